import { isDay } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import type { LogFilter } from './log';
import { logTexts } from './log.texts';

/** What of the log is asked for, as the address says it. */
export interface LogQuery extends LogFilter {
  /** Counted from 1. */
  readonly page: number;
}

export const wholeLog: LogQuery = {
  ...{ subjectId: null, userId: null, concept: null, from: null, to: null, page: 1 },
};

/** What is not understood is not asked for. */
export function logQueryFrom(query: Readonly<Record<string, unknown>>): LogQuery {
  const { om, vem, vad, fran, till, sida } = query;
  const idIn = (value: unknown) => (typeof value === 'string' && isUuid(value) ? value : null);
  const dayIn = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null);
  return {
    subjectId: idIn(om),
    userId: idIn(vem),
    concept: typeof vad === 'string' && vad in logTexts.sv.concepts ? vad : null,
    from: dayIn(fran),
    to: dayIn(till),
    page: typeof sida === 'string' && /^[1-9]\d{0,3}$/.test(sida) ? Number(sida) : 1,
  };
}

export function addressOf(path: string, { subjectId, userId, concept, from, to, page }: LogQuery): string {
  const asked = { om: subjectId, vem: userId, vad: concept, fran: from, till: to };
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  const query = new URLSearchParams(page > 1 ? [...given, ['sida', String(page)]] : given).toString();
  return query ? `${path}?${query}` : path;
}
