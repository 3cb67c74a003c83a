import { Logger } from '@nestjs/common';
import { languages } from '../../src/kernel/language';
import { Readiness } from '../../src/operator/readiness';
import { MailTransport } from '../../src/mail/mail';
import { previewKinds } from '../../src/reminders/mail-preview';
import { ReminderForecast } from '../../src/reminders/reminder-forecast';
import { SweepWatchdog } from '../../src/reminders/sweep-watchdog';
import { aPerson } from '../support/people';
import { Desk, in3, today } from './desk';
import { aColleague, letTimePass } from './stage';

describe('who runs the installation', () => {
  let desk: Desk;
  let operatorId: string;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    operatorId = (await aPerson(desk.on.database, 'Olle Operatör', [['operator', null]])).userId;
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const page = '/operator/paminnelser';
  const operator = () => desk.on.signIn(operatorId);
  const failing = async () => {
    jest
      .spyOn(desk.on.app.get(MailTransport), 'send')
      .mockResolvedValue({ outcome: 'failed', reason: '550 no such person' });
    await desk.ask(in3, { title: 'HEMLIG-TITEL' });
    await desk.sweep();
    await desk.sendAll();
    jest.restoreAllMocks();
    return (await desk.mails())[0]?.id ?? '';
  };

  it('sees what waits and what failed and why, and nothing of what it is about', async () => {
    await failing();
    const { text } = await (await operator()).get(page).expect(200);
    expect(text).toContain('550 no such person');
    expect(text).not.toContain('HEMLIG-TITEL');
  });

  it('tries a failed mail again, which is then sent with all that was in it, and logged', async () => {
    const id = await failing();
    expect((await desk.stored()).map(({ state }) => state)).toEqual(['failed']);
    await (await operator()).post(`${page}/${id}/forsok`).expect(303);
    await desk.sendAll();
    expect((await desk.mails()).map(({ state }) => state)).toEqual(['sent']);
    expect((await desk.stored()).map(({ state }) => state)).toEqual(['sent']);
    const lines = await desk.on.database.rows(`select kind from tracker.log_entry where subject_id = $1`, [
      id,
    ]);
    expect(lines).toEqual([{ kind: 'mail.retried' }]);
    await (await operator()).post(`${page}/${id}/forsok`).expect(409);
  });

  it('discards a mail that waits for its next try: what was in it is not owed again', async () => {
    await desk.ask(in3);
    await desk.sweep();
    const { claim } = await desk.takeUp();
    await desk.step((outgoing) => outgoing.tryLater(claim, 'retry', '451 later', 60));
    await (await operator()).post(`${page}/${claim.id}/kasta`).expect(303);
    await letTimePass(desk.on.database);
    await desk.sweep();
    await desk.sendAll();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'expired', reason: 'discarded by the operator' },
    ]);
    expect((await desk.mails()).map(({ state }) => state)).toEqual(['expired']);
  });

  it('is the only one who may', async () => {
    const id = await failing();
    for (const person of ['coordinator', 'chief', 'administrator'] as const) {
      const browser = await desk.on.signIn(desk.stage.town[person].userId);
      await browser.get(page).expect(403);
      await browser.get(`${page}/forhandsvisning/digest/sv`).expect(403);
      await browser.post(`${page}/${id}/forsok`).expect(403);
    }
    await desk.on.anonymous().get(page).expect(303);
  });

  it.each(previewKinds.flatMap((kind) => languages.map((language) => `${kind}/${language}`)))(
    'EM-12: sees what a mail looks like: %s',
    async (which) => {
      const { text } = await (await operator()).get(`${page}/forhandsvisning/${which}`).expect(200);
      expect(text).toContain(`lang="${which.slice(-2)}"`);
      expect(text).toContain('<h1');
      const [kind = ''] = which.split('/');
      const others: Record<string, string> = { clock: 'Samverkansöverenskommelse', password: 'Kim Exempel' };
      expect(text).toContain(others[kind] ?? 'Trygghetsvandring');
    },
  );

  it('is told beforehand what will be mailed, and nothing is written by that', async () => {
    await desk.ask('2026-07-01', { title: 'Vandring' });
    const days = await desk.on.app.get(ReminderForecast).from(today, 40);
    const lines = days.flatMap(({ day, lines: some }) =>
      some.filter(({ recipient }) => recipient === 'Hans Handläggare').map(({ rule }) => `${day} ${rule}`),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        '2026-06-10 due_in_14',
        '2026-06-26 due_in_3',
        '2026-07-02 late',
        '2026-07-16 late',
      ]),
    );
    expect(await desk.stored()).toEqual([]);
  });

  it('hears, and whoever asks whether the process is ready, when the sweeps have fallen silent', async () => {
    const errors = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
    const watchdog = desk.on.app.get(SweepWatchdog);
    await desk.sweep();
    await watchdog.look();
    expect(await desk.on.app.get(Readiness).isReady()).toBe(true);
    await desk.on.database.rows(`update tracker.sweep_mark set swept_at = now() - interval '181 seconds'`);
    await watchdog.look();
    await watchdog.look();
    await desk.on.anonymous().get('/health/ready').expect(503);
    expect(errors).toHaveBeenCalledTimes(1);
    expect(errors).toHaveBeenCalledWith(expect.stringContaining('no sweep'));
    await desk.sweep();
    await watchdog.look();
    await desk.on.anonymous().get('/health/ready').expect(200);
  });
});

describe('after a long stop', () => {
  it('each activity is told once, by the latest reminder alone, and no more mails go out in a minute than may', async () => {
    const desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true', MAILS_PER_MINUTE: '3' });
    for (let person = 0; person < 5; person += 1) {
      const { userId } = await aColleague(desk.on.database, desk.stage, `Person ${person}`);
      await desk.ask('2026-07-01', { userId, title: 'Ett' });
      await desk.ask('2026-06-20', { userId, title: 'Två' });
    }
    await desk.sweep();
    desk.on.clock.set('2026-07-10T11:00:00Z');
    await desk.sweep();
    await desk.sendAll();
    const byState = () =>
      desk.on.database.rows(
        `select rule, state, count(*)::int as n from tracker.owed_reminder
          where role = 'owner' and rule <> 'not_answered' group by 1, 2 order by 1, 2`,
      );
    const sentMails = async () => (await desk.mails()).filter(({ state }) => state === 'sent').length;
    expect(await sentMails()).toBe(3);
    await desk.sendAll();
    expect(await sentMails()).toBe(3);
    await desk.on.database.rows(
      `update tracker.outgoing_mail set claimed_at = claimed_at - interval '61 seconds'`,
    );
    await desk.sweep();
    await desk.sendAll();
    // Five people, and the coordinator whom so long a delay is told.
    expect(await sentMails()).toBe(6);
    expect(await byState()).toEqual([
      { rule: 'due_in_14', state: 'superseded', n: 10 },
      { rule: 'late', state: 'sent', n: 10 },
    ]);
    await desk.on.close();
  });
});
