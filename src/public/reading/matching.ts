import type { Conditions } from './conditions';

/** As the catalogue folds its text: lower case, and without dots and rings. A test compares the two. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');

/** A search with more words than this is answered for the first of them. */
const mostWords = 8;

/** A word that is asked for is found inside another too: "vandring" in "trygghetsvandringar". */
function patternsOf(text: string): string[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.slice(0, mostWords).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** Every word stands somewhere in the catalogue's line, or every word does in another form (bent as Swedish bends it). */
export function matches(asked: Conditions, line: string, text: string): string {
  const parts = patternsOf(text).map((pattern) => `${line}.folded like ${asked.value(pattern)}`);
  const bent = `${line}.words @@ websearch_to_tsquery('swedish', ${asked.value(text)})`;
  return parts.length === 0 ? bent : `(${parts.join(' and ')} or ${bent})`;
}
