import { Client } from 'pg';
import { readConfig } from '../../../config';
import { createDataSource } from '../../../data-source';
import { Transactions } from '../../../database/transactions';
import { createHttpApplication } from '../../../http-application';
import { Installation } from '../../../installation';
import { SystemClock } from '../../../kernel/clock';
import { OwedReminders } from '../../../reminders/owed-reminders';
import { debtsOf, oweAll } from '../../torture/debts';
import type { Line } from '../line';
import type { Driven } from '../load/driver';
import { inTurns } from '../load/rounds';
import type { Stage } from '../stage';

/** Open, each with a reminder that is owed today. */
const activities = 100_000;

/** Finding and writing what is owed, against one statement that writes the same rows into the same table. */
export async function owing(stage: Stage): Promise<Line[]> {
  const place = await stage.beside(stage.size);
  const owner = new Client({ connectionString: place.urls.owner });
  await owner.connect();
  const product = await inside(place);
  try {
    await oweAll(owner, debtsOf(activities), product.today);
    await product.owe();
    await owner.query(`create table measured as select * from tracker.owed_reminder`);
    const anew = async (work: () => Promise<unknown>) => {
      await owner.query('truncate tracker.owed_reminder cascade');
      return timed(work);
    };
    const [ours, figures] = await inTurns(
      { pid: null, round: () => anew(() => product.owe()) },
      { pid: null, round: () => anew(() => owner.query(sameRows)) },
    );
    const name = `${activities} aktiviteter att påminna om`;
    const against = { name: 'SQL, samma rader', figures };
    return [{ name, unit: 'påminnelser/s', ours, against, goal: { kind: 'share', atLeast: 0.5 } }];
  } finally {
    await product.close();
    await owner.end();
    await place.close();
  }
}

const sameRows = 'insert into tracker.owed_reminder select * from measured on conflict do nothing';

async function timed(work: () => Promise<unknown>): Promise<Driven> {
  const began = performance.now();
  await work();
  return { times: [], elapsed: performance.now() - began, amount: activities };
}

/** The product's own parts in this process: what is measured has no address to be asked at. */
async function inside({ urls }: Stage) {
  const config = readConfig({ LOG_LEVEL: 'silent' }, false);
  const clock = new SystemClock();
  const dataSource = await createDataSource(urls.runtime).initialize();
  const installation = new Installation(config, 'http://localhost:3000', urls);
  const app = await createHttpApplication({ installation, clock, dataSource, smtpUrl: null }, false);
  const today = clock.today();
  return {
    today,
    owe: () => app.get(Transactions).asWorker(() => app.get(OwedReminders).owe(today)),
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
