import type { Day } from '../../kernel/day';
import type { PublishedDeadlineMove, PublishedOccurrence } from '../../published/published-rows';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import type { Progress } from '../../words/progress';
import { type MoveReason, moveReasons } from '../../words/promise-words';
import {
  type Cadence,
  cadences,
  type Comparator,
  comparators,
  type Scope,
  scopes,
  type Target,
} from '../../words/target';
import type { ActivityToday } from '../reading/set-today';
import { CountField, DayField, Field, FlagField, InstantField, TextField, WordField } from './fields';
import { statusWords } from './word-lists';

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

export class ProgressView {
  @Field('Done in the window, or on average so far.', { type: 'number', example: 3 })
  done!: number;

  @DayField('First day of the window.', '2026-01-01')
  fromOn!: Day;

  @DayField('Last day of the window.', '2026-12-31')
  toOn!: Day;

  @Field('Whether the target of this window is reached; null for a service level, which is not counted.', {
    type: 'boolean',
    nullable: true,
    example: false,
  })
  isReached!: boolean | null;

  @Field('Windows before this one; none for a target over the whole period.', {
    type: () => EarlierWindowsView,
  })
  earlier!: EarlierWindowsView;
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

  @TextField('What was done, in Swedish; may be empty.', 'Vandring i Norra hamnen med elva boende.')
  summary!: string;
}

export class ActivityView {
  @TextField('Opaque and stable.', '4k8m2p6r0t1v')
  id!: string;

  @Field('The promises that it is for, in the order of their numbers.', {
    type: 'array',
    items: { type: 'string' },
    example: ['9b3d5f7h1j2k'],
  })
  promiseIds!: string[];

  @TextField('In Swedish.', 'Trygghetsvandringar i centrum')
  title!: string;

  @TextField(
    'In Swedish; may be empty.',
    'Vi går tillsammans med boende och noterar mörka och otrygga platser.',
  )
  description!: string;

  @Field('Who leads it.', { type: () => LeadView })
  lead!: LeadView;

  @DayField('First day; null when it follows the period.', '2026-02-01', true)
  startsOn!: Day | null;

  @DayField('The deadline now.', '2026-11-30')
  dueOn!: Day;

  @DayField('The deadline before any move.', '2026-10-16')
  originalDueOn!: Day;

  @WordField('How regularly it is done.', cadences, 'none')
  cadence!: Cadence;

  @Field('Times per cadence; null without one.', { type: 'integer', nullable: true, example: null })
  cadenceTimes!: number | null;

  @Field('What is promised in numbers; null for a direction, which has no number.', {
    type: () => TargetView,
    nullable: true,
  })
  target!: TargetView | null;

  @Field('Computed today from target and occurrences; null without a target. Never a percentage.', {
    type: () => ProgressView,
    nullable: true,
  })
  progress!: ProgressView | null;

  @FlagField('Done when there is a need: never late.', false)
  isDemandDriven!: boolean;

  @WordField(statusWords, activityStatuses, 'in_progress')
  status!: ActivityStatus;

  @TextField(
    'Why it is paused, cancelled, reopened or short of its target, in Swedish; null when there is nothing to explain.',
    'Vi väntar på nya riktlinjer.',
    { nullable: true },
  )
  statusReason!: string | null;

  @TextField('Who decided that it is cancelled; null otherwise.', 'Kommunstyrelsen', { nullable: true })
  decidedBy!: string | null;

  @TextField(
    'How it is going, in Swedish; may be empty.',
    'Tre vandringar är gjorda. Den fjärde är planerad till november.',
  )
  publicText!: string;

  @DayField('The day it was completed; null until then.', '2026-11-12', true)
  completedOn!: Day | null;

  @InstantField('When a person last confirmed how it goes.', '2026-11-02T09:15:00.000Z')
  confirmedAt!: string;

  @FlagField(
    'Försenad / Late: the deadline has passed and it is still open. Computed today; due today is not late.',
    false,
  )
  isLate!: boolean;

  @FlagField('Förfaller snart / Due soon: open and due within 14 days. Computed today.', true)
  isDueSoon!: boolean;

  @FlagField(
    'Inte uppdaterad på länge / Not updated for a long time: open and not confirmed for more than 90 days. Computed today.',
    false,
  )
  isStale!: boolean;

  @Field('Every move of the deadline, oldest first.', { type: () => [DeadlineMoveView] })
  deadlineMoves!: DeadlineMoveView[];

  @Field('What has been done, newest first.', { type: () => [OccurrenceView] })
  occurrences!: OccurrenceView[];
}

export function showActivity(activity: ActivityToday): ActivityView {
  const { row } = activity;
  return {
    id: row.id,
    promiseIds: [...activity.promiseIds],
    title: row.title,
    description: row.description,
    lead: { name: row.leadName, function: row.leadFunction, hasAcceptedPerson: row.hasAcceptedPerson },
    startsOn: row.startOn,
    dueOn: row.dueOn,
    originalDueOn: activity.originalDueOn,
    cadence: row.cadence,
    cadenceTimes: row.cadenceTimes,
    target: activity.target && showTarget(activity.target),
    progress: activity.progress && showProgress(activity.progress),
    isDemandDriven: row.demandDriven,
    status: row.status,
    statusReason: row.statusReason,
    decidedBy: row.decidedBy,
    publicText: row.publicText,
    completedOn: row.completedOn,
    confirmedAt: row.confirmedAt.toISOString(),
    isLate: activity.isLate,
    isDueSoon: activity.isDueSoon,
    isStale: activity.isStale,
    deadlineMoves: activity.moves.map(showMove),
    occurrences: activity.occurrences.map(showOccurrence),
  };
}

const showTarget = ({ comparator, quantity, unit, scope }: Target): TargetView => ({
  comparator,
  quantity,
  unit,
  scope,
});

const showProgress = ({ done, from, to, isReached, earlier }: Progress): ProgressView => ({
  done,
  fromOn: from,
  toOn: to,
  isReached,
  earlier: { windows: earlier.windows, reached: earlier.reached },
});

const showMove = ({
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

const showOccurrence = ({ day, quantity, summary }: PublishedOccurrence): OccurrenceView => ({
  occurredOn: day,
  quantity,
  summary,
});
