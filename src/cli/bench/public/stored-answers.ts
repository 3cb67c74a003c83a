import type { Line } from '../line';
import { drive } from '../load/driver';
import { inTurns } from '../load/rounds';
import type { Running, Stage } from '../stage';
import { answerOf, asked, largestSet } from './answers';

const requests = 20_000;
const connections = 8;

/** Public answers from the store against node:http alone with the same bytes and headers. */
export async function storedAnswers(stage: Stage): Promise<Line[]> {
  await stage.fillCountry();
  const product = await stage.product();
  const id = await largestSet(product.port);
  const json = await answerOf(product.port, `/api/v1/promise-sets/${id}`);
  const page = await answerOf(product.port, `/medborgarloften/${id}`);
  const bare = await stage.startBareServer([json, page]);
  const lines: Line[] = [];
  for (const [name, answer, status] of [
    ['medborgarlöfte, JSON', json, 200],
    ['medborgarlöfte, JSON, 304', json, 304],
    ['medborgarlöfte, sida', page, 200],
    ['medborgarlöfte, sida, 304', page, 304],
  ] as const) {
    const headers = { ...asked, ...(status === 304 ? { 'if-none-match': answer.etag } : {}) };
    const load = { path: answer.path, headers, status, connections, requests };
    const side = ({ pid, port }: Running) => ({ pid, round: () => drive({ ...load, port }) });
    const [ours, figures] = await inTurns(side(product), side(bare));
    const against = { name: 'node:http', figures };
    lines.push({ name, unit: 'svar/s', ours, against, goal: { kind: 'share', atLeast: 0.8 } });
  }
  return lines;
}
