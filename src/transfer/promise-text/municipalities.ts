import type { Passage } from './flowing-text';
import type { NotUnderstood } from './promise-text-reading';

interface Mention {
  readonly name: string;
  readonly line: number;
  /** Named as one of those who promise, not in passing. */
  readonly isParty: boolean;
}

const word = '\\p{Lu}[\\p{L}]+(?:-\\p{Lu}[\\p{L}]+)?';
/** First words of names of two words (Lilla Edet, Upplands Väsby, Östra Göinge). */
const firstOfTwo =
  'Lilla|Stora|Upplands|Östra|Västra|Norra|Södra|Nya|Gamla|LILLA|STORA|UPPLANDS|ÖSTRA|VÄSTRA|NORRA|SÖDRA';
const name = `(?:(?:${firstOfTwo}) )?${word}`;
const several = `(?:${name}, ){0,8}${name},? (?:och|OCH|samt) ${name}`;

const single = new RegExp(
  `(?<![\\p{L}-])(?<name>${name}) (?:kommuns?|KOMMUNS?|[Ss]tads?|STADS?)(?![\\p{L}-])`,
  'gu',
);
const plural = new RegExp(
  `(?<![\\p{L}-])(?<names>${several}) (?:kommuner|KOMMUNER)(?:s|na|nas)?(?!\\p{L})`,
  'gu',
);
const listed = new RegExp(`(?:[Kk]ommunerna|KOMMUNERNA) (?<names>${several})(?!\\p{L})`, 'gu');
/** ”Medborgarlöften i Ekhamra 2024”, when nothing says ”kommun”. */
const inTitle = new RegExp(
  `löft\\p{L}{0,3} (?:20[\\d–/-]{2,7} )?(?:i|för|för) (?<name>${name})(?!\\p{L})`,
  'u',
);
const ofTitle = new RegExp(`^(?<name>${name}) ?[–-] ?(?:medborgar|trygghets)löft`, 'u');

const notAName =
  /^(?:alla|andra|att|av|den|denna|din|en|er|ett|för|från|hela|i|inom|ingen|med|min|mellan|några|ny|och|om|på|samma|sin|stor|till|vara|varje|vår|våra|varje|även|er|egen|levande|trygg|tryggare|svensk|svenska|polisen|polis)$/i;
/** Names that end in s by themselves (Björkfors, Höganäs, Borås); others carry the s of ”Norrvikens kommun”. */
const ownS = /(?:fors|näs|ås|nis|us|ss|löss|rums|holms?fors|vads)$/i;

const besidePolice =
  /(?:[Pp]olis\p{L}*|lokalpolisområde\p{L}*(?: [\p{L}/-]+){1,3}),? (?:och|samt|tillsammans med|i samverkan med) (?:[\p{L}-]+,? ){0,6}$/u;
const thenPolice =
  /^(?:, [\p{L} -]{2,40} kommun){0,6},? (?:och|samt|tillsammans med|i samverkan med) (?:\p{L}+ ){0,2}?\p{L}{0,8}polis/iu;
const afterPromise = /(?:löft\p{L}{0,4}|bor|verkar|vistas|mellan)[^.!?]{0,40}$/iu;
const thenPromise = /^[^.!?]{0,30}(?:lova|löft|åta|förbind)/iu;
const aboutUs = /^[Oo]m $/u;

/**
 * The municipalities that promise, without ”kommun”. One that is only mentioned is named in `notUnderstood`.
 * Several municipalities may share one text (domain.md 3.3, Södra Fyrbodal).
 */
export function readMunicipalities(
  passages: readonly Passage[],
  title: string | null,
): { names: string[]; notUnderstood: NotUnderstood[] } {
  const words = new Set(passages.flatMap(({ text }) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const mentions = passages.flatMap((passage) => mentionsIn(passage, passage.text === title, words));
  if (mentions.length === 0) return fromTitle(title);
  const parties = unique(mentions.filter((mention) => mention.isParty));
  const names = parties.length > 0 ? parties : mostMentioned(mentions);
  const others = unique(mentions).filter((other) => !names.some((used) => same(used.name, other.name)));
  return {
    names: names.map((mention) => mention.name),
    notUnderstood: others.map(({ line, name: text }) => ({ line, text, reason: 'municipality_not_used' })),
  };
}

function mentionsIn({ text, lines }: Passage, isTitle: boolean, words: ReadonlySet<string>): Mention[] {
  if (!/kommun|stad/i.test(text)) return [];
  const line = lines[0]?.number ?? 1;
  const found: { names: string[]; from: number; to: number }[] = [];
  for (const match of [...text.matchAll(plural), ...text.matchAll(listed)]) {
    const names = (match.groups?.['names'] ?? '').split(/,? (?:och|samt) |, /iu);
    found.push({ names, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(single)) {
    const to = match.index + match[0].length;
    if (!found.some((other) => match.index >= other.from && to <= other.to)) {
      found.push({ names: [match.groups?.['name'] ?? ''], from: match.index, to });
    }
  }
  return found.flatMap(({ names, from, to }) => {
    const isParty = isTitle || isPartyAt(text, from, to);
    return names
      .filter((each) => !notAName.test(each))
      .map((each) => ({ name: ownName(each, words), line, isParty }));
  });
}

function isPartyAt(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 110), from);
  const after = text.slice(to, to + 60);
  return (
    besidePolice.test(before) ||
    thenPolice.test(after) ||
    afterPromise.test(before) ||
    thenPromise.test(after) ||
    aboutUs.test(before)
  );
}

/** ”Norrvikens” is Norrviken, ”Björkfors” is Björkfors. What the text itself writes elsewhere decides first. */
function ownName(written: string, words: ReadonlySet<string>): string {
  const name = written === written.toUpperCase() ? titleCase(written) : written;
  if (!name.endsWith('s')) return name;
  const stem = name.slice(0, -1);
  if (words.has(stem) || words.has(stem.toUpperCase())) return stem;
  return ownS.test(name) ? name : stem;
}

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

function fromTitle(title: string | null): { names: string[]; notUnderstood: NotUnderstood[] } {
  const name = title === null ? undefined : (inTitle.exec(title) ?? ofTitle.exec(title))?.groups?.['name'];
  if (name !== undefined) return { names: [name], notUnderstood: [] };
  return { names: [], notUnderstood: [{ line: 1, text: '', reason: 'municipality_missing' }] };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function unique(mentions: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of mentions)
    if (!first.has(mention.name.toLowerCase())) first.set(mention.name.toLowerCase(), mention);
  return [...first.values()];
}

function mostMentioned(mentions: readonly Mention[]): Mention[] {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  return unique(mentions).filter(({ name }) => counts.get(name.toLowerCase()) === highest);
}
