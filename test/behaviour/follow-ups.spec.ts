import { randomUUID } from 'node:crypto';
import { Commitments } from '../../src/commitments/commitments';
import { Assessments } from '../../src/follow-ups/assessments';
import { Feedbacks } from '../../src/follow-ups/feedbacks';
import { FollowUps, type OwedAssessment } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import { EditConflict } from '../../src/kernel/edit-conflict';
import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan } from '../support/plan';
import { aYearToFollowUp, judge, judgeAllButLighting, type Skara } from '../support/skara';
import { kindsOf, logOf } from '../pages/acting';

describe('a follow-up', () => {
  let on: TestApp;
  let town: Town;
  let year: Skara;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    year = await aYearToFollowUp(on, town);
  });

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const sql = (by: Caller, text: string, values: unknown[] = []) =>
    as(by, () => on.transactions.manager.query<unknown[]>(text, values));
  const close = (by = town.coordinator) => as(by, () => on.app.get(FollowUps).close(year.followUp.id, by));
  const stateOf = async () =>
    (
      await on.database.rows<{ state: string }>('select state from tracker.follow_up where id = $1', [
        year.followUp.id,
      ])
    )[0]?.state;
  const judgements = () =>
    on.database.rows<{ judgement: string; reason: string | null }>(
      'select judgement, reason from tracker.assessment where follow_up_id = $1 order by assessed_at',
      [year.followUp.id],
    );

  it('is not closed until the dialogue about lighting, which nobody mentions, is judged', async () => {
    await judgeAllButLighting(on, town, year);
    await expect(close()).rejects.toMatchObject({
      code: 'follow_up.assessments_missing',
      values: { missing: '4 (Ekhamra kommun)' },
    });
    expect(await stateOf()).toBe('open');
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, {
      judgement: 'not_judged',
      reason: 'Dialogen är flyttad till nästa år.',
    });
    await close();
    expect(await stateOf()).toBe('closed');
    expect(await kindsOf(on, year.followUp.id)).toEqual(['follow_up.started', 'follow_up.closed']);
  });

  it('names every promise and every party that is missing, a joint one for each of them', async () => {
    await expect(close()).rejects.toMatchObject({
      values: {
        missing: [
          '1 (Lokalpolisområde Mellanbygden)',
          '2 (Lokalpolisområde Mellanbygden)',
          '3 (Ekhamra kommun)',
          '4 (Ekhamra kommun)',
          '5 (Ekhamra kommun)',
          '5 (Lokalpolisområde Mellanbygden)',
        ].join(', '),
      },
    });
  });

  it('is not closed by the database either, whoever asks it', async () => {
    await judgeAllButLighting(on, town, year);
    const closing = `update tracker.follow_up set state = 'closed', closed_by = $2, closed_at = now() where id = $1`;
    await expect(sql(town.coordinator, closing, [year.followUp.id, town.coordinator.userId])).rejects.toThrow(
      'a party has not judged each of its promises',
    );
    await expect(on.database.rows(closing, [year.followUp.id, town.coordinator.userId])).rejects.toThrow(
      'a party has not judged each of its promises',
    );
    expect(await stateOf()).toBe('open');
  });

  it('owes a judgement by just those authorities that approved the promise', async () => {
    const demanded = await on.database.rows<OwedAssessment>(
      `select subject_id as "promiseId", unnest(demands) as "authorityId" from tracker.revision
        where promise_set_id = $1 and subject_kind = 'promise' order by 1, 2`,
      [year.setId],
    );
    const owed = await as(town.coordinator, () => on.app.get(FollowUps).owed(year.setId));
    const key = (row: OwedAssessment) => `${row.promiseId} ${row.authorityId}`;
    expect(owed.map(key).sort()).toEqual(demanded.map(key).sort());
    expect(owed).toHaveLength(6);
  });

  it('takes no judgement without a reason unless the promise is fulfilled', async () => {
    for (const judgement of [
      'partly_fulfilled',
      'not_fulfilled',
      'cannot_be_judged',
      'not_judged',
    ] as const) {
      await expect(
        judge(on, year, 'lighting', town.ekhamra, town.coordinator, { judgement }),
      ).rejects.toMatchObject({ code: 'assessment.unexplained', field: 'reason' });
    }
    expect(await judgements()).toEqual([]);
  });

  it('is judged by each party for itself: neither the application nor the database lets one judge for the other', async () => {
    await expect(judge(on, year, 'walks', town.area, town.coordinator)).rejects.toThrow('not allowed');
    await expect(judge(on, year, 'inspections', town.ekhamra, town.coordinator)).rejects.toThrow(
      'not allowed',
    );
    await expect(judge(on, year, 'walks', town.ekhamra, town.chief)).rejects.toThrow('not allowed');
    await expect(judge(on, year, 'walks', town.ekhamra, town.idleCaseWorker)).rejects.toThrow('not allowed');
    const insert = `insert into tracker.assessment (id, promise_set_id, follow_up_id, promise_id, authority_id, judgement, assessed_by, assessed_at)
                    values ($1, $2, $3, $4, $5, 'fulfilled', $6, now())`;
    const values = (promise: string, authorityId: string, by: Caller) => [
      ...[randomUUID(), year.setId, year.followUp.id, promise, authorityId, by.userId],
    ];
    await expect(
      sql(town.coordinator, insert, values(year.promises.walks, town.area, town.coordinator)),
    ).rejects.toThrow('row-level security');
    await expect(
      sql(town.coordinator, insert, values(year.promises.inspections, town.ekhamra, town.coordinator)),
    ).rejects.toThrow('this authority does not own that promise');
    await judge(on, year, 'walks', town.area, town.liaison);
    await sql(town.coordinator, `update tracker.assessment set reason = 'kapad' where follow_up_id = $1`, [
      year.followUp.id,
    ]);
    expect(await judgements()).toEqual([{ judgement: 'fulfilled', reason: null }]);
  });

  it('lets a party change its own word while it is open, and the log keeps what it said before', async () => {
    const first = { judgement: 'partly_fulfilled', reason: 'En av två.' } as const;
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, first);
    await judge(on, year, 'walks', town.ekhamra, town.approver, { judgement: 'fulfilled', version: 1 });
    const [row] = await on.database.rows<{ id: string; assessed_by: string; version: number }>(
      'select id, assessed_by, version from tracker.assessment where follow_up_id = $1',
      [year.followUp.id],
    );
    expect(row).toMatchObject({ assessed_by: town.approver.userId, version: 2 });
    expect(await logOf(on, row?.id ?? '')).toMatchObject([
      { kind: 'assessment.made', chainId: town.ekhamra },
      {
        kind: 'assessment.changed',
        userId: town.approver.userId,
        details: { from: { ...first, publicText: '' }, to: { judgement: 'fulfilled' } },
      },
    ]);
  });

  it('keeps both parties’ words on a joint promise, also when they differ', async () => {
    await judge(on, year, 'walks', town.ekhamra, town.coordinator);
    const other = { judgement: 'not_fulfilled', reason: 'Ingen kom.' } as const;
    await judge(on, year, 'walks', town.area, town.chief, other);
    expect(await judgements()).toEqual([{ judgement: 'fulfilled', reason: null }, other]);
  });

  it('gives the second of two colleagues both versions, and the same form sent twice does nothing', async () => {
    const said = { judgement: 'not_fulfilled', reason: 'Ingen kom.' } as const;
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, said);
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, said);
    await expect(judge(on, year, 'walks', town.ekhamra, town.approver)).rejects.toBeInstanceOf(EditConflict);
    expect(await judgements()).toEqual([said]);
    const [row] = await on.database.rows<{ id: string }>(
      'select id from tracker.assessment where follow_up_id = $1',
      [year.followUp.id],
    );
    expect(await kindsOf(on, row?.id ?? '')).toEqual(['assessment.made']);
  });

  it('is one of the two, whatever order they come in, when one closes and one changes a judgement at once', async () => {
    await judgeAllButLighting(on, town, year);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator);
    const change = { judgement: 'not_fulfilled', reason: 'Ändrat.', version: 1 } as const;
    const outcomes = await Promise.allSettled([
      close(),
      judge(on, year, 'lighting', town.ekhamra, town.approver, change),
    ]);
    expect(outcomes[0].status).toBe('fulfilled');
    const [last] = (await judgements()).slice(-1);
    if (outcomes[1].status === 'fulfilled') expect(last?.judgement).toBe('not_fulfilled');
    else {
      expect(outcomes[1].reason).toMatchObject({ code: 'follow_up.closed_never_changes' });
      expect(last?.judgement).toBe('fulfilled');
    }
  });

  it('is closed once when two close it at once, and by the keeper’s coordinator alone', async () => {
    await judgeAllButLighting(on, town, year);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator);
    await expect(close(town.approver)).rejects.toThrow('not allowed');
    await expect(close(town.chief)).rejects.toThrow('not allowed');
    await expect(close(town.otherChief)).rejects.toThrow('no such');
    const outcomes = await Promise.allSettled([close(), close()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await kindsOf(on, year.followUp.id)).filter((kind) => kind === 'follow_up.closed')).toHaveLength(
      1,
    );
  });

  it('never changes once it is closed: a correction is a dated addition with a reason', async () => {
    const correct = (by: Caller, authorityId: string, formKey = randomUUID(), text = 'Det var fyra.') =>
      as(by, () =>
        on.app
          .get(FollowUps)
          .correct(year.followUp.id, { formKey, authorityId, text, reason: 'Fel räknat.' }, by),
      );
    await expect(correct(town.chief, town.area)).rejects.toThrow('follow_up.open_is_not_corrected');
    await judgeAllButLighting(on, town, year);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator);
    await close();
    await expect(
      judge(on, year, 'walks', town.area, town.chief, {
        judgement: 'not_fulfilled',
        reason: 'x',
        version: 1,
      }),
    ).rejects.toThrow('follow_up.closed_never_changes');
    await expect(
      on.database.rows(`update tracker.assessment set reason = 'x' where follow_up_id = $1`, [
        year.followUp.id,
      ]),
    ).rejects.toThrow('a closed follow-up takes no judgement');
    await expect(
      on.database.rows(`update tracker.follow_up set decisions = 'x' where id = $1`, [year.followUp.id]),
    ).rejects.toThrow('a closed follow-up never changes');
    const key = randomUUID();
    await correct(town.chief, town.area, key);
    await correct(town.chief, town.area, key);
    await expect(correct(town.chief, town.area, key, 'Något annat.')).rejects.toThrow(
      'follow_up.form_already_used',
    );
    await expect(correct(town.chief, town.ekhamra)).rejects.toThrow('not allowed');
    expect(
      await on.database.rows(
        'select text, reason, authority_id from tracker.follow_up_correction where follow_up_id = $1',
        [year.followUp.id],
      ),
    ).toEqual([{ text: 'Det var fyra.', reason: 'Fel räknat.', authority_id: town.area }]);
    expect((await kindsOf(on, year.followUp.id)).slice(-1)).toEqual(['follow_up.corrected']);
  });

  it('is started once for its period, of what the parties have approved', async () => {
    const period = { type: 'year', fromOn: '2026-01-01', toOn: '2026-12-31', dueOn: '2026-12-31' } as const;
    const start = (setId: string, input: Parameters<FollowUps['start']>[1] = period, by = town.coordinator) =>
      as(by, () => on.app.get(FollowUps).start(setId, input, by));
    expect((await start(year.setId)).id).toBe(year.followUp.id);
    await expect(start(year.setId, { ...period, dueOn: '2027-01-15' })).rejects.toThrow(
      'follow_up.already_started',
    );
    await expect(start(year.setId, { ...period, toOn: '2025-12-31' })).rejects.toThrow(
      'follow_up.period_reversed',
    );
    await expect(start(year.setId, period, town.chief)).rejects.toThrow('not allowed');
    const draft = await aPlan(on, town);
    await expect(start(draft.set.id)).rejects.toThrow('follow_up.nothing_approved');
  });

  it('keeps what two coordinators changed in different fields of its minutes', async () => {
    const minutes = {
      ...{ version: 1, was: '{"decisions":"","participants":""}', heldOn: '2026-06-01' },
      ...{ participants: '', decisions: '', nextSteps: '', registryNumber: 'KS-2018/451.181' },
    };
    const write = (input: object) =>
      as(town.coordinator, () =>
        on.app.get(FollowUps).writeMinutes(year.followUp.id, { ...minutes, ...input }, town.coordinator),
      );
    await write({ decisions: 'Vi fortsätter.' });
    await write({ participants: 'Säkerhetssamordnaren' });
    await expect(write({ decisions: 'Vi slutar.' })).rejects.toBeInstanceOf(EditConflict);
    await expect(write({ heldOn: '2026-06-11', version: 3 })).rejects.toThrow('follow_up.held_in_the_future');
    expect(
      await on.database.rows(
        'select decisions, participants, registry_number, held_on from tracker.follow_up where id = $1',
        [year.followUp.id],
      ),
    ).toEqual([
      {
        decisions: 'Vi fortsätter.',
        participants: 'Säkerhetssamordnaren',
        registry_number: 'KS-2018/451.181',
        held_on: '2026-06-01',
      },
    ]);
  });

  it('and all it says is not there for another municipality or another police area', async () => {
    await judge(on, year, 'walks', town.area, town.chief);
    for (const by of [town.otherCoordinator, town.otherChief, town.administrator]) {
      for (const table of ['follow_up', 'assessment', 'follow_up_correction', 'feedback'])
        expect(
          await sql(by, `select 1 from tracker.${table} where promise_set_id = $1`, [year.setId]),
        ).toEqual([]);
      await expect(as(by, () => on.app.get(FollowUps).find(year.followUp.id))).rejects.toThrow('no such');
    }
  });

  it('is never removed', async () => {
    for (const table of ['follow_up', 'assessment', 'follow_up_correction', 'feedback'])
      await expect(sql(town.coordinator, `delete from tracker.${table}`)).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('a final follow-up', () => {
  let on: TestApp;
  let town: Town;
  let year: Skara;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    year = await aYearToFollowUp(on, town, 'final');
    await judgeAllButLighting(on, town, year);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, {
      judgement: 'not_fulfilled',
      reason: 'Blev inte av.',
    });
  });

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const close = () =>
    as(town.coordinator, () => on.app.get(FollowUps).close(year.followUp.id, town.coordinator));
  const decide = (by: Caller, authorityId: string, decision: 'approved' | 'refused' = 'approved') =>
    as(by, async () => {
      const states = await on.app.get(Assessments).verdicts(year.followUp);
      const waiting = states.filter(({ waitsFor }) => waitsFor.includes(authorityId));
      const revisionIds = waiting.map(({ newest }) => newest.id);
      const reason = decision === 'refused' ? 'Se över skälen.' : null;
      await on.app
        .get(Assessments)
        .decide(year.followUp.id, { authorityId, revisionIds, decision, reason }, by);
    });

  it('is closed when each party’s own approver stands behind its judgements', async () => {
    await expect(close()).rejects.toMatchObject({
      code: 'follow_up.approvals_missing',
      values: { missing: expect.stringContaining('4 (Ekhamra kommun)') },
    });
    await decide(town.approver, town.ekhamra);
    await expect(close()).rejects.toMatchObject({
      values: {
        missing:
          '1 (Lokalpolisområde Mellanbygden), 2 (Lokalpolisområde Mellanbygden), 5 (Lokalpolisområde Mellanbygden)',
      },
    });
    await decide(town.chief, town.area);
    await close();
  });

  it('asks again when a judgement is changed after it was approved, and never shows one that was refused as approved', async () => {
    await decide(town.approver, town.ekhamra);
    await decide(town.chief, town.area);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, { judgement: 'fulfilled', version: 1 });
    await expect(close()).rejects.toMatchObject({ values: { missing: '4 (Ekhamra kommun)' } });
    await decide(town.approver, town.ekhamra, 'refused');
    await expect(close()).rejects.toMatchObject({ code: 'follow_up.approvals_missing' });
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, {
      judgement: 'not_fulfilled',
      reason: 'Blev inte av.',
      version: 2,
    });
    await decide(town.approver, town.ekhamra);
    await close();
  });

  it('is not closed on an approval of other words: the database compares them', async () => {
    await decide(town.approver, town.ekhamra);
    await decide(town.chief, town.area);
    await as(town.coordinator, () =>
      on.transactions.manager.query(
        `update tracker.assessment set judgement = 'fulfilled', assessed_by = $2 where follow_up_id = $1 and authority_id = $3`,
        [year.followUp.id, town.coordinator.userId, town.ekhamra],
      ),
    );
    await expect(close()).rejects.toMatchObject({ values: { missing: '4 (Ekhamra kommun)' } });
  });

  it('never lets one person approve for both parties', async () => {
    const other = await aYearToFollowUp(on, town, 'final');
    year = other;
    await judgeAllButLighting(on, town, year);
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator);
    await expect(decide(town.twoHats, town.ekhamra)).resolves.toBeUndefined();
    await expect(decide(town.twoHats, town.area)).rejects.toThrow('approval.one_person_two_parties');
  });

  it('is approved by the party’s approver and by nobody else', async () => {
    await expect(decide(town.coordinator, town.ekhamra)).rejects.toThrow('not allowed');
    await expect(decide(town.liaison, town.area)).rejects.toThrow('not allowed');
    await expect(decide(town.chief, town.ekhamra)).rejects.toThrow('not allowed');
  });

  it('takes no revision of the other party’s judgement, even in SQL', async () => {
    const [row] = await on.database.rows<{ id: string }>(
      'select id from tracker.assessment where follow_up_id = $1 and authority_id = $2 limit 1',
      [year.followUp.id, town.area],
    );
    const forged = {
      kind: 'assessment',
      subjectId: row?.id ?? '',
      fields: { judgement: 'fulfilled', reason: null, publicText: 'kapad' },
      demands: [town.area],
    } as const;
    await expect(
      as(town.coordinator, () =>
        on.app.get(Commitments).propose(year.setId, [forged], town.coordinator.userId),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('does not mix with the approvals of the plan', async () => {
    const waiting = await as(town.chief, () => on.app.get(Commitments).waitingFor([town.area]));
    expect(waiting.get(year.setId)).toBeUndefined();
    const verdicts = await as(town.chief, () =>
      on.app.get(Commitments).waitingFor([town.area], ['assessment']),
    );
    expect(verdicts.get(year.setId)).toBe(3);
  });
});

describe('what is told back to residents', () => {
  let on: TestApp;
  let town: Town;
  let year: Skara;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    year = await aYearToFollowUp(on, town);
  });
  afterAll(() => on.close());

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const plan = (by: Caller, authorityId: string, formKey = randomUUID()) =>
    as(by, () =>
      on.app.get(Feedbacks).plan(
        year.setId,
        {
          ...{ formKey, authorityId, followUpId: year.followUp.id, kind: 'meeting', dueOn: '2026-06-09' },
          ...{ what: 'Vad blev det av vandringen?', ownerFunction: 'Kommunikatören' },
        },
        by,
      ),
    );
  const only = async (id: string) =>
    (await as(town.coordinator, () => on.app.get(Feedbacks).ofSets([year.setId]))).find(
      (feedback) => feedback.id === id,
    );

  it('is late the day after it was due, until it is done; and done once', async () => {
    const key = randomUUID();
    await plan(town.coordinator, town.ekhamra, key);
    await plan(town.coordinator, town.ekhamra, key);
    expect((await only(key))?.isLate('2026-06-09')).toBe(false);
    expect((await only(key))?.isLate('2026-06-10')).toBe(true);
    const done = (by: Caller, doneOn: string, publicNote = 'Fyrtio kom.') =>
      as(by, () => on.app.get(Feedbacks).done(year.setId, key, { doneOn, publicNote }, by));
    await expect(done(town.chief, '2026-06-10')).rejects.toThrow('not allowed');
    await expect(done(town.coordinator, '2026-06-11')).rejects.toThrow('feedback.done_in_the_future');
    await done(town.coordinator, '2026-06-10');
    await done(town.coordinator, '2026-06-10');
    await expect(done(town.coordinator, '2026-06-01')).rejects.toThrow('feedback.already_done');
    expect(await only(key)).toMatchObject({ doneOn: '2026-06-10', publicNote: 'Fyrtio kom.' });
    expect((await only(key))?.isLate('2026-07-01')).toBe(false);
    expect(await kindsOf(on, key)).toEqual(['feedback.planned', 'feedback.done']);
  });

  it('is each party’s own to plan', async () => {
    await expect(plan(town.coordinator, town.area)).rejects.toThrow('not allowed');
    await expect(plan(town.caseWorker, town.ekhamra)).rejects.toThrow('not allowed');
    await plan(town.liaison, town.area);
  });
});
