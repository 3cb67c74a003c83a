import type { Line } from '../line';
import { drive } from '../load/driver';
import { inTurns, type Side } from '../load/rounds';
import type { Stage } from '../stage';
import { asked, largestSet } from './answers';

const requests = 40;

/** One promise set's page, made anew each time, may cost a fifth more in a whole country than in one municipality. */
export async function growth(stage: Stage): Promise<Line[]> {
  await stage.fillCountry();
  const village = await stage.beside({ ...stage.size, municipalities: 1 });
  await village.fillCountry();
  // The village is the country's first municipality, and the set the same.
  const id = await largestSet((await village.product()).port);
  const [ours, figures] = await inTurns(await page(stage, id), await page(village, id));
  await village.close();
  return [
    {
      name: `medborgarlöfte, sida utan minne, ${stage.size.municipalities} kommuner`,
      unit: 'svar/s',
      ours,
      against: { name: '1 kommun', figures },
      goal: { kind: 'times', atMost: 1.2 },
    },
  ];
}

async function page(stage: Stage, id: string): Promise<Side> {
  const { pid, port } = await stage.product();
  const path = `/medborgarloften/${id}?n=1`;
  const load = { port, path, headers: asked, status: 200, requests, connections: 1 };
  return { pid, round: () => drive(load) };
}
