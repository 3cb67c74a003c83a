import PostalMime from 'postal-mime';
import { randomUUID } from 'node:crypto';
import { Desk, in14, in3, today } from './desk';
import { aPartner } from './stage';

describe('the link of an activity in a mail', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
  });
  afterEach(async () => {
    await desk.on.database.rows('truncate tracker.partner_answer');
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const linkIn = async (): Promise<string> => {
    const [mail] = await desk.on.database.rows<{ raw: Buffer }>(
      'select raw from tracker.captured_mail order by id desc limit 1',
    );
    const { text } = await PostalMime.parse(mail?.raw ?? '');
    return /http:\/\/localhost:3000(\/mejl\/svar\/[\w-]{43})/.exec(text ?? '')?.[1] ?? '';
  };
  const mailed = async (more = {}) => {
    const asked = await desk.ask(in3, { title: 'Vandring i Ekbacken', ...more });
    await desk.sweep();
    await desk.sendAll();
    return { ...asked, link: await linkIn() };
  };
  const get = (path: string) => desk.on.anonymous().get(path);
  const post = (path: string, fields: Record<string, string>) =>
    desk.on.anonymous().post(path).type('form').send(fields);
  const occurrence = () => ({ day: today, quantity: '2', publicSummary: 'Vi gick.', formKey: randomUUID() });
  const activity = async (id: string) =>
    (
      await desk.on.database.rows<{ status: string; due_on: string; version: number }>(
        'select status, due_on::text, version from tracker.activity where id = $1',
        [id],
      )
    )[0];

  it('takes each form as it stands on the page, with the fields that the page itself put there', async () => {
    const forms: [string, Record<string, string>][] = [
      ['bekraftelse', {}],
      ['tillfalle', { day: today, quantity: '2', publicSummary: 'Vi gick.' }],
      ['lage', { status: 'in_progress', completedOn: '', publicText: 'Det går bra.', reason: '' }],
      ['ny-tid', { toOn: in14, moveReason: 'weather_or_season', moveText: 'Snö.' }],
    ];
    for (const [act, typed] of forms) {
      const { link } = await mailed();
      const { text } = await get(link);
      const form = new RegExp(`<form[^>]*action="${link}/${act}".*?</form>`, 's').exec(text)?.[0] ?? '';
      const hidden = [...form.matchAll(/type="hidden" name="(\w+)"(?: value="([^"]*)")?/g)];
      expect(hidden.map(([, name]) => name)).toContain('formName');
      const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      await post(`${link}/${act}`, { ...fields, ...typed }).expect(303);
      await desk.clear();
    }
  });

  it('takes a yes or a no from who has been asked; a no with its reason', async () => {
    const state = async (id: string) =>
      (
        await desk.on.database.rows<{ state: string }>('select state from tracker.assignment where id = $1', [
          id,
        ])
      )[0]?.state;
    const asked = await mailed();
    expect((await get(asked.link)).text).toContain('Vill du svara för aktiviteten?');
    await post(`${asked.link}/tillfragan`, { answer: 'declined', declineReason: '' }).expect(422);
    expect(await state(asked.assignmentId)).toBe('asked');
    await post(`${asked.link}/tillfragan`, { answer: 'declined', declineReason: 'Hinner inte' }).expect(303);
    expect(await state(asked.assignmentId)).toBe('declined');
    await desk.clear();
    const willing = await mailed();
    await post(`${willing.link}/tillfragan`, {
      formName: 'answer',
      answer: 'accepted',
      declineReason: '',
    }).expect(303);
    expect(await state(willing.assignmentId)).toBe('accepted');
    await get(willing.link).expect(410);
    await desk.clear();
    const answered = await mailed();
    await desk.on.database.rows(
      `update tracker.assignment set state = 'accepted', answered_at = now() where id = $1`,
      [answered.assignmentId],
    );
    expect((await get(answered.link)).text).not.toContain('Vill du svara för aktiviteten?');
    await post(`${answered.link}/tillfragan`, { answer: 'accepted', declineReason: '' }).expect(422);
  });

  it('shows that activity alone, as often as one likes, and changes nothing', async () => {
    const { link, activityId } = await mailed();
    await desk.ask(in3, { title: 'En annan aktivitet' });
    const before = await activity(activityId);
    for (let time = 0; time < 3; time += 1) {
      const answer = await get(link).expect(200);
      expect(answer.text).toContain('Vandring i Ekbacken');
      expect(answer.text).not.toContain('En annan aktivitet');
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await activity(activityId)).toEqual(before);
  });

  it('answers once, as the person, by the product’s own act, and is logged', async () => {
    const { link, activityId } = await mailed();
    await post(`${link}/tillfalle`, occurrence()).expect(303);
    expect(await activity(activityId)).toMatchObject({ status: 'in_progress' });
    const lines = await desk.on.database.rows(
      `select kind, user_id as by from tracker.log_entry where subject_id = $1 order by number`,
      [activityId],
    );
    const by = desk.stage.town.caseWorker.userId;
    expect(lines).toEqual([
      { kind: 'activity.occurrence_registered', by },
      { kind: 'activity.answered_by_mail', by },
    ]);
    await get(link).expect(410);
    await post(`${link}/tillfalle`, occurrence()).expect(410);
    const [{ n } = { n: '' }] = await desk.on.database.rows<{ n: string }>(
      'select count(*) as n from tracker.occurrence where activity_id = $1',
      [activityId],
    );
    expect(n).toBe('1');
  });

  it('takes status and text, a new day with its reason, and a mere confirmation', async () => {
    const said = await mailed();
    const { version } = (await activity(said.activityId)) ?? { version: 0 };
    const report = {
      version: String(version),
      wasStatus: 'not_started',
      wasPublicText: '',
      publicText: 'Igång.',
    };
    await post(`${said.link}/lage`, { ...report, status: 'in_progress' }).expect(303);
    expect(await activity(said.activityId)).toMatchObject({ status: 'in_progress' });
    await desk.clear();
    const moved = await mailed();
    await post(`${moved.link}/ny-tid`, {
      toOn: '2026-09-01',
      moveReason: 'weather_or_season',
      moveText: '',
    }).expect(303);
    expect(await activity(moved.activityId)).toMatchObject({ due_on: '2026-09-01' });
    await desk.clear();
    const confirmed = await mailed();
    await post(`${confirmed.link}/bekraftelse`, {}).expect(303);
    await get(confirmed.link).expect(410);
  });

  it('is not used up by an answer that was refused: it comes back with what was typed and the fault', async () => {
    const { link } = await mailed();
    const refused = await post(`${link}/tillfalle`, { ...occurrence(), quantity: 'många' }).expect(422);
    expect(refused.text).toContain('Skriv antalet som ett tal');
    expect(refused.text).toContain('Vi gick.');
    const tomorrow = await post(`${link}/tillfalle`, { ...occurrence(), day: '2026-06-11' }).expect(422);
    expect(tomorrow.text).toContain('inte i förväg');
    await post(`${link}/tillfalle`, occurrence()).expect(303);
  });

  it('answers once though the form is sent by two at the same time', async () => {
    const { link, activityId } = await mailed();
    const answers = await Promise.all([1, 2, 3].map(() => post(`${link}/tillfalle`, occurrence())));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    const rows = await desk.on.database.rows('select 1 from tracker.occurrence where activity_id = $1', [
      activityId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['after 30 days', () => desk.on.clock.set('2026-07-11T11:00:00Z')],
    [
      'for whom the activity was handed to somebody else',
      () => desk.on.database.rows('update tracker.assignment set ended_at = now()'),
    ],
    [
      'for who is disabled',
      () => desk.on.database.rows('update tracker.user_account set disabled_at = now()'),
    ],
    [
      'for who works there no more',
      () => desk.on.database.rows(`update tracker.membership set to_on = '2026-06-09'`),
    ],
  ])('ends %s', async (_, change) => {
    const { link, activityId } = await mailed();
    await Promise.resolve(change());
    await get(link).expect(410);
    await post(`${link}/tillfalle`, occurrence()).expect(410);
    expect(await activity(activityId)).toMatchObject({ status: 'not_started' });
  });

  it('is not taken from another site, and an invented one opens nothing', async () => {
    const { link } = await mailed();
    await post(`${link}/bekraftelse`, {}).set('sec-fetch-site', 'cross-site').expect(403);
    await get(link).expect(200);
    await get('/mejl/svar/' + 'x'.repeat(43)).expect(410);
  });

  describe('of a partner without an account', () => {
    const mailedPartner = async () =>
      mailed({
        contactId: await aPartner(desk.on.database, desk.stage, `bo.${randomUUID()}@bostad.example.se`),
      });

    it('keeps the answer for the authority alone, changes nothing by itself, and the partner is not asked again', async () => {
      const { link, activityId } = await mailedPartner();
      const page = await get(link).expect(200);
      for (const inner of ['Ekhamra', 'Siv', 'Hans']) expect(page.text).not.toContain(inner);
      await post(`${link}/tillfalle`, occurrence()).expect(303);
      expect(await activity(activityId)).toMatchObject({ status: 'not_started' });
      await get(link).expect(410);
      const seenBy = (userId: string) =>
        desk.on.transactions.asStaff(userId, () =>
          desk.on.transactions.manager.query('select act from tracker.partner_answer'),
        );
      const { coordinator, chief, otherCoordinator } = desk.stage.town;
      expect(await seenBy(coordinator.userId)).toEqual([{ act: 'occurrence' }]);
      for (const other of [chief, otherCoordinator]) expect(await seenBy(other.userId)).toEqual([]);
      desk.on.clock.set('2026-06-16T11:00:00Z');
      await desk.sweep();
      const late = await desk.on.database.rows(
        `select 1 from tracker.owed_reminder where rule = 'late' and role = 'owner'`,
      );
      expect(late).toEqual([]);
      const told = await desk.on.database.rows(
        `select recipient_id as id from tracker.owed_reminder where rule = 'partner_answered'`,
      );
      expect(told).toEqual([{ id: coordinator.userId }]);
    });

    it('is taken in by a colleague, in that colleague’s name, once', async () => {
      const { link, activityId } = await mailedPartner();
      await post(`${link}/tillfalle`, occurrence()).expect(303);
      const browser = await desk.on.signIn(desk.stage.town.coordinator.userId);
      const page = await browser.get('/arbete/partnersvar').expect(200);
      expect(page.text).toContain('Bo Bostad svarade');
      expect(page.text).toContain('Vi gick.');
      const [{ id } = { id: '' }] = await desk.on.database.rows<{ id: string }>(
        'select id from tracker.partner_answer',
      );
      await (
        await desk.on.signIn(desk.stage.town.chief.userId)
      )
        .post(`/arbete/partnersvar/${id}`, { choice: 'used' })
        .expect(404);
      await (
        await desk.on.signIn(desk.stage.town.approver.userId)
      )
        .post(`/arbete/partnersvar/${id}`, { choice: 'used' })
        .expect(403);
      await browser.post(`/arbete/partnersvar/${id}`, { choice: 'used' }).expect(303);
      await browser.post(`/arbete/partnersvar/${id}`, { choice: 'used' }).expect(409);
      expect(await activity(activityId)).toMatchObject({ status: 'in_progress' });
      const [line] = await desk.on.database.rows(
        `select registered_by as by from tracker.occurrence where activity_id = $1`,
        [activityId],
      );
      expect(line).toEqual({ by: desk.stage.town.coordinator.userId });
    });
  });
});
