import type { Word } from './promise-words';
import { plainAt } from './promise-words';
import type { TargetComparator } from './promise-text-reading';

/** Words before a number. `unclear`: the number is not meant exactly, so a person must say what is. */
const comparators: readonly (readonly [string, TargetComparator | 'unclear'])[] = [
  ['inte färre än', 'at_least'],
  ['inte mindre än', 'at_least'],
  ['som minst', 'at_least'],
  ['minst', 'at_least'],
  ['åtminstone', 'at_least'],
  ['lägst', 'at_least'],
  ['inte fler än', 'at_most'],
  ['inte mer än', 'at_most'],
  ['som mest', 'at_most'],
  ['högst', 'at_most'],
  ['max', 'at_most'],
  ['maximalt', 'at_most'],
  ['i genomsnitt', 'average'],
  ['i snitt', 'average'],
  ['genomsnittligen', 'average'],
  ['exakt', 'exactly'],
  ['precis', 'exactly'],
  ['inom', 'within'],
  ['upp till', 'unclear'],
  ['upp emot', 'unclear'],
  ['mer än', 'unclear'],
  ['fler än', 'unclear'],
  ['mindre än', 'unclear'],
  ['färre än', 'unclear'],
  ['cirka', 'unclear'],
  ['ca', 'unclear'],
  ['omkring', 'unclear'],
  ['ungefär', 'unclear'],
  ['runt', 'unclear'],
  ['drygt', 'unclear'],
  ['knappt', 'unclear'],
  ['nästan', 'unclear'],
  ['närmare', 'unclear'],
];
const table = comparators.map(([words, is]) => ({ words: words.split(' '), is }));

export interface Compared {
  readonly is: TargetComparator | 'unclear';
  /** The first word of the comparison. */
  readonly first: number;
}

/** The comparison right before the number at this place. ”i snitt minst tre” is an average, ”inom högst ett dygn” a limit. */
export function comparisonBefore(words: readonly Word[], at: number): Compared | null {
  const found = table.find((row) =>
    row.words.every((word, index) => plainAt(words, at - row.words.length + index) === word),
  );
  if (!found) return null;
  const first = at - found.words.length;
  const further = found.is === 'unclear' ? null : comparisonBefore(words, first);
  return further?.is === 'average' || further?.is === 'within' ? further : { is: found.is, first };
}

/** The last word of ”… i snitt” after the unit, or null. */
export function averageAfter(words: readonly Word[], unit: number): number | null {
  for (let at = unit + 1; at <= unit + 6 && !words[at - 1]?.endsClause; at++) {
    if (plainAt(words, at) === 'i' && /^(?:genom)?snitt$/.test(plainAt(words, at + 1))) return at + 1;
  }
  return null;
}
