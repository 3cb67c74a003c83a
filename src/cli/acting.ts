import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdministrators } from '../accounts/first-administrator';
import { Users } from '../accounts/users';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { SystemClock } from '../kernel/clock';

/** The command line adds organisations and people as the installation's administrator, under the same policies as the pages. */
export async function asAdministrator<Result>(
  app: INestApplicationContext,
  work: (by: Caller) => Promise<Result>,
): Promise<Result> {
  const administrators = app.get(FirstAdministrators);
  await administrators.make('administrator@localhost');
  const userId = await administrators.current();
  if (!userId) throw new Error('The installation has no administrator.');
  const by = await callerFor(app, userId);
  return app.get(Transactions).asStaff(userId, () => work(by));
}

/** What a person may act for today, for a command that acts as that person. */
export async function callerFor(app: INestApplicationContext, userId: string): Promise<Caller> {
  const today = new SystemClock().today();
  return app.get(Transactions).asWorker(async () => {
    const [user] = await app.get(Users).byIds([userId]);
    if (!user) throw new Error(`No user ${userId}`);
    const memberships = (await app.get(Users).memberships([userId])).filter(
      ({ fromOn, toOn }) => fromOn <= today && (!toOn || toOn >= today),
    );
    return { userId, name: user.name, language: user.language, csrfToken: '', memberships };
  });
}
