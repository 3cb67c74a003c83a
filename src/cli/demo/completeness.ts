import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdministrators } from '../../accounts/first-administrator';
import { Users } from '../../accounts/users';
import { Log } from '../../audit/log';
import { BadSettings } from '../../config';
import { Transactions } from '../../database/transactions';
import { administratorEmail, emailOf, reporters } from './demo-people';
import { known, type Population } from './population';

const filled = 'demo.filled';
const lastToldBy = reporters.bjorkhamra;

/** The last line of a fill, in the history of the first municipality: without it the fill was killed half-way. */
export async function noteComplete(app: INestApplicationContext, population: Population): Promise<void> {
  const { userId } = known(population.callers, lastToldBy);
  await app.get(Transactions).asStaff(userId, () =>
    app.get(Log).append({
      kind: filled,
      subjectId: null,
      authorityId: known(population.actorIds, 'bjorkhamra'),
      promiseSetId: null,
      details: {},
    }),
  );
}

/** @throws BadSettings when the database holds anything but the whole demonstration; nothing is written */
export async function refuseUnlessComplete(app: INestApplicationContext): Promise<void> {
  const transactions = app.get(Transactions);
  const users = app.get(Users);
  const administratorId = await app.get(FirstAdministrators).current();
  if (!administratorId) throw new BadSettings([otherData]);
  const [administrator, coordinator] = await transactions.asStaff(administratorId, async () => [
    await users.byEmail(administratorEmail),
    await users.byEmail(emailOf(lastToldBy)),
  ]);
  if (!administrator) throw new BadSettings([otherData]);
  if (!coordinator) throw new BadSettings([halfDone]);
  const lines: unknown[] = await transactions.asStaff(coordinator.id, () =>
    transactions.manager.query('select 1 from tracker.log_entry where kind = $1', [filled]),
  );
  if (lines.length === 0) throw new BadSettings([halfDone]);
}

const otherData =
  'Databasen är inte tom. Exempeldata läggs bara i en tom databas, så att den aldrig blandas med riktiga uppgifter. Ange en tom databas, eller starta utan exempeldata med npm start.';
const halfDone =
  'Databasen innehåller exempeldata som inte blev färdig, eftersom starten avbröts. Töm databasen och starta igen.';
