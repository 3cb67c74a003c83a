/** What in a text looks as if it points out a person. */
type SensitiveKind = 'personal_number' | 'phone' | 'email' | 'plate' | 'case_number';

export interface SensitiveFinding {
  readonly kind: SensitiveKind;
  /** As it stands in the text. */
  readonly text: string;
}

interface Pattern {
  readonly kind: SensitiveKind;
  readonly find: RegExp;
  /** What the form alone cannot tell. */
  readonly is?: (found: string) => boolean;
}

const patterns: readonly Pattern[] = [
  { kind: 'case_number', find: /(?<![\p{L}\d])(?:\d{4}-)?K\d{3,7}-\d{2}(?![\p{L}\d])/giu },
  {
    kind: 'personal_number',
    find: /(?<![\p{L}\d])(?:\d{2})?\d{6}[-+]?\d{4}(?![\p{L}\d])/gu,
    is: isPersonalNumber,
  },
  {
    kind: 'phone',
    find: /(?<![\p{L}\d,.:/-])(?:(?:\+|00)46 ?(?:\(0\))?|0)\d{1,3}(?: ?[-/] ?| )?\d{2,3}(?: ?\d{2,3}){1,3}(?![\p{L}\d])/gu,
    is: isPhone,
  },
  { kind: 'email', find: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu },
  {
    kind: 'plate',
    find: /(?<![\p{L}\d-])[A-HJ-PR-UW-Z]{3} ?\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\d])/gu,
    is: (found) => !abbreviations.has(found.slice(0, 3)),
  },
];

/** Warns, never forbids: a person decides. Each finding once, in the order of the text. */
export function sensitiveIn(text: string): readonly SensitiveFinding[] {
  const found = patterns.flatMap(({ kind, find, is }) =>
    [...text.matchAll(find)]
      .filter(([match]) => is === undefined || is(match))
      .map((match) => ({ kind, text: match[0], at: match.index })),
  );
  const first = found
    .sort((a, b) => a.at - b.at)
    .filter((one, index) => found.findIndex((other) => other.text === one.text) === index);
  return first.map(({ kind, text: words }) => ({ kind, text: words }));
}

/** A day that exists (in a coordination number 60 later) and the right check digit. */
function isPersonalNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '').slice(-10);
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6)) % 60;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(digits.slice(0, 2)), month);
  return isDay && luhnSum(digits) % 10 === 0;
}

/** The century is not known: a leap day is taken as one if it can be. */
const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
}

/** Eight to ten digits with the leading nought, and not a number that is the same for the whole country. */
function isPhone(found: string): boolean {
  const digits = found.replace(/^(?:\+|00)46 ?(?:\(0\))?/, '0').replace(/\D/g, '');
  return digits.length >= 8 && digits.length <= 10 && !/^0(?:20|77)/.test(digits);
}

/** Words in capitals that stand before a number in ordinary sentences of the trade. */
const abbreviations: ReadonlySet<string> = new Set([
  'DNR',
  'FAP',
  'KPI',
  'LPO',
  'MSB',
  'NTU',
  'RPS',
  'SCB',
  'SFS',
  'SKR',
  'SOU',
]);
