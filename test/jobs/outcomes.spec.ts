import { Logger } from '@nestjs/common';
import { MailTransport } from '../../src/mail/mail';
import { SmtpMailTransport } from '../../src/mail/smtp-transport';
import { OutgoingMails } from '../../src/reminders/outgoing-mails';
import { type Act, SmtpSink, type Stage as SmtpStage } from '../mail/smtp-sink';
import { Desk, in3 } from './desk';
import { aColleague, letTimePass } from './stage';

describe('the outcome of a reminder', () => {
  let desk: Desk;
  let sink: SmtpSink;
  let smtp: SmtpMailTransport;
  let send: jest.SpiedFunction<MailTransport['send']>;
  let errors: jest.SpyInstance;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
  });
  beforeEach(() => {
    errors = jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
  });
  afterEach(async () => {
    errors.mockRestore();
    send.mockRestore();
    smtp.close();
    await sink.close();
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  /** The mail server that the next mails meet. */
  const meet = async (acts: Partial<Record<SmtpStage, Act | readonly Act[]>> = {}) => {
    sink = new SmtpSink(acts);
    smtp = new SmtpMailTransport({ url: await sink.listen(), socketTimeout: 300 });
    send = jest
      .spyOn(desk.on.app.get(MailTransport), 'send')
      .mockImplementation((mail, beforeBody) => smtp.send(mail, beforeBody));
  };
  const owe = async (more = {}) => {
    const asked = await desk.ask(in3, more);
    await desk.sweep();
    return asked;
  };
  const minutesLeft = async () => {
    const [row] = await desk.on.database.rows<{ minutes: string }>(
      'select round(extract(epoch from not_before - now()) / 60) as minutes from tracker.outgoing_mail',
    );
    return Number(row?.minutes);
  };
  const only = async () => (await desk.mails())[0];

  it('is kept: what the server said, and the Message-ID it will always have', async () => {
    await meet();
    await owe();
    await desk.sendAll();
    const reminder = await only();
    expect(reminder).toMatchObject({ state: 'sent', reason: '250 kept', attempt: 1 });
    const [mail = ''] = sink.stored;
    expect(mail).toContain(`Message-ID: ${reminder?.messageId}`);
    expect(mail.replace(/\r\n /g, ' ')).toContain(
      `X-Reminder-Key: digest:2026-06-10:${desk.stage.town.caseWorker.userId}`,
    );
    expect(mail).toContain('Auto-Submitted: auto-generated');
  });

  it('is tried again after 1, 5, 15, 60 and again 60 minutes when the server says later, always with the same Message-ID', async () => {
    const later = '451 greylisted';
    await meet({ rcpt: [later, later, later, later, later, '250 ok'] });
    await owe();
    const pauses: number[] = [];
    const ids = new Set<string>();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await desk.sendAll();
      expect(await only()).toMatchObject({ state: 'retry', attempt, reason: expect.stringContaining('451') });
      pauses.push(await minutesLeft());
      await desk.sendAll();
      await letTimePass(desk.on.database);
    }
    await desk.sendAll();
    for (const [mail] of send.mock.calls) ids.add(mail.messageId);
    expect(pauses).toEqual([1, 5, 15, 60, 60]);
    expect(await only()).toMatchObject({ state: 'sent', attempt: 6 });
    expect([ids.size, sink.stored.length]).toEqual([1, 1]);
  });

  it.each<[string, SmtpStage]>([
    ['the recipient', 'rcpt'],
    ['the text', 'dot'],
  ])('is final when the server refuses %s for good', async (_, stage) => {
    await meet({ [stage]: '550 no such person' });
    await owe();
    await desk.sendAll();
    await letTimePass(desk.on.database);
    await desk.sweep();
    await desk.sendAll();
    expect(await only()).toMatchObject({
      state: 'failed',
      attempt: 1,
      reason: expect.stringContaining('550'),
    });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each<Act>(['close', 'hang', 'reset'])(
    'is uncertain when the server falls silent after the text (%s), and the same mail is sent again',
    async (silence) => {
      await meet({ dot: [silence, '250 kept'] });
      await owe();
      await desk.sendAll();
      expect(await only()).toMatchObject({ state: 'uncertain', attempt: 1 });
      await letTimePass(desk.on.database);
      await desk.sendAll();
      expect(await only()).toMatchObject({ state: 'sent', attempt: 2 });
      const ids = sink.stored.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    },
  );

  it('is failed, with the last reason, after three days of tries', async () => {
    await meet({ rcpt: '451 come back' });
    await owe();
    await desk.on.database.rows('update tracker.outgoing_mail set attempt = 75');
    await desk.sendAll();
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await only()).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^given up after 76 attempts: .*451/),
    });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is told and tried again when the program stumbles over it; nobody else waits for it', async () => {
    await meet();
    for (const name of ['Ett', 'Giftig', 'Två'])
      await owe({ userId: (await aColleague(desk.on.database, desk.stage, name)).userId });
    send.mockImplementation((mail, beforeBody) => {
      if (mail.toName === 'Giftig') throw new TypeError('cannot read properties of undefined');
      return smtp.send(mail, beforeBody);
    });
    await desk.sendAll();
    const stored = await desk.mails();
    expect(stored.map(({ state }) => state).sort()).toEqual(['retry', 'sent', 'sent']);
    expect((await desk.stored()).map(({ state }) => state).sort()).toEqual(['claimed', 'sent', 'sent']);
    expect(stored.find(({ state }) => state === 'retry')?.reason).toContain('cannot read properties');
    expect(errors).toHaveBeenCalledTimes(1);
  });

  it('is failed for an address that is none', async () => {
    await meet();
    await desk.on.database.rows(`update tracker.user_account set email = 'a b@example.se' where id = $1`, [
      desk.stage.town.chief.userId,
    ]);
    await desk.on.database.rows(
      `insert into tracker.membership (id, user_id, authority_id, role, from_on) values (gen_random_uuid(), $1, $2, 'case_worker', '2020-01-01')`,
      [desk.stage.town.chief.userId, desk.stage.town.ekhamra],
    );
    await owe({ userId: desk.stage.town.chief.userId });
    await desk.sendAll();
    expect(await only()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('no mail address'),
    });
  });

  it('is kept though the server says something that no database takes', async () => {
    await meet({ dot: `250 kept\0${'x'.repeat(400)}` });
    await owe();
    await desk.sendAll();
    expect(await only()).toMatchObject({ state: 'sent', reason: expect.stringMatching(/^250 keptx+$/) });
  });

  it('is not forgotten when the database is away just then: the mail is recorded, not sent again', async () => {
    await meet();
    await owe();
    const markSent = jest.spyOn(OutgoingMails.prototype, 'markSent');
    markSent
      .mockRejectedValueOnce(new Error('terminating connection'))
      .mockRejectedValueOnce(new Error('starting up'));
    await desk.sendAll();
    markSent.mockRestore();
    expect(await only()).toMatchObject({ state: 'sent', attempt: 1 });
    expect(sink.stored).toHaveLength(1);
  });

  it('is not for a worker that lost its claim on the way to the server: not a byte of its mail leaves', async () => {
    await meet();
    await owe();
    send.mockImplementation(async (mail, beforeBody) => {
      await letTimePass(desk.on.database);
      await desk.takeUp();
      return smtp.send(mail, beforeBody);
    });
    await desk.sendAll();
    expect([sink.stored.length, sink.bodyBytes]).toEqual([0, 0]);
    expect(await only()).toMatchObject({ state: 'claimed', attempt: 2 });
  });
});
