const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux|CrOS/, 'Linux'],
];

/** Browser and kind of computer, from lists of ours, so that nothing a client writes is kept. Null when it is none we know. */
export function deviceOf(userAgent: string): string | null {
  const known = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1]);
  return known.filter(Boolean).join(', ') || null;
}

/** The network of an address: enough to recognise one's office, not to point at a person. */
export function roughly(address: string): string {
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}:x`;
  return address.replace(/\.\d+$/, '.x');
}
