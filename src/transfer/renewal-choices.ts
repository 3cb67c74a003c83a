import { isUuid } from '../kernel/ids';

const ways = ['renew', 'change', 'end'] as const;
export type RenewalWay = (typeof ways)[number];

/** What is to become of one promise in the next period. */
export interface RenewalChoice {
  readonly promiseId: string;
  readonly way: RenewalWay;
  readonly text: string;
  readonly reason: string;
}

/**
 * A form has one list for all promises: for each its id, the way, the words and the reason.
 * @throws RangeError when the list is no such thing
 */
export function choicesIn(values: readonly string[]): RenewalChoice[] {
  if (values.length % 4 !== 0) throw new RangeError('Four values for each promise');
  return Array.from({ length: values.length / 4 }, (_, index) => {
    const [promiseId = '', way = '', text = '', reason = ''] = values.slice(index * 4, index * 4 + 4);
    return choiceOf(promiseId, way, text, reason);
  });
}

/** The same list as a refused form gives it back: a line for each value, and as many as the words have lines. What is no choice is left out. */
export function choicesInText(text: string): RenewalChoice[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (isUuid(line) ? [index] : []));
  return starts.flatMap((start, index) => {
    const [promiseId = '', way = '', ...rest] = lines.slice(start, starts[index + 1] ?? lines.length);
    if (!ways.some((one) => one === way)) return [];
    return choiceOf(promiseId, way, rest.slice(0, -1).join('\n'), rest.at(-1) ?? '');
  });
}

function choiceOf(promiseId: string, way: string, text: string, reason: string): RenewalChoice {
  const known = ways.find((one) => one === way);
  if (!known || !isUuid(promiseId)) throw new RangeError(`No way to renew: ${way}`);
  return {
    promiseId,
    way: known,
    text: text.replace(/\r\n/g, '\n').trim(),
    reason: reason.replace(/\s+/g, ' ').trim(),
  };
}
