import { verifyHistory } from '../../src/cli/verify-history';
import type { Caller } from '../../src/kernel/caller';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';
import { formOn } from '../pages/form-on';

const people = '/arbete/administration/personer';

describe('an administrator', () => {
  let on: TestApp;
  let town: Town;
  /** Of Ekhamra alone. */
  let administrator: Caller;
  let browser: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    administrator = await aPerson(on.database, 'Agda Administratör', [['administrator', town.ekhamra]]);
    browser = await on.signIn(administrator.userId);
  });
  afterAll(() => on.close());

  const linesAbout = (subjectId: string) =>
    on.database.rows<{ kind: string; details: Record<string, unknown>; chain: string }>(
      `select kind, details, chain_id as chain from tracker.log_entry where subject_id = $1 and kind <> 'account.signed_in' order by happened_at, number`,
      [subjectId],
    );
  const rolesOf = (userId: string) =>
    on.database.rows<{ id: string; role: string; from_on: string; to_on: string | null }>(
      'select id, role, from_on::text, to_on::text from tracker.membership where user_id = $1 order by from_on, role',
      [userId],
    );
  const verified = async () => {
    const printed: string[] = [];
    const code = await verifyHistory.run([], {
      print: (line: string) => printed.push(line),
      product: () => Promise.resolve({ database: { urls: on.database.urls } }),
    } as never);
    return { code, printed };
  };

  describe('of one authority', () => {
    it('sees the people of that authority, of no other, and no content', async () => {
      const plan = await aPlan(on, town);
      await publish(on, town, plan.set.id);
      const page = await browser.get('/arbete/administration').expect(200);
      expect(page.text).toContain('Siv Samordnare');
      for (const other of ['Nina Norrviken', 'Cia Chef', 'Norrvikens kommun'])
        expect(page.text).not.toContain(other);
      await browser.get(`${people}/${town.otherCoordinator.userId}`).expect(404);
      await browser.get(`/arbete/loften/${plan.set.id}`).expect(404);
      await browser.get(`/arbete/logg?om=${plan.set.id}`).expect(404);
    });

    it('signs its own people out everywhere, but nobody who works for others too, and leaves the second step alone', async () => {
      const own = await aPerson(on.database, 'Åke Egen', [['case_worker', town.ekhamra]]);
      const shared = await aPerson(on.database, 'Disa Delad', [
        ['case_worker', town.ekhamra],
        ['case_worker', town.norrviken],
      ]);
      const sessions = await Promise.all([own, shared].map(({ userId }) => on.signIn(userId)));
      expect((await browser.get(`${people}/${own.userId}`)).text).not.toContain('/tvasteg');
      const answer = await browser.post(`${people}/${own.userId}/sessioner`).expect(303);
      expect(answer.headers.location).toBe(`${people}/${own.userId}?klart=signed_out`);
      await browser.post(`${people}/${shared.userId}/sessioner`).expect(409);
      await browser.post(`${people}/${own.userId}/tvasteg`).expect(403);
      expect(await Promise.all(sessions.map(async (one) => (await one.get('/arbete')).status))).toEqual([
        303, 200,
      ]);
      expect(await linesAbout(own.userId)).toEqual([
        { kind: 'account.sessions_ended', details: {}, chain: town.ekhamra },
      ]);
    });

    it('invites somebody from a day to a day, who sees the work on those days alone', async () => {
      const answer = await browser
        .post(people, {
          formName: 'person',
          name: 'Vera Vikarie',
          email: 'vera@ekhamra.se',
          role: 'coordinator',
          authorityId: town.ekhamra,
          fromOn: '2026-06-11',
          toOn: '2026-06-12',
        })
        .expect(200);
      const [, path = ''] = /http:\/\/localhost:3000(\/logga-in\/lank\/[\w-]+)/.exec(answer.text) ?? [];
      await on.anonymous().post(path).expect(303);
      const [{ id = '' } = {}] = await on.database.rows<{ id: string }>(
        `select id from tracker.user_account where email = 'vera@ekhamra.se'`,
      );
      const vera = await on.signIn(id);
      await vera.get('/arbete/las-in').expect(403);
      on.clock.set('2026-06-12T08:00:00Z');
      await (await on.signIn(id)).get('/arbete/las-in').expect(200);
      on.clock.set('2026-06-13T08:00:00Z');
      await (await on.signIn(id)).get('/arbete/las-in').expect(403);
      on.clock.set('2026-06-10T11:00:00Z');
      browser = await on.signIn(administrator.userId);
      expect((await linesAbout(id)).map(({ kind, chain }) => [kind, chain])).toEqual([
        ['account.added', town.ekhamra],
        ['account.joined', town.ekhamra],
        ['account.link_issued', town.ekhamra],
      ]);
    });

    it('gives no role elsewhere or in the installation, and none to oneself', async () => {
      const role = (userId: string, given: Record<string, string>) =>
        browser.post(`${people}/${userId}/roller`, { formName: 'role', ...given });
      const { userId } = town.idleCaseWorker;
      expect((await role(userId, { role: 'reader', authorityId: town.norrviken })).status).toBe(403);
      expect((await role(userId, { role: 'operator' })).status).toBe(422);
      expect((await role(userId, { role: 'administrator' })).status).toBe(422);
      const own = await role(administrator.userId, { role: 'coordinator', authorityId: town.ekhamra });
      expect([own.status, own.text.includes('dina egna rättigheter')]).toEqual([422, true]);
      expect(await rolesOf(userId)).toHaveLength(1);
    });

    it('gets no way into the account of somebody who works for another authority too', async () => {
      const shared = await aPerson(on.database, 'Didrik Delad', [
        ['case_worker', town.ekhamra],
        ['coordinator', town.norrviken],
      ]);
      for (const act of ['lank', 'avstangning'])
        expect([409, 422]).toContain((await browser.post(`${people}/${shared.userId}/${act}`)).status);
      const erasure = { reference: 'KS 2026/74', confirmed: 'yes' };
      expect([409, 422]).toContain(
        (await browser.post(`${people}/${shared.userId}/borttagning`, erasure)).status,
      );
      const invited = await browser.post(people, {
        name: 'Någon',
        email:
          (
            await on.database.rows<{ email: string }>(
              'select email from tracker.user_account where id = $1',
              [town.otherCoordinator.userId],
            )
          )[0]?.email ?? '',
        role: 'reader',
        authorityId: town.ekhamra,
      });
      expect(invited.status).toBe(200);
      expect(invited.text).toContain('har redan ett konto');
      expect(invited.text).not.toContain('/logga-in/lank/');
      const stolen = on.transactions.asStaff(administrator.userId, () =>
        on.transactions.manager.query(
          `insert into tracker.sign_in_link (token_hash, user_id, expires_at) values ('x', $1, now())`,
          [town.otherCoordinator.userId],
        ),
      );
      await expect(stolen).rejects.toThrow('row-level security');
    });

    it('shuts a person out at once, open sessions included, and lets the person in again', async () => {
      const out = await on.signIn(town.idleCaseWorker.userId);
      await out.get('/arbete').expect(200);
      await browser.post(`${people}/${town.idleCaseWorker.userId}/avstangning`).expect(303);
      await out.get('/arbete').expect(303);
      await browser.post(`${people}/${town.idleCaseWorker.userId}/aterkomst`).expect(303);
      await out.get('/arbete').expect(200);
      expect((await linesAbout(town.idleCaseWorker.userId)).map(({ kind }) => kind)).toEqual([
        'account.disabled',
        'account.enabled',
      ]);
    });

    it('ends a role on a day, never before it began, and the log tells before and after', async () => {
      const [role] = await rolesOf(town.caseWorker.userId);
      const path = `${people}/${town.caseWorker.userId}/roller/${role?.id}/avslut`;
      const formName = `role-end-${role?.id}`;
      expect((await browser.post(path, { formName, toOn: '2019-12-31' })).status).toBe(422);
      await browser.post(path, { formName, toOn: '2026-06-30' }).expect(303);
      expect((await rolesOf(town.caseWorker.userId))[0]?.to_on).toBe('2026-06-30');
      const [line] = await linesAbout(town.caseWorker.userId);
      expect(line).toEqual({
        kind: 'account.role_ended',
        details: { role: 'case_worker', from: null, to: '2026-06-30' },
        chain: town.ekhamra,
      });
      const page = await browser.get(`${people}/${town.caseWorker.userId}`).expect(200);
      expect(page.text).toContain('Rollen fick en slutdag');
      expect(page.text).toContain('Efter: 30 juni 2026');
      const other = await on.signIn(town.otherCoordinator.userId);
      await other.get(`/arbete/logg?om=${town.caseWorker.userId}`).expect(404);
      const own = await on.signIn(town.coordinator.userId);
      await own.get(`/arbete/logg?om=${town.caseWorker.userId}`).expect(200);
    });

    it('names a deputy among the colleagues, from a day to a day', async () => {
      const path = `${people}/${town.approver.userId}/stallforetradare`;
      const period = {
        formName: 'deputy',
        authorityId: town.ekhamra,
        fromOn: '2026-06-10',
        toOn: '2026-06-20',
      };
      expect((await browser.post(path, { ...period, deputyId: town.liaison.userId })).status).toBe(422);
      expect((await browser.post(path, { ...period, deputyId: town.approver.userId })).status).toBe(422);
      await browser.post(path, { ...period, deputyId: town.coordinator.userId }).expect(303);
      expect((await browser.post(path, { ...period, deputyId: town.coordinator.userId })).status).toBe(422);
      const page = await (await on.signIn(town.coordinator.userId)).get('/arbete');
      expect(page.text).toContain('ställföreträdare för Gun Godkännare');
    });
  });

  it('CHF-12: of the installation hands an area over: the old chief is out on the day, the new one reads what has been', async () => {
    const installation = await on.signIn(town.administrator.userId);
    const plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    const successor = await aPerson(on.database, 'Nils Ny', [['reader', town.otherArea]]);
    await on.database.rows(
      `insert into tracker.internal_note (id, subject_id, authority_id, text, written_by, written_at) values (gen_random_uuid(), $1, $2, 'POLISEN-INTERNT', $3, now())`,
      [plan.patrols.id, town.area, town.chief.userId],
    );
    const [role] = await rolesOf(town.chief.userId);
    const path = `${people}/${town.chief.userId}/roller/${role?.id}/overlamning`;
    await installation.post(path, { toUserId: successor.userId, fromOn: '2026-06-11' }).expect(303);
    const sees = async (userId: string) =>
      (await (await on.signIn(userId)).get(`/arbete/aktiviteter/${plan.patrols.id}`)).text.includes(
        'POLISEN-INTERNT',
      );
    expect([await sees(town.chief.userId), await sees(successor.userId)]).toEqual([true, false]);
    on.clock.set('2026-06-11T08:00:00Z');
    expect([await sees(town.chief.userId), await sees(successor.userId)]).toEqual([false, true]);
    on.clock.set('2026-06-10T11:00:00Z');
    browser = await on.signIn(administrator.userId);
    expect((await linesAbout(town.chief.userId)).map(({ kind }) => kind)).toEqual(['account.role_ended']);
    expect((await linesAbout(successor.userId)).map(({ kind }) => kind)).toEqual(['account.joined']);
  });

  it('of the installation moves a municipality to another police area', async () => {
    const installation = await on.signIn(town.administrator.userId);
    const path = `/arbete/administration/organisationer/${town.norrviken}/polisomrade`;
    await installation.post(path, { policeAreaId: town.otherArea, fromOn: '2026-06-10' }).expect(303);
    const rows = await on.database.rows(
      'select police_area_id as area, to_on::text as "to" from tracker.police_area_municipality where municipality_id = $1 order by from_on',
      [town.norrviken],
    );
    expect(rows).toEqual([
      { area: town.area, to: '2026-06-09' },
      { area: town.otherArea, to: null },
    ]);
  });

  describe('by a decision', () => {
    it('erases a person’s name everywhere but keeps the account, and the history still verifies', async () => {
      const gone = await aPerson(on.database, 'Görel (Borta) Öberg', [['coordinator', town.ekhamra]]);
      const [{ email = '' } = {}] = await on.database.rows<{ email: string }>(
        'select email from tracker.user_account where id = $1',
        [gone.userId],
      );
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.transactions.manager.query('select tracker.append_log($1, $2, $3, null, $4)', [
          town.ekhamra,
          'organisation.added',
          gone.userId,
          JSON.stringify({ name: 'Möte med Görel (Borta) Öberg', email, title: 'Görelsson bor kvar' }),
        ]),
      );
      const session = await on.signIn(gone.userId);
      const path = `${people}/${gone.userId}/borttagning`;
      const page = await browser.get(`${people}/${gone.userId}`);
      const { fields } = formOn(page.text, 'erasure');
      expect((await browser.post(path, { ...fields, reference: ' ' })).status).toBe(422);
      expect((await browser.post(path, { ...fields, reference: 'KS 2026/74' })).status).toBe(422);
      await browser.post(path, { ...fields, reference: 'KS 2026/74', confirmed: 'yes' }).expect(303);
      await session.get('/arbete').expect(303);
      const [account] = await on.database.rows(
        'select name, email like $2 as unusable from tracker.user_account where id = $1',
        [gone.userId, 'borttagen.%@borttagen.invalid'],
      );
      expect(account).toEqual({ name: 'Borttagen person', unusable: true });
      const lines = await linesAbout(gone.userId);
      expect(lines.find(({ kind }) => kind === 'organisation.added')?.details).toEqual({
        name: 'Möte med Borttagen person',
        email: 'Borttagen person',
        title: 'Görelsson bor kvar',
      });
      expect(JSON.stringify(lines)).not.toContain(email);
      expect(lines.find(({ kind }) => kind === 'account.erased')?.details).toEqual({
        reference: 'KS 2026/74',
      });
      expect(
        await on.database.rows('select 1 from tracker.session where user_id = $1', [gone.userId]),
      ).toEqual([]);
      expect(await verified()).toEqual({ code: 0, printed: ['Loggen är hel.'] });
      expect(
        (await browser.post(path, { ...fields, reference: 'KS 2026/75', confirmed: 'yes' })).status,
      ).toBe(422);
    });

    it('disposes of notes unread; the log keeps the decision and a digest', async () => {
      const text = 'HEMLIGT OM GRANNEN';
      const plan = await aPlan(on, town);
      await publish(on, town, plan.set.id);
      const [note] = await on.database.rows<{ id: string }>(
        `insert into tracker.internal_note (id, subject_id, authority_id, text, written_by, written_at) values (gen_random_uuid(), $1, $2, $3, $4, now()) returning id`,
        [plan.walks.id, town.ekhamra, text, town.coordinator.userId],
      );
      const path = '/arbete/administration/gallring';
      const page = await browser.get(path).expect(200);
      expect(page.text).toContain(note?.id);
      expect(page.text).not.toContain(text);
      const form = { formName: 'notes', noteIds: [note?.id ?? ''] };
      expect((await browser.post(path, { ...form, reference: '' })).status).toBe(422);
      await browser.post(path, { ...form, reference: 'KS 2026/80' }).expect(303);
      expect(await on.database.rows('select 1 from tracker.internal_note where id = $1', [note?.id])).toEqual(
        [],
      );
      const line = (await linesAbout(plan.walks.id)).find(({ kind }) => kind === 'disposal.note_disposed');
      expect(line?.details).toMatchObject({ reference: 'KS 2026/80', note: note?.id });
      expect(JSON.stringify(line)).not.toContain(text);
      expect((await browser.post(path, { ...form, reference: 'KS 2026/81' })).status).toBe(422);
      expect((await verified()).code).toBe(0);
    });

    it('is nothing that another authority’s administrator can do', async () => {
      const other = await aPerson(on.database, 'Ove Annan', [['administrator', town.norrviken]]);
      const elsewhere = await on.signIn(other.userId);
      await elsewhere
        .post(`${people}/${town.coordinator.userId}/borttagning`, { reference: 'x', confirmed: 'yes' })
        .expect(404);
      const direct = on.transactions.asStaff(other.userId, () =>
        on.transactions.manager.query('select tracker.erase_person($1, $2, $3)', [
          town.coordinator.userId,
          town.norrviken,
          'x',
        ]),
      );
      await expect(direct).rejects.toThrow('not this administrator');
      const [note] = await on.database.rows<{ id: string }>('select id from tracker.internal_note limit 1');
      const disposed: { n: number }[] = await on.transactions.asStaff(other.userId, () =>
        on.transactions.manager.query('select tracker.dispose_notes($1, $2) as n', [[note?.id], 'x']),
      );
      expect(disposed[0]?.n).toBe(0);
    });

    it.each([
      ['an edit', `update tracker.log_entry set details = '{"x": 1}' where (chain_id, number) = ($1, 3)`],
      [
        'an edit of a redacted line',
        `update tracker.log_entry set details = details || '{"x": 1}' where chain_id = $1 and kind = 'organisation.added'`,
      ],
      ['a deletion', 'delete from tracker.log_entry where (chain_id, number) = ($1, 3)'],
      [
        'a swap',
        'update tracker.log_entry set number = case number when 3 then -4 else -3 end where chain_id = $1 and number in (3, 4)',
      ],
    ])('leaves %s to be found', async (_, sql) => {
      await on.database.rows('create table kept as select * from tracker.log_entry');
      await on.database.rows(sql, [town.ekhamra]);
      if (sql.includes('-4'))
        await on.database.rows('update tracker.log_entry set number = -number where number < 0');
      const { code, printed } = await verified();
      expect([code, printed.length > 0]).toEqual([1, true]);
      await on.database.rows('delete from tracker.log_entry');
      await on.database.rows('insert into tracker.log_entry select * from kept');
      await on.database.rows('drop table kept');
      expect((await verified()).code).toBe(0);
    });
  });
});
