import type { Passage } from './flowing-text';
import type { NotUnderstood } from './promise-text-reading';

const direction =
  '(?:[Nn]orra|[Ss]ödra|[Öö]stra|[Vv]ästra|[Mm]ellersta|[Nn]ordvästra|[Ss]ydöstra|[Ii]nre|[Yy]ttre)';
const word = '\\p{Lu}[\\p{L}]+(?:[/-]\\p{Lu}[\\p{L}]+){0,3}';
const directed = `${direction} ${word}`;
const area = `(?:${directed}|${word}(?: ${word})?)`;

/** Where a police area is named, surest first. A name right after the chief's title may be the chief's own. */
const places: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:[Ll]okalpolisområdet?|LPO) (?<area>${area})`, 'gu'),
  new RegExp(`[Ll]okalpolisområdeschef(?:en)? (?:i|för|vid|på) (?<area>${area})`, 'gu'),
  new RegExp(`[Ll]okalpolisområdeschef(?:en)? (?<area>${directed})`, 'gu'),
  new RegExp(`\\p{Lu}\\p{L}+ \\p{Lu}[\\p{L}-]+,? (?:tf\\.? )?lokalpolisområdeschef (?<area>${area})`, 'gu'),
];

/** The local police area, spelled as in the text: it is a name of its own and rarely a municipality's (domain.md 3.3). */
export function readPoliceArea(passages: readonly Passage[]): {
  area: string | null;
  notUnderstood: NotUnderstood[];
} {
  const found = new Map<string, { area: string; line: number }>();
  for (const { text, lines } of passages) {
    if (!/lokalpolisområde|LPO/i.test(text)) continue;
    for (const pattern of places) {
      for (const match of text.matchAll(pattern)) {
        const name = match.groups?.['area'] ?? '';
        const key = name.toLowerCase();
        if (!found.has(key)) found.set(key, { area: name, line: lines[0]?.number ?? 1 });
      }
    }
  }
  const [first, ...others] = [...found.values()];
  const notUnderstood: NotUnderstood[] = others.map(({ area: text, line }) => ({
    line,
    text,
    reason: 'several_police_areas',
  }));
  return { area: first?.area ?? null, notUnderstood };
}
