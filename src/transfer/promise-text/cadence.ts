import { plainAt } from './promise-words';
import type { Word } from './promise-words';
import type { SuggestedTarget } from './promise-text-reading';
import { comparisonBefore } from './target-comparators';
import { multipliesAt, scopeAt } from './target-scope';

interface Cadence {
  readonly first: number;
  readonly last: number;
  /** Null when the words say how often in a way no target can hold (”varannan vecka”, ”varje fredag”). */
  readonly target: Omit<SuggestedTarget, 'source'> | null;
}

const day =
  /^(?:dag|dygn|natt|helg|kväll|vardag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|\p{L}{3,6}dagskväll)$/u;
const season = /^(?:vår|höst|sommar|vinter)$/;
/** ”i varje skola”, ”respektive” say for whom, not how often. */
const saysForWhom = /^(?:per|varje|respektive|vardera)$/;

/** How often a promise without a number is kept: ”varje månad” is once a month. The first such words decide. */
export function readCadence(words: readonly Word[]): Cadence | null {
  for (let at = 0; at < words.length; at++) {
    const next = plainAt(words, at + 1);
    if (multipliesAt(words, at)) {
      if (saysForWhom.test(plainAt(words, at)) && !day.test(next)) continue;
      return { first: at, last: Math.min(at + 1, words.length - 1), target: null };
    }
    const scope = scopeAt(words, at);
    if (!scope?.isCadence) continue;
    const isTwoSeasons =
      plainAt(words, scope.last + 1) === 'och' && season.test(plainAt(words, scope.last + 2));
    if (isTwoSeasons) return { first: at, last: scope.last + 2, target: null };
    const compared = comparisonBefore(words, at);
    const first = compared?.first ?? at;
    if (compared?.is === 'unclear') return { first, last: scope.last, target: null };
    const target = {
      comparator: compared?.is ?? 'exactly',
      quantity: 1,
      unit: 'gång',
      scope: scope.scope,
    } as const;
    return { first, last: scope.last, target };
  }
  return null;
}
