import { asked, largestSet } from './answers';
import { drive } from './driver';
import { median } from './median';
import type { Row } from './rows';
import type { Stage } from './stage';

const rounds = 5;
const requests = 40;
/** A page may cost a fifth more in a whole country than in one municipality. */
const target = 1 / 1.2;

/** Pages a second of one promise set, rendered anew each time. */
export async function pageSpeed(stage: Stage): Promise<number> {
  const port = await stage.product();
  const path = `/medborgarloften/${await largestSet(port)}?n=1`;
  const load = { port, path, headers: asked, status: 200, requests, connections: 1 };
  await drive(load);
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round += 1) speeds.push(await drive(load));
  return median(speeds);
}

export const growth = (inCountry: number, alone: number, municipalities: number): Row => ({
  name: `en sida, ${municipalities} kommuner mot 1`,
  ours: inCountry,
  limit: alone,
  unit: 'sidor/s',
  target,
});
