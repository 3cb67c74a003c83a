import type { Caller } from '../../../src/kernel/caller';
import type { TestApp } from '../../support/app';
import { aPerson, aTown, type Town } from '../../support/people';

/** The town, and one person for every further way of holding a role or not. */
export interface Cast extends Town {
  readonly communicator: Caller;
  readonly reader: Caller;
  readonly operator: Caller;
  readonly authorityAdministrator: Caller;
  readonly otherAdministrator: Caller;
  /** The police of the same area, for the other municipality alone. */
  readonly liaisonElsewhere: Caller;
  readonly deputyOfCoordinator: Caller;
  /** A coordinator until yesterday. */
  readonly formerCoordinator: Caller;
  /** A coordinator who was shut out with a session open. */
  readonly disabled: Caller;
}

export async function aCast({ database }: TestApp): Promise<Cast> {
  const town = await aTown(database);
  const cast = {
    ...town,
    communicator: await aPerson(database, 'Karin Kommunikatör', [['communicator', town.ekhamra]]),
    reader: await aPerson(database, 'Lena Läsare', [['reader', town.ekhamra]]),
    operator: await aPerson(database, 'Olle Operatör', [['operator', null]]),
    authorityAdministrator: await aPerson(database, 'Agda Administratör', [['administrator', town.ekhamra]]),
    otherAdministrator: await aPerson(database, 'Anton Annan', [['administrator', town.norrviken]]),
    liaisonElsewhere: await aPerson(database, 'Per Polis', [['municipal_police', town.area]]),
    deputyOfCoordinator: await aPerson(database, 'Stina Ställföreträdare', [['reader', town.ekhamra]]),
    formerCoordinator: await aPerson(database, 'Frida Förra', [['coordinator', town.ekhamra]]),
    disabled: await aPerson(database, 'Alf Avstängd', [['coordinator', town.ekhamra]]),
  };
  await database.rows(
    'insert into tracker.membership_municipality select id, $2 from tracker.membership where user_id = $1',
    [cast.liaisonElsewhere.userId, town.norrviken],
  );
  await database.rows(
    `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by)
     values (gen_random_uuid(), $1, $2, $3, '2026-06-01', '2026-06-30', $4)`,
    [town.ekhamra, town.coordinator.userId, cast.deputyOfCoordinator.userId, town.administrator.userId],
  );
  await database.rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [
    cast.formerCoordinator.userId,
  ]);
  return cast;
}
