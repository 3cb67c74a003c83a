import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { activityStatuses } from '../../words/activity-status';
import { followUpStates, followUpTypes } from '../../words/follow-up-words';
import { indicatorLevels } from '../../words/indicator-words';
import { parties, promiseKinds } from '../../words/promise-words';
import { catalogueKinds } from '../reading/catalogue-reader';
import { defaultLimit, idSchema, mostLimit } from './parameters';

type Schema = NonNullable<Extract<Parameters<typeof ApiQuery>[0], { schema?: unknown }>['schema']>;

interface Described {
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string;
}

const place = (description: string, example: string): Described => ({
  description,
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  example,
});
const id = (description: string): Described => ({
  description,
  schema: { ...idSchema },
});
const word = (description: string, words: readonly string[]): Described => ({
  description,
  schema: { type: 'string', enum: [...words] },
});
const instant = (description: string): Described => ({
  description,
  schema: { type: 'string', format: 'date-time' },
  example: '2026-11-01T00:00:00+01:00',
});

/** Every parameter a list can be narrowed with, described once. */
const described = {
  municipality: place('Only of one municipality: its four-digit code, or its slug.', '0198'),
  policeArea: place('Only of one police area: its slug.', 'lokalpolisomrade-mellanbygden'),
  promiseSet: id('Only of one promise set: its id.'),
  promise: id('Only what is about one promise: its id.'),
  status: word('Only with one status, as people have said.', activityStatuses),
  late: { description: 'Only what is late today, or only what is not.', schema: { type: 'boolean' } },
  party: word('Only what this party has promised.', parties),
  kind: word('Only promises with a quantity, or only directions.', promiseKinds),
  type: word('Only follow-ups of one type.', followUpTypes),
  state: word('Only follow-ups that are open, or only those that are closed.', followUpStates),
  missing: {
    description: 'Only where a party has not reported all that it owes, or only where every party has.',
    schema: { type: 'boolean' },
  },
  level: word('Only indicators of one level.', indicatorLevels),
  what: word('Only things of one kind.', catalogueKinds),
  text: {
    description:
      'Only where every word stands in the text, also inside a longer word or bent; å, ä and ö may be written a and o.',
    schema: { type: 'string', minLength: 2, maxLength: 200 },
    example: 'trygghetsvandring',
  },
  updatedSince: instant('Only what has been published anew after this instant (RFC 3339, any offset).'),
  since: instant('Only changes after this instant (RFC 3339, any offset).'),
} satisfies Record<string, Described>;

const names: Partial<Record<keyof typeof described, string>> = { what: 'kind' };

/** A page of a list, narrowed as given. */
export const ListQuery = (...filters: (keyof typeof described)[]): MethodDecorator =>
  applyDecorators(
    ApiQuery({
      name: 'limit',
      required: false,
      description: 'At most so many on one page.',
      schema: { type: 'integer', minimum: 1, maximum: mostLimit, default: defaultLimit },
    }),
    ApiQuery({
      name: 'page',
      required: false,
      description: 'Which page; the first is 1.',
      schema: { type: 'integer', minimum: 1, default: 1 },
    }),
    ...filters.map((filter) =>
      ApiQuery({ name: names[filter] ?? filter, required: false, ...described[filter] }),
    ),
  );
