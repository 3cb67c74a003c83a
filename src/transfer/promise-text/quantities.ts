import { isArticle, numberIn } from './number-words';
import type { SuggestedTarget, TargetComparator } from './promise-text-reading';
import {
  comparators,
  durationUnit,
  isAdjective,
  isMonth,
  isNounLike,
  measures,
  multipliesAt,
  namesWithNumber,
  scopeAt,
  shares,
  timesUnit,
  timeUnit,
  vague,
  wordsOf,
} from './quantity-words';
import type { ScopeWords, Word } from './quantity-words';

export interface ReadQuantities {
  /** The first quantity that can be read with certainty. */
  readonly target: SuggestedTarget | null;
  /** Words of further quantities. */
  readonly further: readonly string[];
  /** Words of numbers that cannot be read with certainty. */
  readonly unclear: readonly string[];
}

/** Longer texts are read this far: the bound keeps the work in step with the length. */
const longestRead = 2_000;
const farthestScope = 14;

/**
 * The quantities in a promise's words. Comparators, units and scopes as met in signed promises (domain.md 4.8, 11.11).
 * Years, ages, clock times, dates, references to law and telephone numbers are no quantities.
 */
export function readQuantities(text: string): ReadQuantities {
  return new QuantityReader(text.slice(0, longestRead)).read();
}

class QuantityReader {
  private readonly words: readonly Word[];
  private readonly targets: SuggestedTarget[] = [];
  private readonly unclear: string[] = [];

  constructor(private readonly text: string) {
    this.words = wordsOf(text);
  }

  read(): ReadQuantities {
    for (let at = 0; at < this.words.length;) at = this.readVague(at) ?? this.readNumber(at) ?? at + 1;
    if (this.targets.length === 0 && this.unclear.length === 0) this.readCadence();
    const [target = null, ...others] = this.targets;
    const further = others.map(({ source }) => source).filter((source) => source !== target?.source);
    return { target, further, unclear: this.unclear };
  }

  /** ”ett tiotal”, ”ett par gånger”, ”minst hälften” */
  private readVague(at: number): number | null {
    const next = this.plain(at + 1);
    if (isArticle(this.plain(at)) && vague.test(next)) return this.doubt(at, at + 2);
    return shares.test(this.plain(at)) && this.comparatorBefore(at) ? this.doubt(at, at) : null;
  }

  private readNumber(at: number): number | null {
    if (this.isRange(at)) return this.doubt(at, at + 1);
    const number = this.numberAt(at);
    if (number === null || this.namesSomething(at, number.last)) return null;
    const compared = this.comparatorBefore(at);
    if (this.isRangeOfWords(number.last))
      return this.doubt(at, number.last + (isNounLike(this.words[number.last + 3]) ? 3 : 2));
    const unit = this.unitAfter(number.last, number.value);
    const next = this.plain(number.last + 1);
    if (/^år(?:et|s|ig\p{L}*)?$/u.test(next))
      return compared?.is === 'within' ? this.doubt(at, number.last + 1) : number.last + 2;
    if (shares.test(next) || measures.test(next))
      return compared || shares.test(next) ? this.doubt(at, number.last + 1) : number.last + 2;
    if (unit === null) return compared ? this.doubt(at, number.last) : null;
    return this.readCounted(at, number.value, compared, unit);
  }

  private readCounted(at: number, quantity: number, compared: Compared | null, unit: number): number | null {
    const from = compared?.first ?? at;
    if (durationUnit.test(this.plain(unit))) return unit + 1;
    const isTime = timeUnit.test(this.plain(unit));
    if (compared?.is === 'within')
      return isTime ? this.add('within', quantity, from, unit, null) : this.doubt(at, unit);
    const scope = this.scopeAfter(unit) ?? this.scopeBefore(from);
    if (isArticle(this.plain(at)) && !compared && !this.isCounted(at, unit, scope)) return null;
    if (isTime && !scope) return compared ? this.doubt(from, unit) : unit + 1;
    if (this.isPlaceOnly(at, unit, compared, scope)) return this.doubt(at, unit);
    if (this.isAllOf(at)) return unit + 1;
    if (compared?.is === 'unclear' || this.isMultiplied(from, unit, scope))
      return this.doubt(from, scope ? Math.max(unit, scope.last) : unit);
    return this.add(
      this.averageAfter(unit) ? 'average' : (compared?.is ?? 'exactly'),
      quantity,
      from,
      unit,
      scope,
    );
  }

  /** ”varje månad” alone: once a month. */
  private readCadence(): void {
    for (let at = 0; at < this.words.length; at++) {
      if (multipliesAt(this.words, at)) {
        if (
          !/^(?:per|varje|respektive|vardera)$/.test(this.plain(at)) ||
          isShortTime.test(this.plain(at + 1))
        )
          this.doubt(at, at + 1);
        continue;
      }
      const scope = scopeAt(this.words, at);
      if (!scope?.isCadence) continue;
      const compared = this.comparatorBefore(at);
      if (
        compared?.is === 'unclear' ||
        (/^och$/.test(this.plain(scope.last + 1)) && isSeason.test(this.plain(scope.last + 2)))
      ) {
        this.doubt(at, scope.last + 2);
      } else {
        const source = this.slice(compared?.first ?? at, scope.last);
        this.targets.push({
          comparator: compared?.is ?? 'exactly',
          quantity: 1,
          unit: 'gång',
          scope: scope.scope,
          source,
        });
      }
      return;
    }
  }

  /** Digits or a number word; ”10 000” is one number. */
  private numberAt(at: number): { value: number; last: number } | null {
    const value = numberIn(this.plain(at));
    if (value === null) return null;
    const isThousands =
      /^\d{1,3}$/.test(this.plain(at)) && /^\d{3}$/.test(this.plain(at + 1)) && !this.words[at]?.endsClause;
    return isThousands
      ? { value: value * 1000 + Number(this.plain(at + 1)), last: at + 1 }
      : { value, last: at };
  }

  /** ”årskurs 4”, ”kl. 22”, ”4 mars”, ”2 kap.”, ”112”, ”2024” */
  private namesSomething(at: number, last: number): boolean {
    const before = this.plain(at - 1);
    const next = this.plain(last + 1);
    if (/^\d/.test(this.plain(at)) && /^\d[\d-]+$/.test(before)) return true;
    if (/^\d/.test(this.plain(at)) && namesWithNumber.test(before)) return before !== 'i' || this.isYear(at);
    if (isMonth.test(next) || /^(?:kap|kapitlet|§§?|stycket|paragrafen)$/.test(next)) return true;
    if (/^(?:112|113|114|11313|11414)$/.test(this.plain(at))) return true;
    return this.isYear(at) && (!this.comparatorBefore(at) || !isNounLike(this.words[last + 1]));
  }

  private isYear(at: number): boolean {
    return /^(?:19|20)\d\d$/.test(this.plain(at));
  }

  /** ”2–3 gånger”, ”10%”, ”1,5 timmar” – but not ”7–9” after ”årskurs”, ”18–25 år” or ”kl. 21–03”. */
  private isRange(at: number): boolean {
    const word = this.plain(at);
    if (/^\d{1,3}%$/.test(word)) return true;
    if (!/^\d{1,3}[–—-]\d{1,3}$/.test(word) && !/^\d{1,2},\d$/.test(word)) return false;
    return (
      !namesWithNumber.test(this.plain(at - 1)) &&
      !/^(?:år|åringar)/.test(this.plain(at + 1)) &&
      isNounLike(this.words[at + 1])
    );
  }

  /** ”två till tre”, ”en eller flera” */
  private isRangeOfWords(last: number): boolean {
    if (!/^(?:till|eller|à|-|–)$/.test(this.plain(last + 1)) || this.words[last]?.endsClause) return false;
    return numberIn(this.plain(last + 2)) !== null || /^(?:flera|fler|par)$/.test(this.plain(last + 2));
  }

  /** Index of the noun that is counted, past adjectives: ”fyra (gemensamma) trygghetsvandringar”. */
  private unitAfter(last: number, quantity: number): number | null {
    let at = last + 1;
    if (this.words[last]?.endsClause) return null;
    while (/^(?:st|stycken|styck|så|kallade)$/.test(this.plain(at)) || numberIn(this.plain(at)) === quantity)
      at++;
    for (let skipped = 0; skipped < 3; skipped++, at++) {
      const word = this.words[at];
      if (!isNounLike(word)) return null;
      const goesOn = !word.endsClause && isNounLike(this.words[at + 1]);
      if (!goesOn || !isAdjective(word, quantity)) return at;
    }
    return isNounLike(this.words[at]) ? at : null;
  }

  private comparatorBefore(at: number): Compared | null {
    for (const [words, is] of comparators) {
      const first = at - words.length;
      if (first >= 0 && words.every((word, index) => this.plain(first + index) === word)) {
        const further = is === 'unclear' ? null : this.comparatorBefore(first);
        if (further?.is === 'average' || further?.is === 'within') return further;
        return { is, first };
      }
    }
    return null;
  }

  private scopeAfter(unit: number): ScopeWords | null {
    for (let at = unit + 1; at <= unit + farthestScope && !this.words[at - 1]?.endsSentence; at++) {
      if (at > unit + 1 && this.numberAt(at) && !isArticle(this.plain(at))) return null;
      const scope = scopeAt(this.words, at);
      if (scope) return scope;
    }
    return null;
  }

  private scopeBefore(from: number): ScopeWords | null {
    for (let at = from - 1; at >= 0 && !this.words[at]?.endsSentence; at--) {
      const scope = scopeAt(this.words, at);
      if (scope && scope.last < from) return scope;
    }
    return null;
  }

  /** `en` counts in ”en gång i månaden”, ”en vandring per termin” and ”varje år göra en tillsyn”. */
  private isCounted(at: number, unit: number, scope: ScopeWords | null): boolean {
    if (scope === null) return false;
    if (timesUnit.test(this.plain(unit))) return true;
    if (scope.first > unit)
      return scope.first <= unit + 6 && !this.words.slice(unit, scope.first).some((word) => word.endsClause);
    return scope.isCadence && /(?:.a|få|ge|ha|göra)$/.test(this.plain(at - 1));
  }

  /** ”i fyra stadsdelar” says where, perhaps not how many times. */
  private isPlaceOnly(
    at: number,
    unit: number,
    compared: Compared | null,
    scope: ScopeWords | null,
  ): boolean {
    if (compared || timesUnit.test(this.plain(unit)) || (scope !== null && scope.first === unit + 1))
      return false;
    return /^(?:i|på|vid|mellan|för|av|hos|bland|från|under|om|efter|över|mot)$/.test(this.plain(at - 1));
  }

  private isAllOf(at: number): boolean {
    return /^(?:de|våra|dessa|alla|samtliga|båda|kommunens|polisens|sina)$/.test(this.plain(at - 1));
  }

  /** ”minst ett besök per skola”, ”två timmar om dygnet” */
  private isMultiplied(from: number, unit: number, scope: ScopeWords | null): boolean {
    for (let at = from; at <= unit + farthestScope && at < this.words.length; at++) {
      if (at > unit && this.words[at - 1]?.endsClause) return false;
      if (at > unit + 1 && this.numberAt(at) && !isArticle(this.plain(at))) return false;
      if (multipliesAt(this.words, at) && at !== scope?.first) return true;
    }
    return false;
  }

  /** Last word of ”… i snitt” after the unit, or null. */
  private averageAfter(unit: number): number | null {
    for (let at = unit + 1; at <= unit + 6 && !this.words[at - 1]?.endsClause; at++) {
      if (this.plain(at) === 'i' && /^(?:genom)?snitt$/.test(this.plain(at + 1))) return at + 1;
    }
    return null;
  }

  private add(
    comparator: TargetComparator,
    quantity: number,
    from: number,
    unit: number,
    scope: ScopeWords | null,
  ): number {
    const average = this.averageAfter(unit);
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
    return scope && scope.first === unit + 1 ? scope.last + 1 : unit + 1;
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
    this.unclear.push(
      this.slice(this.comparatorBefore(first)?.first ?? first, Math.min(last, this.words.length - 1)),
    );
    return last + 1;
  }

  private plain(at: number): string {
    return this.words[at]?.plain ?? '';
  }

  private slice(first: number, last: number): string {
    return this.text.slice(this.words[first]?.from ?? 0, this.words[last]?.to ?? this.text.length);
  }
}

interface Compared {
  readonly is: TargetComparator | 'unclear';
  readonly first: number;
}

type Span = readonly [first: number, last: number];

const isShortTime =
  /^(?:dag|dygn|natt|helg|kväll|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|fredagskväll|lördagskväll|vardag)$/;
const isSeason = /^(?:vår|höst|sommar|vinter)$/;
