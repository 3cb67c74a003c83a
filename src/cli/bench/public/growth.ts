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
  const [ours, figures] = await inTurns(await pages(stage), await pages(village));
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

async function pages(stage: Stage): Promise<Side> {
  const { pid, port } = await stage.product();
  const path = `/medborgarloften/${await largestSet(port)}?n=1`;
  const load = { port, path, headers: asked, status: 200, requests, connections: 1 };
  return { pid, round: () => drive(load) };
}
