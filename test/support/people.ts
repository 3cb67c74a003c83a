import { randomUUID } from 'node:crypto';
import type { Caller, Role } from '../../src/kernel/caller';
import { newPublicId } from '../../src/kernel/ids';
import type { TestDatabase } from './database';

/** Two municipalities in one police area, one in another, and people in every role. Written straight into the tables. */
export interface Town {
  readonly ekhamra: string;
  readonly norrviken: string;
  readonly area: string;
  readonly otherArea: string;
  readonly coordinator: Caller;
  readonly approver: Caller;
  readonly caseWorker: Caller;
  /** A case worker who is asked for nothing. */
  readonly idleCaseWorker: Caller;
  readonly chief: Caller;
  readonly liaison: Caller;
  readonly otherCoordinator: Caller;
  readonly otherChief: Caller;
  readonly administrator: Caller;
  /** Approves for the municipality and is chief of the police: may not do both in one promise set. */
  readonly twoHats: Caller;
}

export async function aTown(database: TestDatabase): Promise<Town> {
  const ekhamra = await anAuthority(database, 'municipality', 'Ekhamra kommun', 'ekhamra-kommun');
  const norrviken = await anAuthority(database, 'municipality', 'Norrvikens kommun', 'norrvikens-kommun');
  const area = await anAuthority(
    database,
    'police_area',
    'Lokalpolisområde Mellanbygden',
    'lokalpolisomrade-mellanbygden',
  );
  const otherArea = await anAuthority(
    database,
    'police_area',
    'Lokalpolisområde Norra kusten',
    'lokalpolisomrade-norra-kusten',
  );
  for (const municipality of [ekhamra, norrviken]) {
    await database.rows(`insert into tracker.police_area_municipality values ($1, $2, '2020-01-01', null)`, [
      area,
      municipality,
    ]);
  }
  const person = (name: string, ...memberships: [Role, string | null][]) =>
    aPerson(database, name, memberships);
  return {
    ekhamra,
    norrviken,
    area,
    otherArea,
    coordinator: await person('Siv Samordnare', ['coordinator', ekhamra]),
    approver: await person('Gun Godkännare', ['municipal_approver', ekhamra]),
    caseWorker: await person('Hans Handläggare', ['case_worker', ekhamra]),
    idleCaseWorker: await person('Ida Handläggare', ['case_worker', ekhamra]),
    chief: await person('Cia Chef', ['police_area_chief', area]),
    liaison: await person('Kalle Kommunpolis', ['municipal_police', area]),
    otherCoordinator: await person('Nina Norrviken', ['coordinator', norrviken]),
    otherChief: await person('Ove Områdeschef', ['police_area_chief', otherArea]),
    administrator: await person('Ada Administratör', ['administrator', null]),
    twoHats: await person('Tove Tvåhattar', ['municipal_approver', ekhamra], ['police_area_chief', area]),
  };
}

export async function anAuthority(
  database: TestDatabase,
  kind: string,
  name: string,
  slug: string,
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tracker.actor (id, kind, name, slug, authority_id) values ($1, $2, $3, $4, $1)`,
    [id, kind, name, slug],
  );
  return id;
}

export async function aPerson(
  database: TestDatabase,
  name: string,
  memberships: readonly [Role, string | null][],
): Promise<Caller> {
  const userId = randomUUID();
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${newPublicId()}@example.se`;
  await database.rows('insert into tracker.user_account (id, email, name) values ($1, $2, $3)', [
    userId,
    email,
    name,
  ]);
  for (const [role, authorityId] of memberships) {
    await database.rows(
      `insert into tracker.membership (id, user_id, authority_id, role, from_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [randomUUID(), userId, authorityId, role],
    );
  }
  const held = memberships.map(([role, authorityId]) => ({ role, authorityId }));
  return { userId, name, language: 'sv', csrfToken: '', memberships: held };
}
