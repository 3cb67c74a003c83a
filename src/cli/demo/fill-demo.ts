import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { FirstAdministrators } from '../../accounts/first-administrator';
import { AppModule } from '../../app.module';
import type { Installation } from '../../installation';
import { type Clock, FixedClock, SystemClock } from '../../kernel/clock';
import { addDays, startOf } from '../../kernel/day';
import type { OpenDatabase } from '../../open-database';
import { writeAccess } from './access-diary';
import { noteComplete, refuseUnlessComplete } from './completeness';
import { DemoDays } from './demo-days';
import { administratorEmail } from './demo-people';
import { demoPlans } from './demo-plans';
import { Diary } from './diary';
import { writeGroundwork } from './groundwork';
import { type FilledDemo, letIn } from './let-in';
import { LivePlan } from './live-plan';
import { populate } from './population';
import { writeInto } from './timetable';

/**
 * Fills an empty database, and lets people into a filled one.
 * @throws BadSettings when the database holds anything else; nothing is written then
 */
export function fillDemo(
  installation: Installation,
  database: OpenDatabase,
  clock: Clock = new SystemClock(),
): Promise<FilledDemo> {
  return inProduct({ installation, database, clock }, async (app, demoClock) => {
    await fill(app, demoClock);
    return letIn(app);
  });
}

/** The same without letting anybody in. */
export function fillOnly(
  installation: Installation,
  database: OpenDatabase,
  clock: Clock = new SystemClock(),
): Promise<void> {
  return inProduct({ installation, database, clock }, fill);
}

interface Stage {
  readonly installation: Installation;
  readonly database: OpenDatabase;
  readonly clock: Clock;
}

/** The product's own parts on a clock that can be turned back. */
async function inProduct<Result>(
  { installation, database, clock }: Stage,
  work: (app: INestApplicationContext, clock: FixedClock) => Promise<Result>,
): Promise<Result> {
  const demoClock = new FixedClock(clock.now());
  const { dataSource } = database;
  const parts = AppModule.of({ installation, clock: demoClock, dataSource, smtpUrl: null });
  const app = await NestFactory.createApplicationContext(parts, { logger: false, abortOnError: false });
  try {
    return await work(app, demoClock);
  } finally {
    await app.close();
  }
}

async function fill(app: INestApplicationContext, clock: FixedClock): Promise<void> {
  const now = clock.now();
  const days = new DemoDays(clock.today());
  clock.set(startOf(addDays(days.last.start, -90)));
  const isFirst = await app.get(FirstAdministrators).make(administratorEmail);
  if (isFirst) await live(app, clock, days);
  clock.set(now);
  if (!isFirst) await refuseUnlessComplete(app);
}

async function live(app: INestApplicationContext, clock: FixedClock, days: DemoDays): Promise<void> {
  const administratorId = await app.get(FirstAdministrators).current();
  if (!administratorId) throw new Error('The demonstration has no administrator');
  const population = await populate(app, administratorId);
  const diary = new Diary();
  writeGroundwork(diary, app, population, days);
  writeAccess(diary, app, population, days, administratorId);
  for (const plan of demoPlans(days)) writeInto(diary, new LivePlan(app, plan, population));
  await diary.live(clock);
  await noteComplete(app, population);
}
