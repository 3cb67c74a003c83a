import type { Day } from '../../kernel/day';
import type { PublishedAddition } from '../../published/published-rows';
import type { EndedLater, PublishedRelative } from '../reading/published-document';
import { DayField, Field, TextField, WordField } from './fields';
import { NeighbourView, showNeighbour } from './neighbour.view';

const kinds = ['correction', 'withdrawal'] as const;

export class PromiseAdditionView {
  @WordField(
    '`correction` Rättelse / Correction; `withdrawal` Återkallande / Withdrawal.',
    kinds,
    'correction',
  )
  kind!: (typeof kinds)[number];

  @TextField(
    'What the promise should have read, in Swedish; null when only the reason says it.',
    'Att genomföra minst fem trygghetsvandringar.',
    { nullable: true },
  )
  shouldRead!: string | null;

  @TextField('In Swedish.', 'Antalet blev fel när texten skrevs rent.')
  reason!: string;

  @DayField('The day it was written. Every party that it concerns has approved it.', '2026-03-02')
  madeOn!: Day;
}

export class RelatedPromiseView {
  @TextField('Of the promise there.', '2c5e8g1j4m7p')
  id!: string;

  @Field('Its number there.', { type: 'integer', minimum: 1, example: 1 })
  number!: number;

  @DayField('The day it was withdrawn there; null while it holds.', '2026-03-02', true)
  withdrawnOn!: Day | null;

  @Field('The document it stands in.', { type: () => NeighbourView })
  promiseSet!: NeighbourView;
}

export class EndedLaterView {
  @TextField('In Swedish.', 'En förening har tagit över.')
  reason!: string;

  @DayField('The day it was decided.', '2025-12-15')
  endedOn!: Day;

  @Field('The later document that leaves it out.', { type: () => NeighbourView })
  promiseSet!: NeighbourView;
}

export const showPromiseAddition = ({
  kind,
  shouldRead,
  reason,
  madeOn,
}: PublishedAddition): PromiseAdditionView => ({
  kind: kind === 'withdrawal' ? 'withdrawal' : 'correction',
  shouldRead,
  reason,
  madeOn,
});

export const showRelative = (
  { relativeId, number, withdrawnOn, set }: PublishedRelative,
  baseUrl: string,
): RelatedPromiseView => ({ id: relativeId, number, withdrawnOn, promiseSet: showNeighbour(set, baseUrl) });

export const showEndedLater = ({ reason, endedOn, set }: EndedLater, baseUrl: string): EndedLaterView => ({
  reason,
  endedOn,
  promiseSet: showNeighbour(set, baseUrl),
});
