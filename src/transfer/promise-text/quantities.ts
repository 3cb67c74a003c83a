import { durationUnit, isNounLike, timesUnit, timeUnit, unitAfter } from './counted-unit';
import { readCadence } from './cadence';
import { isArticle } from './number-words';
import {
  followsPlaceWord,
  isRange,
  isRangeInWords,
  meansAllOf,
  measure,
  namesSomething,
  share,
  vagueNumber,
} from './number-uses';
import { numberAt, plainAt, wordsOf } from './promise-words';
import type { Word } from './promise-words';
import type { SuggestedTarget, TargetComparator } from './promise-text-reading';
import { averageAfter, comparisonBefore } from './target-comparators';
import type { Compared } from './target-comparators';
import { isMultiplied, scopeAfter, scopeBefore } from './target-scope';
import type { ScopeWords } from './target-scope';

interface ReadQuantities {
  /** The first quantity that can be read with certainty. */
  readonly target: SuggestedTarget | null;
  /** Words of further quantities. */
  readonly further: readonly string[];
  /** Words of numbers that cannot be read with certainty. */
  readonly unclear: readonly string[];
}

/** Longer texts are read this far: the bound keeps the work in step with the length. */
const longestRead = 2_000;

/**
 * The quantities in a promise's words. Comparators, units and scopes as met in signed promises (domain.md 4.8, 11.11).
 * Years, ages, clock times, dates, references to law and telephone numbers are no quantities.
 */
export function readQuantities(text: string): ReadQuantities {
  const reader = new QuantityReader(text.slice(0, longestRead));
  reader.readNumbers();
  if (reader.targets.length === 0 && reader.unclear.length === 0) reader.readCadence();
  const [target = null, ...others] = reader.targets;
  const further = others.map(({ source }) => source).filter((source) => source !== target?.source);
  return { target, further, unclear: reader.unclear };
}

type Span = readonly [first: number, last: number];

class QuantityReader {
  readonly targets: SuggestedTarget[] = [];
  readonly unclear: string[] = [];
  private readonly words: readonly Word[];

  constructor(private readonly text: string) {
    this.words = wordsOf(text);
  }

  readNumbers(): void {
    for (let at = 0; at < this.words.length;) at = this.readVague(at) ?? this.readNumber(at) ?? at + 1;
  }

  /** ”varje månad” alone: once a month. */
  readCadence(): void {
    const cadence = readCadence(this.words);
    if (!cadence) return;
    const source = this.slice(cadence.first, cadence.last);
    if (cadence.target) this.targets.push({ ...cadence.target, source });
    else this.unclear.push(source);
  }

  /** ”ett tiotal”, ”ett par gånger”, ”minst hälften” */
  private readVague(at: number): number | null {
    if (isArticle(this.plain(at)) && vagueNumber.test(this.plain(at + 1))) return this.doubt(at, at + 2);
    return share.test(this.plain(at)) && comparisonBefore(this.words, at) ? this.doubt(at, at) : null;
  }

  /** The index to read on from, or null when no quantity begins here. */
  private readNumber(at: number): number | null {
    if (isRange(this.words, at)) return this.doubt(at, at + 1);
    const number = numberAt(this.words, at);
    if (number === null || namesSomething(this.words, at, number.last)) return null;
    const { value, last } = number;
    if (isRangeInWords(this.words, last))
      return this.doubt(at, isNounLike(this.words[last + 3]) ? last + 3 : last + 2);
    const compared = comparisonBefore(this.words, at);
    const next = this.plain(last + 1);
    if (/^år(?:et|s|ig\p{L}*)?$/u.test(next))
      return compared?.is === 'within' ? this.doubt(at, last + 1) : last + 2;
    if (share.test(next)) return this.doubt(at, last + 1);
    if (measure.test(next)) return compared ? this.doubt(at, last + 1) : last + 2;
    const unit = unitAfter(this.words, last, value);
    if (unit === null) return compared ? this.doubt(at, last) : null;
    return this.readCounted(at, value, compared, unit);
  }

  private readCounted(at: number, quantity: number, compared: Compared | null, unit: number): number | null {
    const from = compared?.first ?? at;
    const isTime = timeUnit.test(this.plain(unit));
    if (durationUnit.test(this.plain(unit))) return unit + 1;
    if (compared?.is === 'within')
      return isTime ? this.add('within', quantity, from, unit, null) : this.doubt(at, unit);
    const scope = scopeAfter(this.words, unit) ?? scopeBefore(this.words, from);
    if (isArticle(this.plain(at)) && !compared && !this.isCounted(at, unit, scope)) return null;
    if (isTime && !scope) return compared ? this.doubt(from, unit) : unit + 1;
    if (!compared && this.isPlace(at, unit, scope)) return this.doubt(at, unit);
    if (meansAllOf(this.words, at)) return unit + 1;
    if (compared?.is === 'unclear' || isMultiplied(this.words, from, unit, scope)) {
      return this.doubt(from, scope ? Math.max(unit, scope.last) : unit);
    }
    return this.add(compared?.is ?? 'exactly', quantity, from, unit, scope);
  }

  /** `en` counts in ”en gång i månaden”, ”en vandring per termin” and ”varje år göra en tillsyn”. */
  private isCounted(at: number, unit: number, scope: ScopeWords | null): boolean {
    if (scope === null) return false;
    if (timesUnit.test(this.plain(unit))) return true;
    if (scope.first < unit) return scope.isCadence && /(?:.a|få|ge|göra)$/.test(this.plain(at - 1));
    return scope.first <= unit + 6 && !this.words.slice(unit, scope.first).some((word) => word.endsClause);
  }

  private isPlace(at: number, unit: number, scope: ScopeWords | null): boolean {
    const isCountedInTime = scope !== null && scope.first === unit + 1;
    return followsPlaceWord(this.words, at) && !isCountedInTime && !timesUnit.test(this.plain(unit));
  }

  private add(
    comparator: TargetComparator,
    quantity: number,
    from: number,
    unit: number,
    scope: ScopeWords | null,
  ): number {
    const average = averageAfter(this.words, unit);
    const spans: Span[] = [[from, unit]];
    if (scope) spans.push([scope.first, scope.last]);
    if (average !== null) spans.push([average - 1, average]);
    this.targets.push({
      comparator: average === null ? comparator : 'average',
      quantity,
      unit: this.slice(unit, unit),
      scope: scope?.scope ?? 'period',
      source: this.sourceOf(spans),
    });
    return scope?.first === unit + 1 ? scope.last + 1 : unit + 1;
  }

  private sourceOf(spans: readonly Span[]): string {
    const merged: [number, number][] = [];
    for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
      const above = merged.at(-1);
      if (above && first <= above[1] + 1) above[1] = last;
      else merged.push([first, last]);
    }
    return merged.map(([first, last]) => this.slice(first, last)).join(' … ');
  }

  private doubt(first: number, last: number): number {
    const from = comparisonBefore(this.words, first)?.first ?? first;
    this.unclear.push(this.slice(from, Math.min(last, this.words.length - 1)));
    return last + 1;
  }

  private plain(at: number): string {
    return plainAt(this.words, at);
  }

  private slice(first: number, last: number): string {
    return this.text.slice(this.words[first]?.from ?? 0, this.words[last]?.to ?? this.text.length);
  }
}
