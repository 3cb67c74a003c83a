import { Assignments } from '../../src/activities/assignments';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Proposals } from '../../src/publication/proposals';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, approve, type Plan, publish } from '../support/plan';

describe('who may do what', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  const setPath = () => `/arbete/loften/${plan.set.id}`;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });
  afterAll(() => on.close());

  const give = (userId: string, role: string, authorityId: string, from: string, to: string | null = null) =>
    on.database.rows<{ id: string }>(
      `insert into tracker.membership (id, user_id, authority_id, role, from_on, to_on) values (gen_random_uuid(), $1, $2, $3, $4, $5) returning id`,
      [userId, authorityId, role, from, to],
    );
  const scopeTo = async (userId: string, ...municipalities: string[]) => {
    await on.database.rows(
      `delete from tracker.membership_municipality where membership_id in (select id from tracker.membership where user_id = $1)`,
      [userId],
    );
    for (const id of municipalities)
      await on.database.rows(
        `insert into tracker.membership_municipality select id, $2 from tracker.membership where user_id = $1`,
        [userId, id],
      );
  };
  const statusOf = async (browser: SignedIn, path: string) => (await browser.get(path)).status;

  it('follows a municipality that leaves and joins the police area, on the next request of open sessions, ten times of ten', async () => {
    const [before, after] = [await on.signIn(town.chief.userId), await on.signIn(town.otherChief.userId)];
    for (let round = 0; round < 10; round += 1) {
      expect([await statusOf(before, setPath()), await statusOf(after, setPath())]).toEqual([200, 404]);
      await on.database.rows(
        `update tracker.police_area_municipality set to_on = '2026-06-09' where police_area_id = $1`,
        [town.area],
      );
      await on.database.rows(
        `insert into tracker.police_area_municipality values ($1, $2, '2026-06-10', null)`,
        [town.otherArea, town.ekhamra],
      );
      expect([await statusOf(before, setPath()), await statusOf(after, setPath())]).toEqual([404, 200]);
      await on.database.rows('delete from tracker.police_area_municipality where police_area_id = $1', [
        town.otherArea,
      ]);
      await on.database.rows(
        'update tracker.police_area_municipality set to_on = null where police_area_id = $1',
        [town.area],
      );
    }
  });

  it('CHF-13, P-10: lets the police of some municipalities see and do nothing in the others, also below the application', async () => {
    const browser = await on.signIn(town.liaison.userId);
    const patrols = `/arbete/aktiviteter/${plan.patrols.id}`;
    await scopeTo(town.liaison.userId, town.norrviken);
    expect([await statusOf(browser, setPath()), await statusOf(browser, patrols)]).toEqual([404, 404]);
    await browser.post(`${patrols}/anteckningar`, { note: 'Bara hos oss.' }).expect(404);
    const changed = await on.transactions.asStaff(town.liaison.userId, () =>
      on.transactions.manager.query(`update tracker.activity set public_text = 'kapad' where id = $1`, [
        plan.patrols.id,
      ]),
    );
    expect(changed[1]).toBe(0);
    await scopeTo(town.liaison.userId, town.ekhamra, town.norrviken);
    expect([await statusOf(browser, setPath()), await statusOf(browser, patrols)]).toEqual([200, 200]);
    await browser.post(`${patrols}/anteckningar`, { note: 'Bara hos oss.' }).expect(303);
    await scopeTo(town.liaison.userId);
    expect(await statusOf(browser, setPath())).toBe(200);
  });

  it('shows a police note about a municipality to nobody whose role is for another', async () => {
    const notes = () =>
      on.transactions.asStaff(town.liaison.userId, () =>
        on.transactions.manager.query('select 1 from tracker.internal_note where subject_id = $1', [
          plan.patrols.id,
        ]),
      );
    expect(await notes()).toHaveLength(1);
    await scopeTo(town.liaison.userId, town.norrviken);
    expect(await notes()).toHaveLength(0);
    await scopeTo(town.liaison.userId);
  });

  it('CHF-13: lets the police of some municipalities read the others as readers of the area, and report nothing there', async () => {
    await scopeTo(town.liaison.userId, town.norrviken);
    await give(town.liaison.userId, 'reader', town.area, '2020-01-01');
    const browser = await on.signIn(town.liaison.userId);
    const patrols = `/arbete/aktiviteter/${plan.patrols.id}`;
    const page = await browser.get(patrols).expect(200);
    expect(page.text).not.toContain(`${patrols}/lage`);
    await browser.post(`${patrols}/bekraftelse`).expect(403);
    await scopeTo(town.liaison.userId);
    expect((await browser.get(patrols)).text).toContain(`${patrols}/lage`);
    await browser.post(`${patrols}/bekraftelse`).expect(303);
    await on.database.rows(`delete from tracker.membership where user_id = $1 and role = 'reader'`, [
      town.liaison.userId,
    ]);
  });

  it('lets those who run a municipality’s side keep its districts and no other’s, below the application too', async () => {
    const administrator = await aPerson(on.database, 'Agda Områden', [['administrator', town.ekhamra]]);
    const ofPolice = await aPerson(on.database, 'Pia Områden', [['administrator', town.area]]);
    const enter = (userId: string, municipalityId: string) =>
      on.transactions.asStaff(userId, () =>
        on.transactions.manager.query(
          `insert into tracker.district (id, municipality_id, name) values (gen_random_uuid(), $1, 'Hamnen')`,
          [municipalityId],
        ),
      );
    const denied = 'row-level security';
    await enter(administrator.userId, town.ekhamra);
    await expect(enter(administrator.userId, town.norrviken)).rejects.toThrow(denied);
    await expect(enter(ofPolice.userId, town.area)).rejects.toThrow(denied);
    await expect(enter(ofPolice.userId, town.ekhamra)).rejects.toThrow(denied);
    const renamed = await on.transactions.asStaff(ofPolice.userId, () =>
      on.transactions.manager.query(`update tracker.district set name = 'kapad'`),
    );
    expect(renamed[1]).toBe(0);
    const browser = await on.signIn(administrator.userId);
    expect((await browser.get('/arbete/omraden').expect(200)).text).toContain('Hamnen');
    await (await on.signIn(ofPolice.userId)).get('/arbete/omraden').expect(403);
  });

  it('lets a reader read what is agreed, no draft, and write nothing, whatever the application says', async () => {
    const reader = await aPerson(on.database, 'Rut Råd', [['reader', town.ekhamra]]);
    const draft = await aPlan(on, town);
    const browser = await on.signIn(reader.userId);
    expect(await statusOf(browser, setPath())).toBe(200);
    expect(await statusOf(browser, `/arbete/loften/${draft.set.id}`)).toBe(404);
    const write = (sql: string, values: unknown[]) =>
      on.transactions.asStaff(reader.userId, () => on.transactions.manager.query(sql, values));
    const denied = 'row-level security';
    await expect(
      write(`update tracker.activity set public_text = 'kapad' where id = $1`, [plan.walks.id]),
    ).rejects.toThrow(denied);
    await expect(
      write(`update tracker.promise_set set basis = 'kapad' where id = $1`, [plan.set.id]),
    ).rejects.toThrow(denied);
    await expect(
      write(
        `insert into tracker.internal_note (id, subject_id, authority_id, text, written_by, written_at) values (gen_random_uuid(), $1, $2, 'x', $3, now())`,
        [plan.walks.id, town.ekhamra, reader.userId],
      ),
    ).rejects.toThrow(denied);
  });

  it('lets a case worker change the activities asked for, and the database refuses the rest', async () => {
    const change = (userId: string) =>
      on.transactions.asStaff(userId, () =>
        on.transactions.manager.query(`update tracker.activity set public_text = public_text where id = $1`, [
          plan.walks.id,
        ]),
      );
    await expect(change(town.idleCaseWorker.userId)).rejects.toThrow('row-level security');
    await on.database.rows(
      `insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, asked_at) values (gen_random_uuid(), $1, $2, $3, $4, now())`,
      [plan.set.id, plan.walks.id, town.ekhamra, town.idleCaseWorker.userId],
    );
    expect((await change(town.idleCaseWorker.userId))[1]).toBe(1);
  });

  it('answers what the database refuses as forbidden, not as a fault', async () => {
    await on.database.rows(
      `create policy nobody on tracker.internal_note as restrictive for insert to tracker_staff with check (false)`,
    );
    const browser = await on.signIn(town.coordinator.userId);
    await browser
      .post(`/arbete/aktiviteter/${plan.walks.id}/anteckningar`, { note: 'Kommer inte fram.' })
      .expect(403);
    await on.database.rows('drop policy nobody on tracker.internal_note');
  });

  it('ends the day after the role ended and not on that day, in the session that is open', async () => {
    const person = await aPerson(on.database, 'Siv Slutar', []);
    await give(person.userId, 'coordinator', town.ekhamra, '2020-01-01', '2026-06-10');
    const browser = await on.signIn(person.userId);
    expect(await statusOf(browser, setPath())).toBe(200);
    await on.database.rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [
      person.userId,
    ]);
    expect(await statusOf(browser, setPath())).toBe(404);
  });

  describe('a deputy', () => {
    const name = (userId: string, forUserId: string, authorityId: string, from: string, to: string) =>
      on.database.rows(
        `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
        [authorityId, forUserId, userId, from, to, town.administrator.userId],
      );
    const asked = async (setId: string, authorityId: string) =>
      (
        await on.database.rows<{ id: string }>(
          'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
          [setId, authorityId],
        )
      ).map(({ id }) => id);
    const decide = async (userId: string, setId: string, authorityId: string) =>
      (await on.signIn(userId)).post(`/arbete/loften/${setId}/beslut`, {
        formName: `decision-${authorityId}`,
        authorityId,
        revisionIds: await asked(setId, authorityId),
        decision: 'approved',
      });
    const aProposal = async () => {
      const { set } = await aPlan(on, town);
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.app.get(Proposals).propose(set.id, town.coordinator),
      );
      return set.id;
    };

    it('approves in the period and on no other day, and both names are kept and shown', async () => {
      const stand = await aPerson(on.database, 'Stina Ställföreträdare', [['municipal_police', town.area]]);
      await name(stand.userId, town.chief.userId, town.area, '2026-06-11', '2026-06-30');
      const setId = await aProposal();
      expect((await decide(stand.userId, setId, town.area)).status).toBe(403);
      await on.database.rows(`update tracker.deputy set from_on = '2026-06-10' where user_id = $1`, [
        stand.userId,
      ]);
      const page = await (await on.signIn(stand.userId)).get(`/arbete/loften/${setId}`);
      expect(page.text).toContain('ställföreträdare för Cia Chef');
      expect((await decide(stand.userId, setId, town.area)).status).toBe(303);
      const [approval] = await on.database.rows(
        'select distinct decided_by, on_behalf_of from tracker.approval where promise_set_id = $1',
        [setId],
      );
      expect(approval).toEqual({ decided_by: stand.userId, on_behalf_of: town.chief.userId });
    });

    it('never approves for two parties, nor does anybody through a deputy', async () => {
      const both = await aPerson(on.database, 'Bo Båda', [
        ['case_worker', town.ekhamra],
        ['reader', town.area],
      ]);
      await name(both.userId, town.approver.userId, town.ekhamra, '2026-06-01', '2026-06-30');
      await name(both.userId, town.chief.userId, town.area, '2026-06-01', '2026-06-30');
      const setId = await aProposal();
      expect((await decide(both.userId, setId, town.ekhamra)).status).toBe(303);
      const refused = await decide(both.userId, setId, town.area);
      expect([
        refused.status,
        refused.text.includes('Samma person kan inte godkänna för två parter'),
      ]).toEqual([422, true]);
      const through = await aPerson(on.database, 'Dan Dubbel', [['reader', town.area]]);
      await name(through.userId, town.twoHats.userId, town.area, '2026-06-01', '2026-06-30');
      const another = await aProposal();
      expect((await decide(town.twoHats.userId, another, town.ekhamra)).status).toBe(303);
      expect((await decide(through.userId, another, town.area)).status).toBe(422);
    });

    it('answers and reports for the case worker who was asked, and for nobody else', async () => {
      const stand = await aPerson(on.database, 'Stella Ställföreträdare', [['case_worker', town.ekhamra]]);
      const { walks, set } = await aPlan(on, town);
      await publish(on, town, set.id);
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.app.get(Assignments).ask(walks.id, town.caseWorker.userId, town.coordinator),
      );
      const browser = await on.signIn(stand.userId);
      const walk = `/arbete/aktiviteter/${walks.id}`;
      await browser.post(`${walk}/svar`, { answer: 'accepted' }).expect(403);
      await name(stand.userId, town.idleCaseWorker.userId, town.ekhamra, '2026-06-01', '2026-06-30');
      await browser.post(`${walk}/svar`, { answer: 'accepted' }).expect(403);
      await name(stand.userId, town.caseWorker.userId, town.ekhamra, '2026-06-01', '2026-06-30');
      await browser.post(`${walk}/svar`, { answer: 'accepted' }).expect(303);
      await browser.post(`${walk}/bekraftelse`).expect(303);
      const [row] = await on.database.rows(
        'select user_id, state from tracker.assignment where activity_id = $1',
        [walks.id],
      );
      expect(row).toEqual({ user_id: town.caseWorker.userId, state: 'accepted' });
    });

    it('is one no longer when the own work at the authority has ended', async () => {
      const left = await aPerson(on.database, 'Lena Lämnat', []);
      await give(left.userId, 'reader', town.area, '2020-01-01', '2026-06-10');
      await name(left.userId, town.chief.userId, town.area, '2026-06-01', '2026-06-30');
      const browser = await on.signIn(left.userId);
      expect((await browser.get(setPath())).text).toContain('ställföreträdare för');
      await on.database.rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [
        left.userId,
      ]);
      expect(await statusOf(browser, setPath())).toBe(404);
    });
  });

  describe('four eyes', () => {
    const person = () =>
      aPerson(on.database, 'Eva Ensam', [
        ['coordinator', town.ekhamra],
        ['municipal_approver', town.ekhamra],
      ]);

    async function proposedBy(userId: string) {
      const { set } = await aPlan(on, town);
      const browser = await on.signIn(userId);
      await browser.post(`/arbete/loften/${set.id}/forslag`, {}).expect(303);
      const revisionIds = (
        await on.database.rows<{ id: string }>(
          'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
          [set.id, town.ekhamra],
        )
      ).map(({ id }) => id);
      const form = { formName: `decision-${town.ekhamra}`, authorityId: town.ekhamra, revisionIds };
      return { path: `/arbete/loften/${set.id}`, browser, form, id: set.id };
    }

    it('refuse the approval of one’s own proposal, say so beforehand, and let one refuse it', async () => {
      const { path, browser, form } = await proposedBy((await person()).userId);
      expect((await browser.get(path)).text).toContain('har du själv lagt fram');
      const answer = await browser.post(`${path}/beslut`, { ...form, decision: 'approved' });
      expect([answer.status, answer.text.includes('Du har själv lagt fram')]).toEqual([422, true]);
      await browser
        .post(`${path}/beslut`, { ...form, decision: 'refused', reason: 'Dra tillbaka.' })
        .expect(303);
    });

    it('are held by the database too', async () => {
      const eva = await person();
      const { form, id } = await proposedBy(eva.userId);
      const insert = on.transactions.asStaff(eva.userId, () =>
        on.transactions.manager.query(
          `insert into tracker.approval (id, revision_id, promise_set_id, authority_id, decision, decided_by, decided_at) values (gen_random_uuid(), $1, $2, $3, 'approved', $4, now())`,
          [form.revisionIds[0], id, town.ekhamra, eva.userId],
        ),
      );
      await expect(insert).rejects.toThrow('who proposed does not approve');
    });

    it('are not needed where the authority has said so', async () => {
      await on.database.rows('insert into tracker.authority_setting values ($1, false)', [town.ekhamra]);
      const { path, browser, form } = await proposedBy((await person()).userId);
      await browser.post(`${path}/beslut`, { ...form, decision: 'approved' }).expect(303);
      await on.database.rows('delete from tracker.authority_setting');
    });
  });

  it('still lets two people approve, one for each party', async () => {
    const { set } = await aPlan(on, town);
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Proposals).propose(set.id, town.coordinator),
    );
    await approve(on, town, set.id);
    const found = await on.transactions.asStaff(town.chief.userId, () =>
      on.app.get(PromiseSets).find(set.id),
    );
    expect(found.state).toBe('approved');
  });
});
