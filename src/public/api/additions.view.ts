import type { Day } from '../../kernel/day';
import type { PublishedAddition } from '../../published/published-rows';
import type { PublishedRelative } from '../reading/published-document';
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

  @Field('The document it stands in.', { type: () => NeighbourView })
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
  { relativeId, number, set }: PublishedRelative,
  baseUrl: string,
): RelatedPromiseView => ({ id: relativeId, number, promiseSet: showNeighbour(set, baseUrl) });
