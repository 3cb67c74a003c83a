import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debtsOf, oweAll } from '../../src/cli/torture/debts';
import { previewKinds } from '../../src/reminders/mail-preview';
import { SystemClock } from '../../src/kernel/clock';
import { addWorkingDays } from '../../src/kernel/working-days';
import { aCommandLine, type CommandLine } from './a-command-line';

interface ForecastDay {
  readonly day: string;
  readonly lines: readonly { recipient: string; rule: string; title: string }[];
}
interface Jobs {
  readonly counts: readonly { state: string; mails: number }[];
  readonly suspended: readonly { address: string }[];
  readonly stuck: readonly { id: string; state: string; reason: string }[];
}

const owed = 6;
const today = new SystemClock().today();
const workingDay = addWorkingDays(addWorkingDays(today, 1), -1);

describe('the command line, for reminders, mail and jobs', () => {
  let line: CommandLine;

  beforeAll(async () => {
    line = await aCommandLine();
    await line.ask('migrate');
    await oweAll(line.client, debtsOf(owed), workingDay);
  }, 120_000);
  afterAll(() => line.stop());

  const count = async (table: string) =>
    Number((await line.client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
  const jobs = () => line.ask<Jobs>('jobs', 'list');

  it('shows what would be sent on a day, and writes nothing', async () => {
    const [day] = await line.ask<ForecastDay[]>('reminders', 'run', '--dry-run', '--date', workingDay);
    expect(day?.day).toBe(workingDay);
    expect(day?.lines.map(({ title }) => title).sort()).toEqual(
      debtsOf(owed).map(({ number }) => `Insats nr ${number} av provet`),
    );
    const { stdout } = line.runAsProcess('reminders', 'run', '--dry-run', '--date', workingDay);
    expect(stdout).toContain(`${workingDay}: ${owed} påminnelser till `);
    expect([await count('tracker.owed_reminder'), await count('tracker.outgoing_mail')]).toEqual([0, 0]);
  }, 120_000);

  it('shows the days to come without a bar where nobody watches, and writes nothing', async () => {
    const { status, stdout, stderr } = line.runAsProcess(
      ...['reminders', 'calendar', '--date', workingDay, '--days', '30'],
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/^\d{4}-\d\d-\d\d: /gm)?.length).toBeGreaterThan(1);
    expect(await count('tracker.owed_reminder')).toBe(0);
  }, 120_000);

  it('refuses a day that is none, a span that is too long, and a date for what is really sent', async () => {
    expect((await line.run('reminders', 'run', '--dry-run', '--date', 'i morgon')).status).toBe(2);
    expect((await line.run('reminders', 'calendar', '--days', '367')).status).toBe(2);
    expect((await line.run('reminders', 'run', '--date', workingDay)).stderr).toContain('--dry-run');
  }, 120_000);

  it('finds what is owed, queues the mails, and tells why', async () => {
    const { status } = await line.runWith({ MAIL_AT_ANY_HOUR: 'true' }, 'reminders', 'run', '--json');
    expect(status).toBe(0);
    expect(await count(`tracker.owed_reminder where state = 'owed'`)).toBe(owed);
    const mails = new Set(debtsOf(owed).map(({ recipient }) => recipient)).size;
    expect((await jobs()).counts).toEqual([expect.objectContaining({ state: 'owed', mails })]);
    const { rows } = await line.client.query<{ id: string; day: string; rule: string }>(
      `select a.public_id as id, r.threshold_on::text as day, r.rule from tracker.owed_reminder r join tracker.activity a on a.id = r.activity_id limit 1`,
    );
    const { id = '', day = '', rule } = rows[0] ?? {};
    expect(await line.ask('reminders', 'why', id)).toEqual([
      expect.objectContaining({ day, rule, state: 'owed' }),
    ]);
    expect(await line.ask('reminders', 'why', id, '--date', day)).toHaveLength(1);
    expect((await line.run('reminders', 'why', id, '--date', '2020-01-01')).stdout).toBe(
      'Inget har varit att påminna om den 2020-01-01.\n',
    );
    expect((await line.run('reminders', 'why')).status).toBe(2);
  }, 120_000);

  it('lists a mail that failed, and tries it once more', async () => {
    const first = `where id = (select id from tracker.outgoing_mail order by id limit 1)`;
    await line.client.query(
      `update tracker.outgoing_mail set state = 'claimed', lease_until = now(), message_id = '<ours@localhost>' ${first}`,
    );
    await line.client.query(
      `update tracker.outgoing_mail set state = 'failed', lease_until = null, reason = '550 no such person' ${first}`,
    );
    const [failed] = (await jobs()).stuck;
    expect(failed).toMatchObject({ state: 'failed', reason: '550 no such person' });
    expect((await line.run('jobs', 'list')).stdout).toContain(`${failed?.id}  person-`);
    expect(await line.ask('jobs', 'retry', failed?.id ?? '')).toEqual({ id: failed?.id, isRetried: true });
    expect((await jobs()).stuck).toMatchObject([{ id: failed?.id, state: 'retry' }]);
    expect(await count(`tracker.log_entry where kind = 'mail.retried'`)).toBe(1);
    const sent =
      (await line.client.query<{ id: string }>(`select gen_random_uuid() as id`)).rows[0]?.id ?? '';
    expect(line.runAsProcess('jobs', 'retry', sent)).toMatchObject({ status: 1, stdout: '' });
  }, 120_000);

  it('reads a mailbox of bounces, closes an address after two and opens it again', async () => {
    const file = join(line.dataDir, 'mbox');
    writeFileSync(file, bounceOf('<ours@localhost>'));
    expect(await line.ask('mail', 'bounces', file)).toEqual({ taken: 1 });
    expect(await line.ask('mail', 'bounces', file)).toEqual({ taken: 0 });
    await line.client.query(
      `insert into tracker.outgoing_mail (recipient_id, day, kind, state, message_id)
         select recipient_id, day - 1, kind, 'expired', '<other@localhost>' from tracker.outgoing_mail where message_id = '<ours@localhost>'`,
    );
    writeFileSync(file, bounceOf('<other@localhost>'));
    expect(await line.ask('mail', 'bounces', file)).toEqual({ taken: 1 });
    const [closed] = (await jobs()).suspended;
    expect(closed?.address).toMatch(/^person-\d+@example\.invalid$/);
    const forgive = () => line.ask('mail', 'forgive', closed?.address ?? '');
    expect(await forgive()).toMatchObject({ isForgiven: true });
    expect(await forgive()).toMatchObject({ isForgiven: false });
    expect((await jobs()).suspended).toEqual([]);
    expect((await line.run('mail', 'bounces', `${file}-that-is-not-there`)).status).toBe(2);
  }, 120_000);

  it('shows each mail in each language without sending it', async () => {
    for (const kind of previewKinds)
      for (const language of ['sv', 'en']) {
        const mail = await line.ask<{ subject: string; text: string; html: string }>(
          ...['mail', 'preview', '--kind', kind, '--language', language],
        );
        expect([mail.subject, mail.text, mail.html].every((part) => part.length > 10)).toBe(true);
      }
    expect((await line.run('mail', 'preview', '--language', 'fi')).status).toBe(2);
  }, 120_000);

  it('sends a mail for a test, and ends with 1 when the server does not take it', async () => {
    expect(await line.ask('mail', 'test', 'gun@ekhamra.se')).toMatchObject({ outcome: 'sent' });
    const away = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@ekhamra.se' };
    const { status, stdout } = await line.runWith(away, 'mail', 'test', 'gun@ekhamra.se');
    expect([status, stdout]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
    expect((await line.run('mail', 'test', 'gun')).status).toBe(2);
  }, 120_000);
});

const bounceOf = (messageId: string): string =>
  [
    'From MAILER-DAEMON Sun Nov 22 10:00:00 2026',
    'From: MAILER-DAEMON@mx.example.se',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; person@example.invalid',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such person',
    '',
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '--x--',
    '',
  ].join('\n');
