import { Logger } from '@nestjs/common';
import { MailTransport } from '../../src/mail/mail';
import { DigestLetters } from '../../src/reminders/digest-letters';
import { MailPreferences } from '../../src/reminders/mail-preferences';
import { Publications } from '../../src/publication/publications';
import { Reminders } from '../../src/reminders/reminders';
import { noonOn } from '../support/app';
import { aPlan, publish } from '../support/plan';
import { Desk, in14, in3, owed, today } from './desk';
import { letTimePass } from './stage';

/** Faults that other trackers have had, by the number under which they are known here. B3 has a file of its own, `days-and-nights`. */
jest.setTimeout(120_000);

describe('what others have got wrong', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const rows = <Row>(sql: string, values: unknown[] = []) => desk.on.database.rows<Row>(sql, values);
  const on = async (instant: string) => {
    desk.on.clock.set(instant);
    await desk.sweep();
    await desk.sendAll();
  };
  const sent = async () =>
    (await desk.stored()).filter(({ state }) => state === 'sent').map(({ rule }) => rule);
  const captured = async () =>
    (await rows<{ n: number }>('select count(*)::int as n from tracker.captured_mail'))[0]?.n;

  it('B1: a day on which nothing ran loses no reminder', async () => {
    await desk.ask(in14);
    await on('2026-06-12T11:00:00Z');
    expect(await sent()).toEqual(['due_in_14']);
  });

  it('B2: a few seconds less than some days since the last mail keep nothing back', async () => {
    await desk.ask(in14);
    await on('2026-06-10T08:00:10Z');
    await on('2026-06-26T08:00:04Z');
    expect(await sent()).toEqual(['due_in_14', 'due_in_3']);
  });

  it('B4: what is due in 25 days is not told of the moment it is planned', async () => {
    await desk.ask('2026-07-05');
    await on('2026-06-10T11:00:00Z');
    expect(await desk.stored()).toEqual([]);
  });

  it('B5: who is asked and coordinates is told once, in one mail', async () => {
    const { coordinator } = desk.stage.town;
    await rows(`update tracker.mail_preference set kinds_off = '{}'`);
    await desk.ask(in3, { userId: coordinator.userId, title: 'Egen insats' });
    await on('2026-06-10T11:00:00Z');
    const [mail] = await rows<{ raw: Buffer }>(
      `select raw from tracker.captured_mail where recipient like '%siv%'`,
    );
    expect(await captured()).toBe(1);
    expect(mail?.raw.toString('utf8').match(/Subject: .*/)?.[0]).toMatch(/1_ska_snart|1 ska snart/);
    await rows(`update tracker.mail_preference set kinds_off = '{copy}'`);
  });

  it('B6: what a person has switched off is not mailed', async () => {
    const { caseWorker } = desk.stage.town;
    await desk.as('caseWorker', () =>
      desk.on.app.get(MailPreferences).choose(
        {
          hour: 8,
          isWeekly: false,
          kinds: ['late'],
          language: 'sv',
          pausedFrom: null,
          pausedTo: null,
          leavesNobody: false,
        },
        caseWorker,
      ),
    );
    await desk.ask(in3);
    await on('2026-06-10T11:00:00Z');
    expect(await captured()).toBe(0);
  });

  it('B8: what has gone backwards or nowhere is late like anything else', async () => {
    const { activityId } = await desk.ask('2026-06-09');
    await rows(
      `update tracker.activity set target_comparator = 'at_least', target_quantity = 4, target_unit = 'vandringar', target_scope = 'period' where id = $1`,
      [activityId],
    );
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('late')]);
  });

  it('B9: work that is overdue is no plan: it is told as late, not passed over as planned', async () => {
    const { activityId } = await desk.ask('2026-06-09');
    await rows(
      `update tracker.activity set created_at = '2026-01-01', status = 'not_started' where id = $1`,
      [activityId],
    );
    await desk.sweep();
    expect((await desk.stored()).map(({ rule }) => rule)).toContain('late');
  });

  it('B10: reminding writes nothing to what people edit, and nothing public', async () => {
    await desk.ask(in3);
    const edited = () =>
      rows(
        `select xmin::text, a::text from tracker.activity a union all select xmin::text, s::text from tracker.promise_set s
         union all select xmin::text, p::text from published.promise_set p union all select xmin::text, m::text from tracker.membership m order by 2`,
      );
    const before = await edited();
    await on('2026-06-10T11:00:00Z');
    expect(await captured()).toBe(1);
    expect(await edited()).toEqual(before);
  });

  it('B11: four workers at once send one mail', async () => {
    await desk.ask(in3);
    await Promise.all([desk.sweep(), desk.sweep()]);
    const [mail] = await desk.mails();
    const send = () => desk.on.app.get(Reminders).send(mail?.id ?? '');
    await Promise.all([send(), send(), send(), send()]);
    expect(await captured()).toBe(1);
  });

  it('B12: a weekly mail comes every week, not once', async () => {
    await rows(`insert into tracker.mail_preference (recipient_id, is_weekly) values ($1, true)`, [
      desk.stage.town.caseWorker.userId,
    ]);
    const mondays = ['2026-06-15', '2026-06-22', '2026-06-29'];
    await desk.ask(mondays[0] ?? '');
    await desk.ask(mondays[1] ?? '', { title: 'Två' });
    await desk.ask(mondays[2] ?? '', { title: 'Tre' });
    const counts: (number | undefined)[] = [];
    for (const day of ['2026-06-12', ...mondays]) {
      await on(`${day}T06:00:00Z`);
      counts.push(await captured());
    }
    expect(counts).toEqual([0, 1, 2, 3]);
  });

  it('B13: what was done between plan and mail is not mailed, and what is unbegun and late is one line', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    await rows(`update tracker.activity set status = 'completed', completed_on = $2 where id = $1`, [
      activityId,
      today,
    ]);
    await desk.sendAll();
    expect(await captured()).toBe(0);
    await desk.clear();
    const late = await desk.ask('2026-05-20');
    await rows(`update tracker.activity set created_at = '2026-01-01' where id = $1`, [late.activityId]);
    await desk.sweep();
    const { claim, digest } = await desk.takeUp();
    expect(digest?.rows.length).toBeGreaterThan(1);
    await letTimePass(desk.on.database);
    await desk.on.app.get(Reminders).send(claim.id);
    const [{ raw } = { raw: Buffer.from('') }] = await rows<{ raw: Buffer }>(
      `select raw from tracker.captured_mail where recipient like '%hans%'`,
    );
    expect(raw.toString('utf8').match(/Subject: .*/)?.[0]).toMatch(/1_f=C3=B6rsenad|1 försenad/);
  });

  it('B14: a deadline is reminded of once though it is swept twice, on a missed day and on the next', async () => {
    await desk.ask(in14);
    await on('2026-06-11T11:00:00Z');
    await on('2026-06-11T12:00:00Z');
    await on('2026-06-12T11:00:00Z');
    expect(await captured()).toBe(1);
  });

  it('B15: a worker that died with the mail loses nothing: a later sweep finds it, with the same Message-ID', async () => {
    await desk.ask(in3);
    await desk.sweep();
    await desk.begin(await desk.takeUp());
    const [first] = await desk.mails();
    await letTimePass(desk.on.database);
    await desk.sweep();
    await desk.sendAll();
    const [second] = await desk.mails();
    expect(second).toMatchObject({ id: first?.id, state: 'sent', attempt: 2 });
    expect(await sent()).toEqual(['due_in_3']);
  });

  it('B16: a mail that could not be written or handed over is still owed, and its fault is told', async () => {
    const errors = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    await desk.ask(in3);
    await desk.sweep();
    jest.spyOn(desk.on.app.get(DigestLetters), 'write').mockRejectedValueOnce(new Error('no words'));
    await desk.sendAll();
    expect((await desk.mails())[0]).toMatchObject({
      state: 'retry',
      reason: expect.stringContaining('no words'),
    });
    expect(errors).toHaveBeenCalledTimes(1);
    await letTimePass(desk.on.database);
    jest.spyOn(desk.on.app.get(MailTransport), 'send').mockRejectedValueOnce(new Error('no server'));
    await desk.sendAll();
    expect(await captured()).toBe(0);
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await captured()).toBe(1);
    expect(await sent()).toEqual(['due_in_3']);
  });
});

describe('what is published again', () => {
  it('B7: publishing, sweeping and mailing are no signs of life: who has not confirmed is still asked to', async () => {
    const desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    const plan = await aPlan(desk.on, desk.stage.town);
    await publish(desk.on, desk.stage.town, plan.set.id);
    await desk.on.database.rows(`update tracker.activity set confirmed_at = '2026-04-01' where id = $1`, [
      plan.walks.id,
    ]);
    await desk.as('coordinator', () =>
      desk.on.app.get(Publications).publishProgress(plan.set.id, desk.stage.town.coordinator),
    );
    await desk.sweep();
    const [row] = await desk.on.database.rows<{ on: string; rules: string[] }>(
      `select a.confirmed_at::date::text as on, array(select distinct r.rule from tracker.owed_reminder r
         where r.activity_id = a.id) as rules from tracker.activity a where a.id = $1`,
      [plan.walks.id],
    );
    expect(row?.on).toBe('2026-04-01');
    expect(row?.rules).toContain('unconfirmed');
    await desk.on.close();
  });

  it('is not told again', async () => {
    const desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    const { town } = desk.stage;
    const plan = await aPlan(desk.on, town);
    await publish(desk.on, town, plan.set.id);
    await desk.on.database.rows(
      `update tracker.activity set due_on = $2, original_due_on = $2 where id = $1`,
      [plan.walks.id, in3],
    );
    await desk.on.database.rows(
      `insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, asked_at)
       values (gen_random_uuid(), $1, $2, $3, $4, '2026-06-09')`,
      [plan.set.id, plan.walks.id, town.ekhamra, town.caseWorker.userId],
    );
    const mailsOn = async (day: string) => {
      desk.on.clock.set(noonOn(day));
      await desk.sweep();
      await desk.sendAll();
      return (await desk.mails()).filter(({ recipientId }) => recipientId === town.caseWorker.userId).length;
    };
    expect(await mailsOn(today)).toBe(1);
    for (const day of [today, '2026-06-11']) {
      await desk.as('coordinator', () =>
        desk.on.app.get(Publications).publish(plan.set.id, town.coordinator),
      );
      expect(await mailsOn(day)).toBe(1);
    }
    await desk.on.close();
  });
});
