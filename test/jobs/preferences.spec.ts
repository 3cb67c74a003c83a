import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { newPublicId } from '../../src/kernel/ids';
import { noonOn } from '../support/app';
import { Desk, in3, in14 } from './desk';
import { anAskedActivity } from './stage';

describe('what a person has chosen about mail', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(async () => {
    await desk.on.database.rows(`update tracker.user_account set language = 'sv'`);
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const page = '/arbete/mina-mejl';
  const mine = () => desk.on.signIn(desk.stage.town.caseWorker.userId);
  const usual = { hour: '8', kinds: ['late', 'due_soon'], language: 'sv', pausedFrom: '', pausedTo: '' };
  const choose = async (more: Record<string, string | string[]> = {}) =>
    (await mine()).post(page, { formName: 'mail', ...usual, ...more });
  const at = async (instant: string) => {
    desk.on.clock.set(instant);
    await desk.sweep();
    await desk.sendAll();
    return (await desk.stored()).map(({ state }) => state);
  };
  const lastMail = async () => {
    const [mail] = await desk.on.database.rows<{ raw: Buffer }>(
      'select raw from tracker.captured_mail order by id desc limit 1',
    );
    return PostalMime.parse(mail?.raw ?? '');
  };

  it('is kept and shown again', async () => {
    await choose({
      hour: '15',
      isWeekly: 'yes',
      kinds: ['late'],
      pausedFrom: '2026-07-01',
      pausedTo: '2026-07-31',
    }).then((answer) => expect(answer.status).toBe(303));
    const { text } = await (await mine()).get(page).expect(200);
    expect(text).toMatch(/<option value="15" selected/);
    expect(text).toMatch(/value="2026-07-31"/);
    expect(text).toMatch(/value="late" checked|checked[^>]*value="late"/);
    expect(text).not.toMatch(/value="due_soon" checked|checked[^>]*value="due_soon"/);
  });

  it.each([
    ['an hour at night', { hour: '3' }, 'Välj en timme'],
    ['half a pause', { pausedFrom: '2026-07-01' }, 'både första och sista dagen'],
    [
      'a pause that ends before it begins',
      { pausedFrom: '2026-07-02', pausedTo: '2026-07-01' },
      'slutar innan',
    ],
  ])('is refused for %s, and nothing is kept', async (_, fields, words) => {
    const answer = await choose(fields);
    expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    const rows = await desk.on.database.rows(
      'select 1 from tracker.mail_preference where recipient_id = $1',
      [desk.stage.town.caseWorker.userId],
    );
    expect(rows).toEqual([]);
  });

  it('decides the hour', async () => {
    await choose({ hour: '15' });
    await desk.ask(in3);
    expect(await at('2026-06-10T12:59:00Z')).toEqual(['owed']);
    expect(await at('2026-06-10T13:00:00Z')).toEqual(['sent']);
  });

  it('decides the day when it is weekly: the first working day of the week', async () => {
    await choose({ isWeekly: 'yes' });
    await desk.ask(in3);
    expect(await at('2026-06-11T11:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-15T11:00:00Z')).toEqual(['sent']);
  });

  it('P-9: gathers a week of all municipalities of an area in one mail', async () => {
    const { town, setId } = desk.stage;
    const rows = (sql: string, values: unknown[]) => desk.on.database.rows(sql, values);
    const otherSetId = randomUUID();
    await rows(
      `insert into tracker.promise_set (id, public_id, keeper_id, kind, title, period_start, period_end, signed_on, state)
       values ($1, $2, $3, 'citizen_promise', 'Medborgarlöfte för Norrviken', '2026-01-01', '2027-12-31', '2026-01-01', 'signed')`,
      [otherSetId, newPublicId(), town.norrviken],
    );
    for (const id of [setId, otherSetId])
      await rows(
        `insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, confirmed_at, created_at)
         values (gen_random_uuid(), $1, $2, 'Fotpatrull', $3, 'Kommunpolisen', '2026-05-11', '2026-05-11', '2026-05-01', '2026-05-01')`,
        [newPublicId(), id, town.area],
      );
    await rows('insert into tracker.mail_preference (recipient_id, is_weekly) values ($1, true)', [
      town.chief.userId,
    ]);
    for (let day = 10; day <= 19; day += 1) await at(`2026-06-${day}T11:00:00Z`);
    const toChief = (await desk.mails()).filter(({ recipientId }) => recipientId === town.chief.userId);
    expect(toChief.map(({ day, state }) => [day, state])).toEqual([['2026-06-15', 'sent']]);
    const [mail] = await desk.on.database.rows<{ raw: Buffer }>(
      `select raw from tracker.captured_mail where recipient like '%cia.chef%'`,
    );
    const { text } = await PostalMime.parse(mail?.raw ?? '');
    expect(text).toContain('Fotpatrull, Ekhamra kommun');
    expect(text).toContain('Fotpatrull, Norrvikens kommun');
  });

  it('holds everything during a pause, and tells what still waits afterwards', async () => {
    await choose({ pausedFrom: '2026-06-10', pausedTo: '2026-06-11' });
    await desk.ask(in3);
    expect(await at('2026-06-11T11:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-12T11:00:00Z')).toEqual(['sent']);
  });

  it('holds what was on its way to be mailed when the pause was set, and the mail goes out after it', async () => {
    await desk.ask(in3);
    await desk.sweep();
    await choose({ pausedFrom: '2026-06-10', pausedTo: '2026-06-11' });
    await desk.sendAll();
    expect((await desk.mails()).map(({ state }) => state)).toEqual(['cancelled']);
    expect(await at('2026-06-11T11:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-12T11:00:00Z')).toEqual(['sent']);
  });

  it('is asked once more before a pause that leaves nobody who is told of long delays; who plans and who administers see it', async () => {
    const { coordinator, administrator, approver, ekhamra, idleCaseWorker } = desk.stage.town;
    const pause = { pausedFrom: '2026-06-12', pausedTo: '2026-06-19' };
    const chooses = async (more: Record<string, string> = {}) =>
      (await desk.on.signIn(coordinator.userId)).post(page, {
        formName: 'mail',
        ...usual,
        ...pause,
        ...more,
      });
    const seen = async (userId: string, path: string) =>
      (await (await desk.on.signIn(userId)).get(path)).text;
    const asked = await chooses();
    expect(asked.status).toBe(422);
    expect(asked.text).toContain(
      'Från och med 12 juni 2026 till och med 19 juni 2026 finns ingen annan i Ekhamra kommun',
    );
    expect(asked.text).toContain('name="leavesNobody"');
    expect(await seen(coordinator.userId, '/arbete/paminnelser')).not.toContain('har uppehåll');
    expect((await chooses({ leavesNobody: 'yes' })).status).toBe(303);
    for (const [userId, path] of [
      [coordinator.userId, '/arbete/paminnelser'],
      [administrator.userId, '/arbete/administration'],
    ] as const)
      expect(await seen(userId, path)).toContain(
        'Siv Samordnare har uppehåll med mejlen från och med 12 juni 2026',
      );
    await desk.on.database.rows(
      `insert into tracker.deputy values (gen_random_uuid(), $1, $2, $3, '2026-06-12', '2026-06-19', $4)`,
      [ekhamra, coordinator.userId, idleCaseWorker.userId, administrator.userId],
    );
    expect(await seen(administrator.userId, '/arbete/administration')).not.toContain('har uppehåll');
    expect((await chooses()).status).toBe(303);
    // Another approves there too.
    const approves = (await desk.on.signIn(approver.userId)).post(page, {
      formName: 'mail',
      ...usual,
      ...pause,
    });
    expect((await approves).status).toBe(303);
    await desk.on.database.rows('delete from tracker.deputy');
    await desk.on.database.rows('update tracker.mail_preference set paused_from = null, paused_to = null');
  });

  it('EM-8: switches a kind off, never a duty, and on again', async () => {
    await choose({ kinds: ['late'] });
    await desk.ask(in3);
    await desk.sweep();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'cancelled', reason: 'the person has switched it off' },
    ]);
    await desk.sweep();
    expect((await desk.stored()).map(({ state }) => state)).toEqual(['cancelled']);
    await choose();
    await desk.sweep();
    expect((await desk.stored()).map(({ state }) => state)).toEqual(['owed']);
  });

  it('counts for what was owed before, too: nothing that has been switched off since is mailed', async () => {
    await desk.ask(in3);
    await desk.sweep();
    await choose({ kinds: ['late'] });
    await desk.sendAll();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'cancelled', reason: 'the person has switched it off' },
    ]);
    expect((await desk.mails()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('decides the language of the mail', async () => {
    await choose({ language: 'en' });
    await desk.ask(in3);
    await at('2026-06-10T11:00:00Z');
    expect((await lastMail()).subject).toBe('1 due soon – Ekhamra kommun');
  });

  it('EM-7: is one press away in every mail: GET changes nothing, POST without a session stops at once, twice is harmless', async () => {
    await desk.ask(in3);
    await at('2026-06-10T11:00:00Z');
    const { headers, text } = await lastMail();
    const header = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const path = new URL(header.slice(1, -1)).pathname;
    expect(header).not.toContain('mailto:');
    expect(text).toContain(path);
    await desk.on.anonymous().get(path).expect(200);
    await desk.ask(in3);
    await desk.sweep();
    expect((await desk.stored()).map(({ state }) => state).sort()).toEqual(['owed', 'sent']);
    for (let time = 0; time < 2; time += 1)
      await desk.on.anonymous().post(path).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
    await desk.ask(in3);
    await desk.sweep();
    expect((await desk.stored()).map(({ state }) => state)).toContain('cancelled');
    await desk.on.anonymous().post('/mejl/avsluta/okand').type('form').send({}).expect(404);
  });

  it('EM-10: opens a calendar of one’s own days, until the address is revoked', async () => {
    await desk.ask(in14, { title: 'Vandring' });
    await anAskedActivity(desk.on.database, desk.stage, {
      dueOn: in14,
      title: 'Någon annans',
      userId: desk.stage.town.idleCaseWorker.userId,
    });
    const made = await (await mine()).post(`${page}/kalender`, { act: 'new' }).expect(200);
    const path = /http:\/\/localhost:3000(\/mejl\/kalender\/[\w-]+\.ics)/.exec(made.text)?.[1] ?? '';
    const calendar = await desk.on.anonymous().get(path).expect(200);
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.text).toContain('DTSTART;VALUE=DATE:20260701');
    expect(calendar.text).not.toContain('Någon annans');
    await (await mine()).post(`${page}/kalender`, { act: 'revoke' }).expect(303);
    await desk.on.anonymous().get(path).expect(404);
  });

  it('has a mail that tells why it came', async () => {
    desk.on.clock.set(noonOn('2026-06-10'));
    await desk.ask(in3, { title: 'Vandring' });
    await at('2026-06-10T11:00:00Z');
    const { text, attachments } = await lastMail();
    const path = /http:\/\/localhost:3000(\/mejl\/varfor\/[\w-]+)/.exec(text ?? '')?.[1] ?? '';
    const why = await desk.on.anonymous().get(path).expect(200);
    expect(why.text).toContain('Vandring');
    expect(why.text).toContain('3 arbetsdagar eller mindre');
    expect(why.text).toContain('10 juni 2026');
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['text/calendar']);
  });
});
