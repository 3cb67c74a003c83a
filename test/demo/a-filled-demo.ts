import type { ActivityStatus } from '../../src/words/activity-status';
import { progressOf } from '../../src/words/progress';
import type { Comparator, Scope, Target } from '../../src/words/target';
import { isDueSoon, isLate, isStale, usualStaleAfter } from '../../src/words/timeliness';
import { rulesOf } from '../../src/reminders/reminder-rules';
import { Thresholds } from '../../src/reminders/thresholds';
import { dayOf, type Day } from '../../src/kernel/day';
import { anEmptyDemo, type EmptyDemo } from './a-demo';

interface ShownActivity {
  id: string;
  title: string;
  start: Day;
  end: Day;
  status: ActivityStatus;
  statusReason: string | null;
  decidedBy: string | null;
  publicText: string;
  dueOn: Day;
  demandDriven: boolean;
  confirmedAt: Date;
  comparator: Comparator | null;
  quantity: string | null;
  unit: string | null;
  scope: Scope | null;
  hasAcceptedPerson: boolean;
  moves: number;
  occurrences: { day: Day; quantity: number }[];
}

const activitiesSql = `
  select a.id, a.title, s.period_start as start, s.period_end as "end", a.status, a.status_reason as "statusReason",
         a.decided_by as "decidedBy", a.public_text as "publicText", a.due_on as "dueOn", a.demand_driven as "demandDriven",
         a.confirmed_at as "confirmedAt", a.target_comparator as comparator, a.target_quantity as quantity, a.target_unit as unit,
         a.target_scope as scope, a.has_accepted_person as "hasAcceptedPerson",
         (select count(*)::int from published.deadline_move m where m.activity_id = a.id) as moves,
         (select coalesce(json_agg(json_build_object('day', o.day, 'quantity', o.quantity)), '[]')
            from published.occurrence o where o.activity_id = a.id) as occurrences
    from published.activity a join published.promise_set s on s.id = a.promise_set_id`;

/** What a demonstration promises to show, at whatever moment it is filled. */
export function aFilledDemo(now: string): void {
  describe(`a demonstration that is filled ${now}`, () => {
    const today = dayOf(new Date(now));
    let demo: EmptyDemo;
    let shown: ShownActivity[];

    beforeAll(async () => {
      demo = await anEmptyDemo(now);
      await demo.fill();
      shown = await demo.database.rows<ShownActivity>(activitiesSql);
    }, 60_000);
    afterAll(() => demo.close());

    const targetOf = ({ comparator, quantity, unit, scope }: ShownActivity): Target | null =>
      comparator && quantity && unit && scope
        ? { comparator, quantity: Number(quantity), unit, scope }
        : null;
    const progress = (activity: ShownActivity) =>
      progressOf(
        targetOf(activity),
        activity.occurrences,
        { start: activity.start, end: activity.end },
        today,
      );

    it('shows a past set and current ones, and none that every party has not approved', async () => {
      const sets = await demo.database.rows<{ start: Day; end: Day; basis: string; published: Date }>(
        'select period_start as start, period_end as "end", basis, published_at as published from published.promise_set',
      );
      expect(sets.filter(({ end }) => end < today)).toHaveLength(1);
      expect(sets.filter(({ start, end }) => start <= today && end >= today)).toHaveLength(5);
      expect(sets.every(({ published }) => published < new Date(now))).toBe(true);
      expect(
        await demo.database.rows(
          'select state, count(*)::int as sets from tracker.promise_set group by state order by state',
        ),
      ).toEqual([
        { state: 'draft', sets: 1 },
        { state: 'proposed', sets: 1 },
        { state: 'signed', sets: 6 },
      ]);
    });

    it('shows activities in every status, of every party and with every kind of target', async () => {
      expect(new Set(shown.map(({ status }) => status))).toEqual(
        new Set(['not_started', 'in_progress', 'completed', 'paused', 'cancelled']),
      );
      expect(new Set(shown.map(({ comparator }) => comparator))).toEqual(
        new Set(['at_least', 'exactly', 'average', 'within', null]),
      );
      expect(new Set(shown.map(({ scope }) => scope))).toEqual(
        new Set(['period', 'half_year', 'quarter', 'month', 'week', 'season', null]),
      );
      const parties = await demo.database.rows('select distinct party from published.promise order by party');
      expect(parties.map(({ party }) => party)).toEqual(['joint', 'municipality', 'other', 'police']);
      expect(new Set(shown.map(({ hasAcceptedPerson }) => hasAcceptedPerson))).toEqual(
        new Set([true, false]),
      );
    });

    it('shows one late activity without a word, and one whose deadline was moved twice', () => {
      const late = shown.filter((activity) => isLate(activity, today, []));
      expect(late.filter(({ publicText, moves }) => publicText === '' && moves === 0)).toHaveLength(1);
      expect(late.filter(({ moves }) => moves === 2)).toHaveLength(1);
    });

    it('shows a stale activity that is not late, and most that are not stale', () => {
      const stale = shown.filter((activity) => isStale(activity, today, usualStaleAfter));
      expect(stale.filter((activity) => !isLate(activity, today, [])).map(({ title }) => title)).toEqual([
        'Trygghetsvärdar på högstadieskolorna',
      ]);
      expect(stale).toHaveLength(1);
    });

    it('shows what fell short, what was paused and what was cancelled, each with its reason', () => {
      const short = shown.filter(
        (activity) => activity.status === 'completed' && progress(activity)?.isReached === false,
      );
      expect(short).toHaveLength(2);
      const cancelled = shown.filter(({ status }) => status === 'cancelled');
      expect(cancelled.every(({ decidedBy }) => decidedBy)).toBe(true);
      const explained = [...short, ...cancelled, ...shown.filter(({ status }) => status === 'paused')];
      expect(explained.filter(({ statusReason }) => !statusReason)).toEqual([]);
    });

    it('counts three walks of four, and an average near what was promised', () => {
      const walks = shown.find(({ title }) => title === 'Trygghetsvandringar i fyra områden');
      expect(walks && progress(walks)).toMatchObject({ done: 3, isReached: false, target: { quantity: 4 } });
      const patrols = shown.find(({ comparator }) => comparator === 'average');
      const average = patrols && progress(patrols)?.done;
      expect(average).toBeGreaterThan(2.6);
      expect(average).toBeLessThan(3.6);
    });

    it('owes reminders of both kinds at once, to people who have accepted and to people who have not', async () => {
      const due = await demo.database.rows<{ due: Day; state: string }>(
        `select distinct a.due_on as due, s.state from tracker.activity a join tracker.assignment s on s.activity_id = a.id
        where a.status in ('not_started', 'in_progress') and s.ended_at is null`,
      );
      const rules = new Map(
        Thresholds.on(today)
          .all(rulesOf('deadline'))
          .map(({ anchorOn, rule }) => [anchorOn, rule]),
      );
      const owed = due.flatMap(({ due, state }) => (rules.has(due) ? [`${rules.get(due)} ${state}`] : []));
      expect(owed).toEqual(expect.arrayContaining(['due_in_14 accepted', 'due_in_3 asked']));
      expect(shown.some((activity) => isDueSoon(activity, today))).toBe(true);
    });

    it('keeps each authority’s notes, suggested targets and a moved deadline that waits out of what is published', async () => {
      const notes = await demo.database.rows<{ kind: string; text: string }>(
        'select a.kind, n.text from tracker.internal_note n join tracker.actor a on a.id = n.authority_id',
      );
      expect(new Set(notes.map(({ kind }) => kind))).toEqual(new Set(['municipality', 'police_area']));
      const [published] = await demo.database.rows<{ text: string }>(
        `select string_agg(t, ' ') as text from (select s::text as t from published.promise_set s union all
         select a::text from published.activity a union all select m::text from published.deadline_move m union all
         select o::text from published.occurrence o union all select p::text from published.promise p) everything`,
      );
      expect(published?.text).toContain('Upphandlingen av lyktstolpar överklagades');
      for (const { text } of notes) expect(published?.text).not.toContain(text.slice(0, 30));
      expect(published?.text).not.toContain('Utbildningen av kontaktpersoner');
      expect(
        await demo.database.rows('select count(*)::int as n from tracker.activity where target_is_suggested'),
      ).toEqual([{ n: 2 }]);
      expect(
        await demo.database.rows(
          `select a.title from tracker.activity a join published.activity p on p.id = a.public_id where p.due_on <> a.due_on`,
        ),
      ).toEqual([{ title: 'Nya områden med grannsamverkan' }]);
    });

    const count = async (sql: string) => {
      const [row] = await demo.database.rows<{ n: number }>(`select count(*)::int as n from ${sql}`);
      return row?.n;
    };

    it('shows what comes before a promise, and warns of a problem that nobody has asked the cause of', async () => {
      expect(await count(`tracker.agreement_party where registry_number is not null`)).toBe(2);
      expect(await count('tracker.situational_picture')).toBe(2);
      expect(await count(`tracker.focus_area where cause_analysis = ''`)).toBe(1);
      expect(
        await demo.database.rows(
          `select s.state from tracker.promise_set_focus_area l join tracker.promise_set s on s.id = l.promise_set_id
             join tracker.focus_area f on f.id = l.focus_area_id where f.cause_analysis = ''`,
        ),
      ).toEqual([{ state: 'draft' }]);
    });

    it('shows a period that goes on from the last one, with one promise ended and one put right', async () => {
      expect(await count('tracker.citizen_promise where carried_over_from_id is not null')).toBe(4);
      expect(await count(`tracker.ended_promise where reason <> ''`)).toBe(1);
      expect(await count(`tracker.addition where kind = 'correction'`)).toBe(1);
      expect(
        await count(
          `tracker.approval a join tracker.revision r on r.id = a.revision_id
            where r.subject_kind = 'addition' and a.decision = 'approved'`,
        ),
      ).toBeGreaterThan(0);
    });

    it('shows a final follow-up in which the parties differ, and one that still waits for the police', async () => {
      const followUps = await demo.database.rows<{ type: string; state: string; missing: string[] }>(
        `select f.type, f.state, (select coalesce(json_agg(distinct a.kind), '[]') from tracker.missing_in_follow_up(f.id) m
           join tracker.actor a on a.id = m.authority_id) as missing from tracker.follow_up f order by f.to_on`,
      );
      expect(followUps).toEqual([
        { type: 'final', state: 'closed', missing: [] },
        { type: expect.stringMatching(/^(half_year|quarter)$/), state: 'open', missing: ['police_area'] },
      ]);
      expect(
        await count(
          `(select promise_id from tracker.assessment group by follow_up_id, promise_id
             having count(distinct judgement) > 1) differing`,
        ),
      ).toBe(1);
      expect(await count(`tracker.feedback where done_on is null and due_on < '${today}'`)).toBe(1);
      expect(await count('tracker.feedback where done_on is not null')).toBe(2);
    });

    it('shows what is measured, and hides a number that is too small', async () => {
      expect(await count('published.measurement where is_suppressed')).toBe(1);
      expect(await count('published.measurement where not is_suppressed')).toBeGreaterThan(4);
    });

    it('shows the parts of an activity, a review of each kind, a deputy of today and a narrow role', async () => {
      expect(await count(`tracker.clock_stop where decision = 'approved'`)).toBe(1);
      expect(await count('tracker.activity where permanent_on is not null')).toBe(1);
      expect(await count('tracker.milestone where done_on is null')).toBe(2);
      expect(await count('tracker.evidence_link')).toBe(1);
      expect(await count('published.occurrence where is_correction and district is not null')).toBe(1);
      const states = await demo.database.rows('select state from tracker.review order by written_at');
      expect(states.map(({ state }) => state)).toEqual(['reviewed', 'reviewed', 'more_information_wanted']);
      expect(await count(`tracker.deputy where '${today}' between from_on and to_on`)).toBe(1);
      expect(await count('tracker.membership_municipality')).toBe(1);
    });
  });
}
