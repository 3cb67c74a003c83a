import { answerOf, asked, largestSet } from './answers';
import { drive } from './driver';
import { lists } from './lists';
import { median } from './median';
import type { Stage } from './stage';

export interface Row {
  readonly name: string;
  /** Ours, and what the machine gives without us. */
  readonly ours: number;
  readonly limit: number;
  readonly unit: string;
  /** The share of the limit that we aim for. */
  readonly target: number;
}

/** Everything that is measured; a new measurement is a function here that gives rows. */
export const measurements: readonly ((stage: Stage) => Promise<Row[]>)[] = [publicAnswers, lists];

const rounds = 5;
const requests = 4000;
const connections = 8;

/** Public answers from the store against node:http alone with the same bytes, in alternating rounds. */
async function publicAnswers(stage: Stage): Promise<Row[]> {
  const product = await stage.product();
  const id = await largestSet(product);
  const json = await answerOf(product, `/api/v1/promise-sets/${id}`);
  const page = await answerOf(product, `/medborgarloften/${id}`);
  const bare = await stage.startBareServer([json, page]);
  const rows: Row[] = [];
  for (const [name, answer, status] of [
    ['JSON fresh', json, 200],
    ['JSON 304', json, 304],
    ['page fresh', page, 200],
    ['page 304', page, 304],
  ] as const) {
    const headers = { ...asked, ...(status === 304 ? { 'if-none-match': answer.etag } : {}) };
    const load = { path: answer.path, headers, status, connections };
    const speed = (port: number) => drive({ ...load, port, requests });
    const [ours, limit] = await alternated(
      () => speed(product),
      () => speed(bare),
    );
    rows.push({ name, ours, limit, unit: 'requests/s', target: 0.8 });
  }
  return rows;
}

/** The medians of several rounds, after one that only warms up. Who goes first changes from round to round. */
async function alternated(
  measureOurs: () => Promise<number>,
  measureLimit: () => Promise<number>,
): Promise<[ours: number, limit: number]> {
  await measureOurs();
  await measureLimit();
  const ours: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ours.push(await measureOurs());
    limits.push(await measureLimit());
    if (round % 2 === 1) ours.push(await measureOurs());
  }
  return [median(ours), median(limits)];
}
