import { isUuid } from '../../kernel/ids';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { parties, type Party } from '../../words/promise-words';
import { type When, whens } from '../when';

const sortings = ['title', 'status', 'due', 'lead', 'confirmed'] as const;
export type Sorting = (typeof sortings)[number];

/** Which activities a person wants to see, as the address says. */
export interface ListFilter {
  /** Only what the person leads or answers for. */
  readonly isMine: boolean;
  readonly setId: string | null;
  readonly promiseId: string | null;
  readonly party: Party | null;
  readonly leadId: string | null;
  /** Whom the own authority has asked: a person, or nobody. */
  readonly person: string | null;
  /** `open` is the usual: what is neither completed nor cancelled. */
  readonly status: ActivityStatus | 'open' | 'all';
  readonly when: When | null;
  readonly text: string;
  readonly sorting: Sorting;
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
}

export type Parameters = Readonly<Record<string, unknown>>;

const longestText = 200;
const furthestPage = 100_000;

export const nobody = 'ingen';
export const mine = 'mina';

/** What is not understood is no filter. */
export function listFilterFrom(query: Parameters): ListFilter {
  const of = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const id = (name: string): string | null => (isUuid(of(name)) ? of(name) : null);
  const order = of('ordning');
  const page = Number(of('sida'));
  return {
    isMine: of('vems') === mine,
    setId: id('dokument'),
    promiseId: id('lofte'),
    party: oneOf(parties, of('part')),
    leadId: id('leder'),
    person: of('svarar') === nobody ? nobody : id('svarar'),
    status: oneOf([...activityStatuses, 'all'] as const, of('status')) ?? 'open',
    when: oneOf(whens, of('lage')),
    text: of('sok').trim().slice(0, longestText),
    sorting: oneOf(sortings, order.replace(/^-/, '')) ?? 'due',
    isDescending: order.startsWith('-'),
    page: Number.isInteger(page) && page > 1 && page < furthestPage ? page : 1,
  };
}

/** The filter in the words of the address; what is as usual is left out. */
export function addressOf(filter: ListFilter): string {
  const order = `${filter.isDescending ? '-' : ''}${filter.sorting}`;
  const words: readonly (readonly [string, string | null])[] = [
    ['vems', filter.isMine ? mine : null],
    ['sok', filter.text],
    ['dokument', filter.setId],
    ['lofte', filter.promiseId],
    ['part', filter.party],
    ['leder', filter.leadId],
    ['svarar', filter.person],
    ['status', filter.status === 'open' ? null : filter.status],
    ['lage', filter.when],
    ['ordning', order === 'due' ? null : order],
    ['sida', filter.page > 1 ? String(filter.page) : null],
  ];
  const said = words.filter((word): word is [string, string] => Boolean(word[1]));
  return new URLSearchParams(said).toString();
}

function oneOf<Word extends string>(words: readonly Word[], said: string): Word | null {
  return words.find((word) => word === said) ?? null;
}
