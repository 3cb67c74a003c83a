import { randomUUID } from 'node:crypto';
import type { TestApp } from './app';
import { aPerson, anAuthority, type Town } from './people';

/** Another municipality of the same police area, with people of its own on its side. */
export async function aNeighbour({ database }: TestApp, town: Town, name: string): Promise<Town> {
  const ekhamra = await anAuthority(database, 'municipality', name, `kommun-${randomUUID()}`);
  await database.rows(`insert into tracker.police_area_municipality values ($1, $2, '2020-01-01', null)`, [
    town.area,
    ekhamra,
  ]);
  return {
    ...town,
    ekhamra,
    coordinator: await aPerson(database, `Samordnare ${name}`, [['coordinator', ekhamra]]),
    approver: await aPerson(database, `Beslutare ${name}`, [['municipal_approver', ekhamra]]),
  };
}
