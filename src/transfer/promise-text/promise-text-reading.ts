export type PromiseParty = 'municipality' | 'police' | 'joint' | 'other';

export type TargetComparator = 'at_least' | 'exactly' | 'at_most' | 'average' | 'within';
export type TargetScope = 'period' | 'year' | 'half_year' | 'quarter' | 'month' | 'week' | 'season';

/** A target as it could be read from a promise's own words. A person confirms it; nothing is counted from it before that. */
export interface SuggestedTarget {
  readonly comparator: TargetComparator;
  readonly quantity: number;
  /** As people write it: `trygghetsvandringar`, `gånger`, `timmar`. */
  readonly unit: string;
  readonly scope: TargetScope;
  /** The words it was read from; words that stand apart are joined with an ellipsis. */
  readonly source: string;
}

export interface ReadPromise {
  /** 1, 2, 3 … in the order of the text. */
  readonly number: number;
  /** The text's own words, without bullet or number. */
  readonly text: string;
  readonly party: PromiseParty;
  /** Who promises, when it is neither municipality nor police. */
  readonly actorName: string | null;
  /** `activity` when a quantity was read, else `direction` (words.md). */
  readonly kind: 'activity' | 'direction';
  readonly suggestedTarget: SuggestedTarget | null;
  /** Line in the input where the promise begins, from 1. */
  readonly line: number;
}

export type NotUnderstoodReason =
  | 'heading_without_promises'
  | 'heading_uncertain'
  | 'promise_in_running_text'
  | 'sender_unclear'
  | 'joint_assumed'
  | 'text_before_list'
  | 'text_after_list'
  | 'list_without_heading'
  | 'text_too_long'
  | 'sub_list_joined'
  | 'hyphen_removed'
  | 'several_promises_in_one'
  | 'repeated_promise'
  | 'quantity_unclear'
  | 'further_quantity'
  | 'period_missing'
  | 'period_start_missing'
  | 'period_end_missing'
  | 'several_periods'
  | 'municipality_missing'
  | 'municipality_not_used'
  | 'several_police_areas';

/** Something a person must look at: it stood near the promises and was not used, or was used with a doubt. */
export interface NotUnderstood {
  /** Line in the input, from 1. What concerns the whole text is put on line 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: NotUnderstoodReason;
}

/** Where the period was found; `publication_year` is a fallback, not something the text says. */
export type PeriodBasis = 'stated' | 'title' | 'heading' | 'publication_year' | 'none';

export interface PromiseTextReading {
  readonly title: string | null;
  /** First day, `2021-01-01`; null when the text names neither a period nor a day of publication. */
  readonly periodStart: string | null;
  /** Last day; null when the promises apply until they are replaced, or when no end is known. */
  readonly periodEnd: string | null;
  readonly periodBasis: PeriodBasis;
  /** In Swedish: the words the period was read from and their line, or why there is none. */
  readonly periodSource: string;
  readonly publishedOn: string | null;
  /** Names without `kommun`, in order of appearance. */
  readonly municipalities: readonly string[];
  readonly policeArea: string | null;
  readonly promises: readonly ReadPromise[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Why something handed in cannot be read at all. */
export type UnreadableReason = 'empty' | 'too_long' | 'binary' | 'wrong_encoding';
