import type { Caller, Role } from '../../src/kernel/caller';
import { aPerson, anAuthority } from '../support/people';
import type { TestDatabase } from '../support/database';

export interface Municipality {
  readonly id: string;
  readonly coordinator: Caller;
  readonly approver: Caller;
}

export interface PoliceArea {
  readonly id: string;
  readonly chief: Caller;
  readonly liaison: Caller;
}

export async function aMunicipality(database: TestDatabase, name: string): Promise<Municipality> {
  const id = await anAuthority(database, 'municipality', `${name} kommun`, `${slugOf(name)}-kommun`);
  return {
    id,
    coordinator: await inOffice(database, `Samordnaren i ${name}`, 'coordinator', id),
    approver: await inOffice(database, `Kommundirektören i ${name}`, 'municipal_approver', id),
  };
}

export async function aPoliceArea(
  database: TestDatabase,
  name: string,
  municipalities: readonly Municipality[],
): Promise<PoliceArea> {
  const id = await anAuthority(
    database,
    'police_area',
    `Lokalpolisområde ${name}`,
    `lokalpolisomrade-${slugOf(name)}`,
  );
  for (const municipality of municipalities)
    await database.rows(`insert into tracker.police_area_municipality values ($1, $2, '2016-01-01', null)`, [
      id,
      municipality.id,
    ]);
  return {
    id,
    chief: await inOffice(database, `Chefen i ${name}`, 'police_area_chief', id),
    liaison: await inOffice(database, `Kommunpolisen i ${name}`, 'municipal_police', id),
  };
}

/** Since before the first of the years that are told. */
async function inOffice(database: TestDatabase, name: string, role: Role, id: string): Promise<Caller> {
  const person = await aPerson(database, name, [[role, id]]);
  await database.rows(`update tracker.membership set from_on = '2016-01-01' where user_id = $1`, [
    person.userId,
  ]);
  return person;
}

const slugOf = (name: string): string =>
  name.toLowerCase().replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll(' ', '-');
