import type { Day } from '../../kernel/day';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import type { ActivityOutline } from '../reading/activity-reader';
import { targetOf } from '../reading/set-today';
import { LeadView, showTarget, TargetView } from './activity-parts.view';
import { CountField, DayField, Field, FlagField, InstantField, TextField, WordField } from './fields';
import { PlaceRefView, showPlaceRef } from './place.view';
import { linksOf, PartLinksView } from './promise.view';
import { statusWords } from './word-lists';

export class ActivityOutlineView {
  @TextField('Opaque and stable.', '4k8m2p6r0t1v')
  id!: string;

  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('The promises that it is for, in the order of their numbers.', {
    type: 'array',
    items: { type: 'string' },
    example: ['9b3d5f7h1j2k'],
  })
  promiseIds!: string[];

  @Field('The municipalities whose promise set it is part of.', { type: () => [PlaceRefView] })
  municipalities!: PlaceRefView[];

  @TextField('In Swedish.', 'Trygghetsvandringar i centrum')
  title!: string;

  @TextField('In Swedish; may be empty.', 'Vi går tillsammans med boende.')
  description!: string;

  @Field('Who leads it.', { type: () => LeadView })
  lead!: LeadView;

  @DayField('First day; null when it follows the period.', '2026-02-01', true)
  startsOn!: Day | null;

  @DayField('The deadline now.', '2026-11-30')
  dueOn!: Day;

  @DayField('The deadline before any move.', '2026-10-16')
  originalDueOn!: Day;

  @CountField('How many times the deadline has been moved.', 1)
  deadlineMoveCount!: number;

  @Field('What is promised in numbers; null for a direction, which has no number.', {
    type: () => TargetView,
    nullable: true,
  })
  target!: TargetView | null;

  @CountField('On how many occasions something has been done.', 2)
  occurrenceCount!: number;

  @Field('What those occasions count together.', { type: 'number', example: 3 })
  doneQuantity!: number;

  @FlagField('Done when there is a need: never late.', false)
  isDemandDriven!: boolean;

  @WordField(statusWords, activityStatuses, 'in_progress')
  status!: ActivityStatus;

  @TextField(
    'Why, where the status asks for a reason, in Swedish; null otherwise.',
    'Vi väntar på tillstånd.',
    {
      nullable: true,
    },
  )
  statusReason!: string | null;

  @TextField('How it is going, in Swedish; may be empty.', 'Tre vandringar är gjorda.')
  publicText!: string;

  @DayField('The day it was completed; null until then.', '2026-11-12', true)
  completedOn!: Day | null;

  @InstantField('When a person last confirmed how it goes.', '2026-11-02T09:15:00.000Z')
  confirmedAt!: string;

  @FlagField('Försenad / Late: the deadline has passed and it is still open. Computed today.', false)
  isLate!: boolean;

  @FlagField('Förfaller snart / Due soon: open and due within 14 days. Computed today.', true)
  isDueSoon!: boolean;

  @FlagField(
    'Inte uppdaterad på länge / Not updated for a long time: open and not confirmed for more than the number of days its municipality has chosen, normally 90. Computed today.',
    false,
  )
  isStale!: boolean;

  @InstantField('When what is published of the activity last changed.', '2026-11-03T10:12:45.000Z')
  updatedAt!: string;

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

export function showActivityOutline(activity: ActivityOutline, baseUrl: string): ActivityOutlineView {
  const { row } = activity;
  const target = targetOf(row);
  return {
    id: row.id,
    promiseSetId: row.promiseSetId,
    promiseIds: [...activity.promiseIds],
    municipalities: activity.municipalities.map(showPlaceRef),
    title: row.title,
    description: row.description,
    lead: { name: row.leadName, function: row.leadFunction, hasAcceptedPerson: row.hasAcceptedPerson },
    startsOn: row.startOn,
    dueOn: row.dueOn,
    originalDueOn: activity.originalDueOn,
    deadlineMoveCount: activity.moves,
    target: target && showTarget(target),
    occurrenceCount: activity.occurrences,
    doneQuantity: activity.done,
    isDemandDriven: row.demandDriven,
    status: row.status,
    statusReason: row.statusReason,
    publicText: row.publicText,
    completedOn: row.completedOn,
    confirmedAt: row.confirmedAt.toISOString(),
    isLate: activity.isLate,
    isDueSoon: activity.isDueSoon,
    isStale: activity.isStale,
    updatedAt: activity.changedAt.toISOString(),
    _links: linksOf('activity', row.id, row.promiseSetId, baseUrl),
  };
}
