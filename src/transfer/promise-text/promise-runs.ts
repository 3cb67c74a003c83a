import type { SignedLine } from './line-signs';
import type { Owner, Ownership } from './ownership';
import type { ListItem } from './list-items';
import { readPromiseSentence } from './promise-sentences';
import { continuesSentence, joinWrapped } from './wrapping';

interface PromiseRun {
  readonly sentences: readonly { readonly item: ListItem; readonly owner: Owner }[];
  /** Index of the first line after the run. */
  readonly next: number;
}

const longestSentence = 1_000;

/**
 * Promises that name their own party, without a heading: ”• Polisen lovar att …” (Laxå 2018, domain.md 11.x). One alone
 * counts only as a list item among promises: in running text it is news, not a promise.
 */
export function readPromiseRun(
  lines: readonly SignedLine[],
  from: number,
  ownership: Ownership,
  { isAmongPromises, wrapWidth }: { isAmongPromises: boolean; wrapWidth: number },
): PromiseRun | null {
  const sentences: { item: ListItem; owner: Owner }[] = [];
  let index = from;
  for (let line = lines[index]; line && (index === from || !line.heading); line = lines[index]) {
    const subject = line.isQuotation || line.isStop ? null : readPromiseSentence(line.text);
    const owner = subject && ownership.ofSentence(subject);
    if (!owner) break;
    const { item, next } = wholeSentence(lines, index, wrapWidth);
    sentences.push({ item, owner });
    index = next;
  }
  const marker = lines[from]?.marker;
  const isListItem = marker !== undefined && marker !== null && marker.kind !== 'dash' && isAmongPromises;
  return sentences.length > (isListItem ? 0 : 1) ? { sentences, next: index } : null;
}

function wholeSentence(
  lines: readonly SignedLine[],
  index: number,
  wrapWidth: number,
): { item: ListItem; next: number } {
  const first = lines[index] as SignedLine;
  let { text } = first;
  let next = index + 1;
  for (let line = lines[next]; line && text.length < longestSentence; line = lines[++next]) {
    const above = lines[next - 1] as SignedLine;
    if (line.afterBlank || line.marker || line.heading || line.isStop || readPromiseSentence(line.text))
      break;
    if (continuesSentence(above, line, wrapWidth) !== true) break;
    text = joinWrapped(text, line.text).text;
  }
  return { item: { text, line: first.number }, next };
}
