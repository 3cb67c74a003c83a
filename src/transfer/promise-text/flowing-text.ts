import type { SignedLine } from './line-signs';
import { startsLower } from './text-lines';

/** Lines that belong together, as one string. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly SignedLine[];
}

/** A line this short that ends without a full stop, before a capital letter, was not broken to fit. */
const shortestWrappedLine = 60;

/** The text as people read it: wrapped lines together, headings and items by themselves. */
export function toPassages(lines: readonly SignedLine[]): Passage[] {
  const groups: SignedLine[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above && goesOn(above, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => ({ text: group.map((line) => line.text).join(' '), lines: group }));
}

function goesOn(above: SignedLine, line: SignedLine): boolean {
  if (line.afterBlank || line.marker || line.heading || above.heading || line.isMarkedHeading) return false;
  if (above.isMarkedHeading || above.isStop || line.isStop) return false;
  return startsLower(line.text) || above.width >= shortestWrappedLine;
}

/** The sentence around a position, cut at 160 characters each way: a bound on the work for texts without full stops. */
export function sentenceAround(text: string, from: number, to: number): { text: string; from: number } {
  const reach = 160;
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  const start = [...before.matchAll(/[.!?]\s+(?=[\p{Lu}–])/gu)].at(-1);
  const end = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(after);
  const sentenceFrom = from - before.length + (start ? start.index + start[0].length : 0);
  const sentenceTo = to + (end ? end.index + 1 : after.length);
  return { text: text.slice(sentenceFrom, sentenceTo), from: sentenceFrom };
}
