import type { Day } from '../../kernel/day';
import type { PublishedDeadlineMove, PublishedOccurrence } from '../../published/published-rows';
import type { Progress } from '../../words/progress';
import { type MoveReason, moveReasons } from '../../words/promise-words';
import { type Comparator, comparators, type Scope, scopes, type Target } from '../../words/target';
import { EvidenceView } from './activity-more.view';
import { CountField, DayField, Field, FlagField, TextField, WordField } from './fields';

export class LeadView {
  @TextField('The organisation that leads the activity, in Swedish.', 'Ekhamra kommun')
  name!: string;

  @TextField('The function that answers for it. Never a person’s name.', 'Trygghetssamordnaren')
  function!: string;

  @FlagField('Whether a person has agreed to answer for the activity. Who it is is not public.', true)
  hasAcceptedPerson!: boolean;
}

export class TargetView {
  @WordField(
    'How the quantity is meant. `within` is a service level: quantity and unit are a time.',
    comparators,
    'at_least',
  )
  comparator!: Comparator;

  @Field('The number promised.', { type: 'number', example: 4 })
  quantity!: number;

  @TextField('What is counted, in Swedish, in the plural.', 'trygghetsvandringar')
  unit!: string;

  @WordField('The window in which the quantity is to be reached.', scopes, 'period')
  scope!: Scope;
}

export class EarlierWindowsView {
  @CountField('Windows before the present one.', 0)
  windows!: number;

  @CountField('How many of them reached the target.', 0)
  reached!: number;
}

export class WindowView {
  @DayField('First day of the window.', '2025-01-01')
  fromOn!: Day;

  @DayField('Last day of the window.', '2025-12-31')
  toOn!: Day;

  @Field('Done in the window.', { type: 'number', example: 1 })
  done!: number;

  @Field('Whether the target was reached in it.', { type: 'boolean', nullable: true, example: true })
  isReached!: boolean | null;
}

export class ProgressView {
  @Field('Done in the window, or on average so far; of a service level, how many were done in time.', {
    type: 'number',
    example: 3,
  })
  done!: number;

  @Field(
    'Of a service level: of how many it is known whether they were done in time; null for what is counted.',
    {
      type: 'number',
      nullable: true,
      example: null,
    },
  )
  outOf!: number | null;

  @DayField('First day of the window.', '2026-01-01')
  fromOn!: Day;

  @DayField('Last day of the window.', '2026-12-31')
  toOn!: Day;

  @Field(
    'Whether the target of this window is reached; null for a service level of which nothing is known yet.',
    {
      type: 'boolean',
      nullable: true,
      example: false,
    },
  )
  isReached!: boolean | null;

  @Field('Windows before this one; none for a target over the whole period.', {
    type: () => EarlierWindowsView,
  })
  earlier!: EarlierWindowsView;

  @Field('Each of the windows before this one, oldest first.', { type: () => [WindowView] })
  earlierWindows!: WindowView[];
}

export class DeadlineMoveView {
  @DayField('The deadline before.', '2026-10-16')
  fromOn!: Day;

  @DayField('The deadline after.', '2026-11-30')
  toOn!: Day;

  @DayField('The day the decision was recorded.', '2026-09-28')
  movedOn!: Day;

  @WordField('Why.', moveReasons, 'procurement_or_permit')
  reason!: MoveReason;

  @TextField(
    'The reason in the party’s own words, in Swedish; may be empty.',
    'Tillståndet för belysningen dröjde.',
  )
  publicText!: string;
}

export class OccurrenceView {
  @DayField('The day it was done.', '2026-04-21')
  occurredOn!: Day;

  @Field('How much it counts.', { type: 'number', example: 1 })
  quantity!: number;

  @Field('Of a service level: how many of them were done in time; null when it is not known.', {
    type: 'number',
    nullable: true,
    example: null,
  })
  withinLimit!: number | null;

  @TextField('What was done, in Swedish; may be empty.', 'Vandring i Norra hamnen med elva boende.')
  summary!: string;

  @TextField('Where, never finer than a district; null when it is not told.', 'Norra hamnen', {
    nullable: true,
  })
  district!: string | null;

  @FlagField('Whether it took the place of one that was wrong.', false)
  isCorrection!: boolean;

  @Field('Where one can read about it; null when there is no link.', {
    type: () => EvidenceView,
    nullable: true,
  })
  evidence!: EvidenceView | null;
}

export const showTarget = ({ comparator, quantity, unit, scope }: Target): TargetView => ({
  comparator,
  quantity,
  unit,
  scope,
});

export const showProgress = ({ done, outOf, from, to, isReached, earlier }: Progress): ProgressView => ({
  done,
  outOf,
  fromOn: from,
  toOn: to,
  isReached,
  earlier: { windows: earlier.length, reached: earlier.filter((window) => window.isReached).length },
  earlierWindows: earlier.map((window) => ({
    fromOn: window.from,
    toOn: window.to,
    done: window.done,
    isReached: window.isReached,
  })),
});

export const showMove = ({
  fromOn,
  toOn,
  movedOn,
  reason,
  publicText,
}: PublishedDeadlineMove): DeadlineMoveView => ({
  fromOn,
  toOn,
  movedOn,
  reason,
  publicText,
});

export const showOccurrence = (row: PublishedOccurrence): OccurrenceView => ({
  occurredOn: row.day,
  quantity: row.quantity,
  withinLimit: row.withinLimit,
  summary: row.summary,
  district: row.district,
  isCorrection: row.isCorrection,
  evidence:
    row.evidenceTitle !== null && row.evidenceUrl !== null
      ? { title: row.evidenceTitle, url: row.evidenceUrl }
      : null,
});
