import { randomUUID } from 'node:crypto';
import { Origins } from '../../../src/activities/origins';
import { Indicators } from '../../../src/indicators/indicators';
import { PromiseBasis } from '../../../src/promises/promise-basis';
import { Signatories } from '../../../src/promises/signatories';
import type { TestApp } from '../../support/app';
import { aFoundation, indicatorOf, lay } from '../../support/before-the-promise';
import type { Plan } from '../../support/plan';
import type { Cast } from './cast';

/** What hangs on a promise set and on its walks. */
export interface Parts {
  readonly occurrenceId: string;
  readonly evidenceId: string;
  readonly milestoneId: string;
  /** One that goes on, and one that waits for a decision where the set is published. */
  readonly stopId: string;
  readonly waitingStopId: string;
  readonly signatoryId: string;
  readonly dialogueId: string;
  readonly agreementId: string;
  readonly pictureId: string;
  readonly areaId: string;
  /** Its baseline has the same id. */
  readonly indicatorId: string;
  readonly politicalAssignmentId: string;
  /** An organisation that Ekhamra works with. */
  readonly partnerId: string;
  /** A district of Ekhamra's. */
  readonly districtId: string;
}

/** What the keeper has laid below the set and written beside it. */
export async function laidParts(on: TestApp, town: Cast, { set, walks }: Plan) {
  const { app, transactions } = on;
  const foundation = await aFoundation(on, town);
  await lay(on, town, set.id, foundation);
  const ids = {
    signatoryId: randomUUID(),
    dialogueId: randomUUID(),
    indicatorId: randomUUID(),
    politicalAssignmentId: randomUUID(),
  };
  const by = town.coordinator;
  await transactions.asStaff(by.userId, async () => {
    await app.get(Indicators).add(set.id, indicatorOf({ formKey: ids.indicatorId }), by);
    const decided = { body: 'KF', decidedOn: '2026-03-01', registryNumber: null, text: 'Gör det.' };
    await app.get(Origins).assign(walks.id, { ...decided, formKey: ids.politicalAssignmentId }, by);
    const signatory = { organisation: 'Polisen', function: 'Chef', signedOn: null };
    await app.get(Signatories).add(set.id, { ...signatory, formKey: ids.signatoryId }, by);
    const dialogue = { kind: 'walk', held: 'i maj', description: '', asked: null, answered: null } as const;
    await app.get(PromiseBasis).addDialogue(set.id, { ...dialogue, formKey: ids.dialogueId }, by);
  });
  return {
    ...ids,
    agreementId: foundation.agreement.id,
    pictureId: foundation.picture.id,
    areaId: foundation.area.id,
  };
}

/** A link, a step and a stopped clock of the walks, and a district of the municipality's; straight into the tables. */
export async function enteredParts({ database }: TestApp, town: Cast, { set, walks }: Plan) {
  const [evidenceId, milestoneId, stopId, districtId, partnerId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const { coordinator, approver, ekhamra } = town;
  await database.rows(
    `insert into tracker.evidence_link (id, promise_set_id, activity_id, authority_id, title, url, added_by, added_at)
     values ($1, $2, $3, $4, 'Nyhet', 'https://www.example.se', $5, now())`,
    [evidenceId, set.id, walks.id, ekhamra, coordinator.userId],
  );
  await database.rows(
    `insert into tracker.milestone (id, promise_set_id, activity_id, title, due_on, added_by, added_at)
     values ($1, $2, $3, 'Platserna valda', '2026-08-01', $4, now())`,
    [milestoneId, set.id, walks.id, coordinator.userId],
  );
  await database.rows(
    `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, reason, asked_by, asked_at, decision, decided_by, decided_at)
     values ($1, $2, $3, $4, '2026-06-01', 'Storm.', $5, now(), 'approved', $6, now())`,
    [stopId, set.id, walks.id, ekhamra, coordinator.userId, approver.userId],
  );
  await database.rows('insert into tracker.district (id, municipality_id, name) values ($1, $2, $3)', [
    districtId,
    ekhamra,
    `Kvarter ${districtId}`,
  ]);
  await database.rows(
    `insert into tracker.actor (id, kind, name, authority_id) values ($1, 'business', 'Bolaget', $2)`,
    [partnerId, ekhamra],
  );
  return { evidenceId, milestoneId, stopId, districtId, partnerId };
}

export async function aWaitingStop({ database }: TestApp, town: Cast, { set, walks }: Plan): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, reason, asked_by, asked_at)
     values ($1, $2, $3, $4, '2026-06-08', 'Storm.', $5, now())`,
    [id, set.id, walks.id, town.ekhamra, town.coordinator.userId],
  );
  return id;
}
