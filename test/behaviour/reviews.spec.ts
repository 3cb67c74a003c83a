import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Deadlines } from '../../src/activities/deadlines';
import { Occurrences } from '../../src/activities/occurrences';
import { ProgressReports } from '../../src/activities/progress-reports';
import type { Caller } from '../../src/kernel/caller';
import { Missing, NotAllowed } from '../../src/kernel/missing';
import { activityCommitment, promiseCommitment } from '../../src/publication/commitment-fields';
import { anApp, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { Reviewing } from '../support/reviewing';
import { logOf } from '../pages/acting';

describe('the chief’s review', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let reviewing: Reviewing;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    reviewing = new Reviewing(on, town, plan.set.id);
  });

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const stateOf = async (id: string) => (await reviewing.stand(id)).state;
  const statesIn = async (id: string) => (await reviewing.turns(id)).map(({ state }) => state);
  const report = (publicText: string) =>
    as(town.coordinator, async () => {
      const { version, status, publicText: was } = await on.app.get(Activities).find(plan.walks.id);
      const said = { version, status, publicText, reason: null, decidedBy: null, completedOn: null };
      const opened = { internalNote: null, wasStatus: status, wasPublicText: was };
      await on.app.get(ProgressReports).report(plan.walks.id, { ...said, ...opened }, town.coordinator);
    });
  const register = () =>
    as(town.coordinator, () =>
      on.app
        .get(Occurrences)
        .register(
          plan.walks.id,
          { day: '2026-06-01', quantity: 1, publicSummary: '', formKey: randomUUID() },
          town.coordinator,
        ),
    );
  const moveDeadline = (toOn: string) =>
    as(town.coordinator, () =>
      on.app
        .get(Deadlines)
        .move(plan.walks.id, { toOn, moveReason: 'weather_or_season', moveText: '' }, town.coordinator),
    );

  it('CHF-05: looks at all that is committed to, and at what has been reported', async () => {
    const subjects = await reviewing.subjects();
    const authorities = { keeperId: town.ekhamra, municipalityIds: [town.ekhamra], policeIds: [town.area] };
    const walks = await as(town.coordinator, () => on.app.get(Activities).find(plan.walks.id));
    const [first] = plan.promises;
    if (!first) throw new Error('no promise');
    const activity = activityCommitment(walks, [first], [], authorities).fields;
    const promise = promiseCommitment(first, authorities).fields;
    const fieldsOf = (id: string) => subjects.find((subject) => subject.id === id)?.fields;
    expect(fieldsOf(plan.walks.id)).toMatchObject(activity);
    expect(fieldsOf(first.id)).toEqual(promise);
    expect(fieldsOf(plan.walks.id)).toMatchObject({ status: 'not_started', publicText: '', done: 0 });
    expect(subjects).toHaveLength(5);
  });

  it.each([
    ['a reported text', () => report('Två är gjorda.')],
    ['an occurrence', register],
    ['a moved deadline', () => moveDeadline('2026-12-15')],
  ])('is undone by %s, and keeps what was seen', async (_, change) => {
    const { id } = plan.walks;
    expect(await stateOf(id)).toBe('not_reviewed');
    await reviewing.review([id]);
    expect(await stateOf(id)).toBe('reviewed');
    await change();
    const stand = await reviewing.stand(id);
    expect(stand.state).toBe('not_reviewed');
    expect(stand.lastReviewed?.seen).toMatchObject({ publicText: '', done: 0, dueOn: '2026-11-30' });
    await reviewing.review([id]);
    expect(await stateOf(id)).toBe('reviewed');
    expect(await statesIn(id)).toEqual(['reviewed', 'reviewed']);
  });

  it('stands when what was changed is changed back, for it compares and remembers nothing', async () => {
    await reviewing.review([plan.walks.id]);
    await moveDeadline('2026-12-15');
    await moveDeadline('2026-11-30');
    expect(await stateOf(plan.walks.id)).toBe('reviewed');
  });

  it('CHF-04: asks for more by a day, is answered, and each turn stays in the thread', async () => {
    const { id } = plan.walks;
    await reviewing.ask(id);
    expect(await stateOf(id)).toBe('more_information_wanted');
    await report('Två är gjorda.');
    expect(await stateOf(id)).toBe('more_information_wanted');
    await reviewing.answer(id);
    await reviewing.answer(id);
    expect(await stateOf(id)).toBe('information_given');
    await reviewing.ask(id, 'Och var?');
    await reviewing.answer(id, 'I Norra hamnen.');
    await reviewing.review([id]);
    const turns = await reviewing.turns(id);
    expect(
      turns.map(({ state, comment, wantedBy, authorityId }) => [state, comment, wantedBy, authorityId]),
    ).toEqual([
      ['more_information_wanted', 'Hur många kom?', '2026-06-30', town.area],
      ['information_given', 'Elva personer.', null, town.ekhamra],
      ['more_information_wanted', 'Och var?', '2026-06-30', town.area],
      ['information_given', 'I Norra hamnen.', null, town.ekhamra],
      ['reviewed', '', null, town.area],
    ]);
    const lines = (await logOf(on, id)).filter(({ kind }) => kind.startsWith('review.'));
    expect(lines.map(({ kind, chainId }) => [kind, chainId])).toEqual([
      ['review.more_information_wanted', town.area],
      ['review.information_given', town.ekhamra],
      ['review.more_information_wanted', town.area],
      ['review.information_given', town.ekhamra],
      ['review.reviewed', town.area],
    ]);
  });

  it('stands as it stands when it is commented: a comment is no answer and no review', async () => {
    const { id } = plan.walks;
    await reviewing.comment(id, 'Ser bra ut.', town.chief);
    expect(await stateOf(id)).toBe('not_reviewed');
    await reviewing.ask(id);
    await reviewing.comment(id, 'Vi räknar.', town.coordinator);
    expect(await stateOf(id)).toBe('more_information_wanted');
    await reviewing.answer(id);
    await reviewing.comment(id, 'Tack.', town.chief);
    expect(await stateOf(id)).toBe('information_given');
    await reviewing.review([id]);
    await reviewing.comment(id, 'Vi ses.', town.coordinator);
    expect(await stateOf(id)).toBe('reviewed');
    await report('Tre är gjorda.');
    expect(await stateOf(id)).toBe('not_reviewed');
    expect((await reviewing.turns(id)).map(({ number, state }) => [number, state])).toEqual([
      [1, 'commented'],
      [2, 'more_information_wanted'],
      [3, 'commented'],
      [4, 'information_given'],
      [5, 'commented'],
      [6, 'reviewed'],
      [7, 'commented'],
    ]);
    const kinds = (await logOf(on, id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'review.commented')).toHaveLength(4);
  });

  it('is commented by those who would answer, and by nobody else', async () => {
    for (const by of [town.idleCaseWorker, town.approver, town.liaison])
      await expect(reviewing.comment(plan.walks.id, 'Hej.', by)).rejects.toThrow(NotAllowed);
    for (const by of [town.otherChief, town.otherCoordinator])
      await expect(reviewing.comment(plan.walks.id, 'Hej.', by)).rejects.toThrow(Missing);
    await reviewing.comment(plan.patrols.id, 'Hej.', town.liaison);
    expect(await statesIn(plan.patrols.id)).toEqual(['commented']);
    expect(await statesIn(plan.walks.id)).toEqual([]);
  });

  it('refuses what cannot follow, and a question without words or a day', async () => {
    const { id } = plan.walks;
    await reviewing.review([id]);
    expect(await reviewing.review([id])).toMatchObject([{ refusal: 'review.state_cannot_follow' }]);
    expect(await reviewing.ask(id)).toMatchObject([{ refusal: 'review.state_cannot_follow' }]);
    const wanted = { state: 'more_information_wanted', wantedBy: '2026-06-30' } as const;
    await expect(reviewing.review([plan.patrols.id], wanted)).rejects.toMatchObject({
      code: 'review.question_missing',
    });
    await expect(
      reviewing.review([plan.patrols.id], { ...wanted, comment: 'Hur?', wantedBy: '2026-06-09' }),
    ).rejects.toMatchObject({ code: 'review.wanted_by_has_passed', field: 'wantedBy' });
    await expect(
      reviewing.review([plan.patrols.id], { ...wanted, comment: 'Hur?', wantedBy: null }),
    ).rejects.toMatchObject({ code: 'review.wanted_by_missing' });
    expect(await statesIn(plan.patrols.id)).toEqual([]);
  });

  it('of several at once is logged one by one, and one that has changed hinders no other', async () => {
    const ids = (await reviewing.subjects()).map(({ id }) => id);
    const chosen = await reviewing.chosen(ids);
    await report('Ändrat medan sidan var öppen.');
    const outcomes = await reviewing.review([], { chosen });
    expect(outcomes).toHaveLength(5);
    expect(outcomes.filter(({ refusal }) => refusal !== null)).toEqual([
      { setId: plan.set.id, subjectId: plan.walks.id, refusal: 'review.changed_meanwhile' },
    ]);
    const lines = await on.database.rows<{ subject_id: string }>(
      `select subject_id from tracker.log_entry where kind = 'review.reviewed' and promise_set_id = $1`,
      [plan.set.id],
    );
    expect(lines.map((line) => line.subject_id).sort()).toEqual(
      ids.filter((id) => id !== plan.walks.id).sort(),
    );
  });

  it('CHF-06: is logged ten times for ten commitments of two promise sets', async () => {
    const other = await aPlan(on, town);
    await publish(on, town, other.set.id);
    const second = new Reviewing(on, town, other.set.id);
    const chosen = [
      ...(await reviewing.chosen((await reviewing.subjects()).map(({ id }) => id))),
      ...(await second.chosen((await second.subjects()).map(({ id }) => id))),
    ];
    const outcomes = await reviewing.review([], { chosen });
    expect(outcomes.map(({ refusal }) => refusal)).toEqual(Array(10).fill(null));
    const [lines] = await on.database.rows<{ n: number }>(
      `select count(*)::int as n from tracker.log_entry where kind = 'review.reviewed' and promise_set_id = any ($1)`,
      [[plan.set.id, other.set.id]],
    );
    expect(lines?.n).toBe(10);
  });

  it('is done once when two chiefs do it at once', async () => {
    const deputy = await aPerson(on.database, 'Dora Deputy', [['police_area_chief', town.area]]);
    const outcomes = await Promise.all([
      reviewing.review([plan.walks.id]),
      reviewing.review([plan.walks.id], {}, deputy),
    ]);
    expect(
      outcomes
        .flat()
        .map(({ refusal }) => refusal ?? 'done')
        .sort(),
    ).toEqual(['done', 'review.state_cannot_follow']);
    expect(await statesIn(plan.walks.id)).toEqual(['reviewed']);
  });

  it('is the chief’s of that area alone; an answer is the coordinator’s or of those who lead', async () => {
    for (const by of [town.coordinator, town.liaison, town.otherChief, town.administrator])
      await expect(reviewing.review([plan.walks.id], {}, by)).rejects.toThrow('not allowed');
    await reviewing.ask(plan.walks.id);
    for (const by of [town.approver, town.idleCaseWorker, town.chief, town.liaison])
      await expect(reviewing.answer(plan.walks.id, 'Elva.', by)).rejects.toThrow('not allowed');
    for (const by of [town.otherCoordinator, town.otherChief])
      await expect(reviewing.answer(plan.walks.id, 'Elva.', by)).rejects.toThrow('no such');
    await reviewing.ask(plan.patrols.id);
    await reviewing.answer(plan.patrols.id, 'Varje fredag.', town.liaison);
    expect((await reviewing.turns(plan.patrols.id)).at(-1)).toMatchObject({
      authorityId: town.area,
      writtenBy: town.liaison.userId,
    });
  });

  it('is kept right by the database too: transitions, parties and hands', async () => {
    const insert = (by: Caller, row: Record<string, unknown>) => {
      const whole = {
        ...{
          id: randomUUID(),
          promise_set_id: plan.set.id,
          police_area_id: town.area,
          subject_kind: 'activity',
        },
        ...{
          subject_id: plan.walks.id,
          number: 1,
          state: 'reviewed',
          comment: '',
          wanted_by: null,
          seen: '{}',
        },
        ...{ authority_id: town.area, written_by: by.userId, written_at: '2026-06-10T11:00:00Z', ...row },
      };
      const columns = Object.keys(whole);
      return as(by, () =>
        on.transactions.manager.query(
          `insert into tracker.review (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
          Object.values(whole),
        ),
      );
    };
    const given = { state: 'information_given', comment: 'Elva.', authority_id: town.ekhamra };
    await expect(insert(town.coordinator, given)).rejects.toThrow('a review cannot go from not_reviewed');
    await expect(insert(town.coordinator, {})).rejects.toThrow('row-level security');
    await expect(insert(town.liaison, {})).rejects.toThrow('row-level security');
    await expect(
      insert(town.otherChief, { police_area_id: town.otherArea, authority_id: town.otherArea }),
    ).rejects.toThrow(/row-level security|review_police_area_is_a_party/);
    await expect(insert(town.chief, { number: 2 })).rejects.toThrow('a review cannot go');
    await expect(insert(town.chief, { subject_id: randomUUID() })).rejects.toThrow('no such commitment');
    await expect(insert(town.chief, { state: 'more_information_wanted', comment: 'Hur?' })).rejects.toThrow(
      'review_request_is_whole',
    );
    await insert(town.chief, { state: 'more_information_wanted', comment: 'Hur?', wanted_by: '2026-06-30' });
    await expect(insert(town.chief, { number: 2 })).rejects.toThrow('a review cannot go');
    await expect(
      as(town.chief, () => on.transactions.manager.query(`update tracker.review set comment = 'x'`)),
    ).rejects.toThrow('permission denied');
    await expect(
      as(town.chief, () => on.transactions.manager.query(`delete from tracker.review`)),
    ).rejects.toThrow('permission denied');
  });

  it('is read by both parties and by nobody else', async () => {
    await reviewing.ask(plan.walks.id);
    const seenBy = (by: Caller) =>
      as(by, () =>
        on.transactions.manager.query<unknown[]>('select 1 from tracker.review where promise_set_id = $1', [
          plan.set.id,
        ]),
      );
    for (const by of [town.chief, town.liaison, town.coordinator]) expect(await seenBy(by)).toHaveLength(1);
    for (const by of [town.otherChief, town.otherCoordinator, town.administrator])
      expect(await seenBy(by)).toEqual([]);
  });
});
