import { bulletGlyphs, endsSentence } from './text-lines';

const glyph = `[${bulletGlyphs}]`;

/** How the items of one inline list are kept apart, decided by what stands before the first. */
const separators: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(`^\\s?${glyph}`, 'u'), new RegExp(`\\s?${glyph}\\s?`, 'gu')],
  [/^\s?\*\s/u, /\s?\*\s/gu],
  [/^\s?[–—-]\s?/u, /(?:^|\s)[–—-]\s(?=[Aa]tt\s)/gu],
  [/^\s?\(?1[.)]/u, /(?:^|\s)\(?\d{1,2}[.)]\s?(?=\p{L})/gu],
  [/^\s?a\)/u, /(?:^|\s)[a-h]\)\s?(?=\p{L})/gu],
  [/^/u, /;\s+(?:(?:och|samt)\s+(?=att\s))?|(?<=[.!?])\s+(?=Att\s)/gu],
];

/** The places of the items of one inline list in its paragraph. */
export function itemsIn(text: string, from: number, to: number): (readonly [number, number])[] {
  const part = text.slice(from, to);
  const separator = separators.find(([opening]) => opening.test(part))?.[1];
  const items: [number, number][] = [];
  let start = 0;
  for (const match of separator ? part.matchAll(separator) : []) {
    items.push([from + start, from + match.index]);
    start = match.index + match[0].length;
  }
  items.push([from + start, to]);
  return items.filter(([begin, end]) => text.slice(begin, end).trim() !== '');
}

/** After the last item the paragraph may go on with prose: what follows a full stop is no longer a promise. */
export function firstSentenceEnd(text: string, from: number, to: number): number {
  for (const match of text.slice(from, to).matchAll(/[.!?]\s+(?=\p{Lu})/gu)) {
    const end = from + match.index + 1;
    if (endsSentence(text.slice(from, end))) return end;
  }
  return to;
}
