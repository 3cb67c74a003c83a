import type { Day } from '../../kernel/day';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { type Cadence, cadences } from '../../words/target';
import type { ActivityToday } from '../reading/set-today';
import {
  DeadlineMoveView,
  LeadView,
  OccurrenceView,
  ProgressView,
  showMove,
  showOccurrence,
  showProgress,
  showTarget,
  TargetView,
} from './activity-parts.view';
import {
  ClockStopView,
  EvidenceView,
  MilestoneView,
  showEvidence,
  showMilestone,
  showStop,
} from './activity-more.view';
import { DayField, Field, FlagField, InstantField, TextField, WordField } from './fields';
import { statusWords } from './word-lists';

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

  @Field('Who takes part beside the one that leads, in Swedish.', {
    type: 'array',
    items: { type: 'string' },
    example: ['Fastighetsägarna i Ekhamra'],
  })
  takingPart!: string[];

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

  @Field('Of what is done when there is a need: how many requests have been met; null otherwise.', {
    type: 'number',
    nullable: true,
    example: null,
  })
  requestsMet!: number | null;

  @FlagField('Försök / Trial: begun as something that may become permanent.', false)
  isTrial!: boolean;

  @DayField('The day a trial became permanent; null until then.', '2026-09-01', true)
  permanentOn!: Day | null;

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
    'Försenad / Late: the deadline has passed and it is still open. Computed today; due today is not late, and days of a clock-stop do not count.',
    false,
  )
  isLate!: boolean;

  @FlagField('Förfaller snart / Due soon: open and due within 14 days. Computed today.', true)
  isDueSoon!: boolean;

  @FlagField(
    'Inte uppdaterad på länge / Not updated for a long time: open and not confirmed for more than the number of days its municipality has chosen, normally 90. Computed today.',
    false,
  )
  isStale!: boolean;

  @Field('Every move of the deadline, oldest first.', { type: () => [DeadlineMoveView] })
  deadlineMoves!: DeadlineMoveView[];

  @Field('Days from the first deadline to the present one, less those on which the clock stood still.', {
    type: 'integer',
    example: 45,
  })
  slippedDays!: number;

  @Field('Approved days of force majeure, on which the clock stood still.', { type: () => [ClockStopView] })
  clockStops!: ClockStopView[];

  @Field('Steps on the way, by day.', { type: () => [MilestoneView] })
  milestones!: MilestoneView[];

  @Field('Where one can read about it.', { type: () => [EvidenceView] })
  evidence!: EvidenceView[];

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
    takingPart: [...activity.takingPart],
    startsOn: row.startOn,
    dueOn: row.dueOn,
    originalDueOn: activity.originalDueOn,
    cadence: row.cadence,
    cadenceTimes: row.cadenceTimes,
    target: activity.target && showTarget(activity.target),
    progress: activity.progress && showProgress(activity.progress),
    isDemandDriven: row.demandDriven,
    requestsMet: activity.requestsMet,
    isTrial: row.isTrial,
    permanentOn: row.permanentOn,
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
    slippedDays: activity.slipped,
    clockStops: activity.stops.map(showStop),
    milestones: activity.milestones.map(showMilestone),
    evidence: activity.evidence.map(showEvidence),
    occurrences: activity.occurrences.map(showOccurrence),
  };
}
