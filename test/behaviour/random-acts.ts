import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { ClockStops } from '../../src/activities/clock-stops';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import { Assessments } from '../../src/follow-ups/assessments';
import { Feedbacks } from '../../src/follow-ups/feedbacks';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import { addDays } from '../../src/kernel/day';
import { Additions } from '../../src/promises/additions';
import { CitizenPromises } from '../../src/promises/citizen-promises';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Disclosures } from '../../src/publication/disclosures';
import { Proposals } from '../../src/publication/proposals';
import { Publications } from '../../src/publication/publications';
import { Renewals } from '../../src/transfer/renewals';
import { activityStatuses } from '../../src/words/activity-status';
import { judgements } from '../../src/words/judgement';
import { noonOn, type TestApp } from '../support/app';
import { decideAll, promiseOf } from '../support/documents';
import type { Plan } from '../support/plan';

type Type<Service> = new (...given: never[]) => Service;

/** What one of the people in the story may try; `n` decides between the possible things. */
interface Attempt {
  readonly by: Caller;
  readonly n: number;
}

export type Act = (attempt: Attempt) => Promise<unknown>;

/** An act of every concept on one set. Whether it is allowed is what the product says. */
export function actsOn(on: TestApp, { set, promises, walks, patrols }: Plan): Readonly<Record<string, Act>> {
  const get = <Service>(type: Type<Service>): Service => on.app.get(type);
  const pick = <Thing>(things: readonly Thing[], n: number): Thing => {
    const thing = things[n % things.length];
    if (thing === undefined) throw new Error('no such thing');
    return thing;
  };
  const signedIn =
    (work: (attempt: Attempt) => Promise<unknown>): Act =>
    (attempt) =>
      on.transactions.asStaff(attempt.by.userId, () => work(attempt));
  const today = () => on.clock.today();
  const activity = (n: number) => pick([walks.id, patrols.id], n);
  const promise = (n: number) => pick(promises, n).id;
  const authority = ({ memberships }: Caller) => memberships[0]?.authorityId ?? '';
  const said = { reason: 'Skälet.', formKey: '' };
  const why = () => ({ ...said, formKey: randomUUID() });
  const period = { fromOn: '2026-01-01', toOn: '2026-12-31', dueOn: '2026-12-31' };
  const followUp = async (n: number) => pick(await get(FollowUps).ofSets([set.id]), n).id;
  const occurrence = async (n: number) => pick(await get(Occurrences).of([activity(n)]), n).id;

  return {
    propose: signedIn(({ by }) => get(Proposals).propose(set.id, by)),
    decide: ({ by, n }) => decideAll(on, by, authority(by), set.id, n % 4 === 0 ? 'refused' : 'approved'),
    sign: signedIn(({ by }) => get(PromiseSets).sign(set.id, today(), by)),
    end: signedIn(({ by, n }) =>
      n % 5 === 0 ? get(PromiseSets).end(set.id, today(), 'Slut.', by) : Promise.resolve(),
    ),
    publish: signedIn(({ by }) => get(Publications).publish(set.id, by)),
    tell: signedIn(({ by }) => get(Publications).publishProgress(set.id, by)),
    write: signedIn(({ by, n }) => get(CitizenPromises).add(set.id, promiseOf({ text: `Nytt ${n}` }), by)),
    happen: signedIn(({ by, n }) =>
      get(Occurrences).register(
        activity(n),
        { day: addDays(today(), -(n % 9)), quantity: 1 + (n % 3), publicSummary: '', formKey: randomUUID() },
        by,
      ),
    ),
    strike: signedIn(async ({ by, n }) => get(Occurrences).void(await occurrence(n), 'Fel dag.', by)),
    report: signedIn(async ({ by, n }) => {
      const { version, status, publicText } = await get(Activities).find(activity(n));
      const was = { version, wasStatus: status, wasPublicText: publicText };
      const to = pick(activityStatuses, n);
      const completedOn = to === 'completed' ? today() : null;
      const decidedBy = to === 'cancelled' ? 'Nämnden' : null;
      const told = { publicText: `Så går det ${n}`, reason: 'Skälet.', decidedBy };
      await get(ProgressReports).report(
        activity(n),
        { ...was, ...told, status: to, completedOn, internalNote: null },
        by,
      );
    }),
    move: signedIn(({ by, n }) =>
      get(Deadlines).move(
        activity(n),
        { toOn: addDays('2026-11-30', n % 60), moveReason: 'weather_or_season', moveText: '' },
        by,
      ),
    ),
    askToStop: signedIn(({ by, n }) =>
      get(ClockStops).ask(activity(n), { fromOn: today(), toOn: null, reason: 'Storm.' }, by),
    ),
    decideStop: signedIn(async ({ by, n }) => {
      const stop = pick(await get(ClockStops).of([activity(n)]), n);
      const decision = n % 3 === 0 ? 'refused' : 'approved';
      await get(ClockStops).decide(activity(n), { stopId: stop.id, decision, refusalReason: 'Nej.' }, by);
    }),
    follow: signedIn(({ by, n }) =>
      get(FollowUps).start(set.id, { ...period, type: pick(['year', 'final'] as const, n) }, by),
    ),
    judge: signedIn(async ({ by, n }) =>
      get(Assessments).assess(
        await followUp(n),
        promise(n),
        {
          ...{ version: 0, authorityId: authority(by), publicText: '', reason: 'Skälet.' },
          judgement: pick(judgements, n),
        },
        by,
      ),
    ),
    judgeOwn: signedIn(async ({ by, n }) => {
      const followUpId = await followUp(n);
      const authorityId = authority(by);
      const missing = await get(FollowUps).missing(followUpId);
      for (const { promiseId } of missing.filter((one) => one.authorityId === authorityId))
        await get(Assessments).assess(
          followUpId,
          promiseId,
          { version: 0, authorityId, judgement: 'fulfilled', reason: null, publicText: '' },
          by,
        );
    }),
    close: signedIn(async ({ by, n }) => get(FollowUps).close(await followUp(n), by)),
    correct: signedIn(({ by, n }) =>
      get(Additions).correct(promise(n), { ...why(), shouldRead: `Rättat ${n}` }, by),
    ),
    withdraw: signedIn(({ by, n }) => get(Additions).withdraw(promise(n), why(), by)),
    extend: signedIn(({ by, n }) =>
      get(Additions).extend(set.id, { ...why(), toEnd: `${2027 + (n % 9)}-12-31` }, by),
    ),
    owe: signedIn(({ by }) =>
      get(Feedbacks).plan(
        set.id,
        {
          ...{ formKey: randomUUID(), authorityId: authority(by), followUpId: null, kind: 'meeting' },
          ...{ what: 'Vad det blev av', ownerFunction: 'Kommunikatören', dueOn: '2026-12-01' },
        },
        by,
      ),
    ),
    renew: signedIn(async ({ by }) => {
      const rows = await get(PromiseSets).promises(set.id);
      await get(Renewals).renew(
        set.id,
        {
          ...{ kind: 'citizen_promise', title: 'Nästa', periodStart: '2027-01-01', periodEnd: null },
          ...{ copyYears: 1, copyCompleted: true, formKey: randomUUID() },
          promises: rows.flatMap(({ id, text }) => [id, 'renew', text, '']),
        },
        by,
      );
    }),
    wait: async ({ n }) => {
      on.clock.set(noonOn(addDays(today(), n % 5)));
      await get(Disclosures).disclose();
    },
  };
}
