import type { Caller } from '../../src/kernel/caller';
import { Desk, in3, today } from './desk';
import { aColleague } from './stage';

describe('while somebody is away', () => {
  let desk: Desk;
  let berit: Caller;

  const rows = <Row>(sql: string, values: unknown[] = []) => desk.on.database.rows<Row>(sql, values);

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    berit = await aColleague(desk.on.database, desk.stage);
  });
  afterEach(async () => {
    await rows('truncate tracker.deputy, tracker.clock_stop, tracker.approval, tracker.revision cascade');
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const standIn = (away: Caller, deputy: Caller, fromOn = today, toOn = '2026-06-12') =>
    rows(
      `insert into tracker.deputy values (gen_random_uuid(), coalesce(
         (select m.authority_id from tracker.membership m where m.user_id = $1 and m.authority_id is not null limit 1)), $1, $2, $3, $4, $5)`,
      [away.userId, deputy.userId, fromOn, toOn, desk.stage.town.administrator.userId],
    );

  /** "rule: name (role)", of what is owed or in a mail. */
  async function told(states = ['owed', 'sent']): Promise<string[]> {
    const found = await rows<{ line: string }>(
      `select r.rule || ': ' || u.name || ' (' || r.role || ')' as line from tracker.owed_reminder r
         join tracker.user_account u on u.id = r.recipient_id where r.state = any ($1) order by 1`,
      [states],
    );
    return found.map(({ line }) => line);
  }

  it('the deputy is reminded in that person’s place, who is told so', async () => {
    const { caseWorker } = desk.stage.town;
    await standIn(caseWorker, berit);
    await desk.ask(in3);
    await desk.sweep();
    expect(await told()).toEqual(['due_in_3: Berit Bisittare (owner)', 'due_in_3: Hans Handläggare (copy)']);
  });

  it('the deputy answers by the link in the mail, in the deputy’s own name', async () => {
    await standIn(desk.stage.town.caseWorker, berit);
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    const { digest } = await desk.takeUp(berit.userId);
    const path = new URL(digest?.rows[0]?.href ?? '').pathname;
    const anonymous = desk.on.anonymous();
    await anonymous.get(path).expect(200);
    await anonymous.post(`${path}/bekraftelse`).type('form').send({}).expect(303);
    const [line] = await rows<{ actorId: string }>(
      `select user_id as "actorId" from tracker.log_entry where kind = 'activity.confirmed' and subject_id = $1`,
      [activityId],
    );
    expect(line?.actorId).toBe(berit.userId);
  });

  it('and when the person is back, what is left is the person’s own again', async () => {
    await standIn(desk.stage.town.caseWorker, berit);
    await desk.ask(in3);
    await desk.sweep();
    desk.on.clock.set('2026-06-15T11:00:00Z');
    await desk.sweep();
    await desk.sendAll();
    expect(await told(['sent'])).toEqual(['due_in_3: Hans Handläggare (owner)']);
    const [gone] = await rows<{ reason: string }>(
      `select reason from tracker.owed_reminder where recipient_id = $1`,
      [berit.userId],
    );
    expect(gone?.reason).toBe('the person is deputy no more');
  });

  it('a deputy who works there no more is none: the person is reminded', async () => {
    await standIn(desk.stage.town.caseWorker, berit);
    await rows(`update tracker.membership set to_on = '2026-06-01' where user_id = $1`, [berit.userId]);
    await desk.ask(in3);
    await desk.sweep();
    expect(await told()).toEqual(['due_in_3: Hans Handläggare (owner)']);
  });

  it('what is told a role goes to the deputy of who has it, though it is a duty', async () => {
    const { coordinator, approver, caseWorker } = desk.stage.town;
    await rows(`insert into tracker.mail_preference (recipient_id, kinds_off) values ($1, '{copy,late}')`, [
      approver.userId,
    ]);
    await standIn(coordinator, berit);
    await standIn(approver, caseWorker);
    await desk.ask('2026-05-06', { userId: desk.stage.town.idleCaseWorker.userId });
    await desk.sweep();
    const lines = await told();
    expect(lines).toContain('late_for_10: Berit Bisittare (superior)');
    expect(lines).toContain('late_for_20: Hans Handläggare (superior)');
    // The approver and the coordinator have chosen to hear of nothing that is others' to do.
    expect(lines.filter((line) => line.includes('Gun') || line.includes('Siv'))).toEqual([]);
  });
});

describe('while the clock stands still', () => {
  it('nobody is reminded of the deadline, and lateness is counted from when it goes again', async () => {
    const desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    const { caseWorker, approver, ekhamra } = desk.stage.town;
    const { activityId } = await desk.ask('2026-05-04');
    await desk.on.database.rows(
      `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, to_on, reason, asked_by, asked_at, decision, decided_by, decided_at)
       values (gen_random_uuid(), $1, $2, $3, '2026-05-01', '2026-06-10', 'Översvämning', $4, now(), 'approved', $5, now())`,
      [desk.stage.setId, activityId, ekhamra, caseWorker.userId, approver.userId],
    );
    const rulesOn = async (day: string) => {
      desk.on.clock.set(`${day}T11:00:00Z`);
      await desk.sweep();
      const found = await desk.on.database.rows<{ rule: string }>(
        `select distinct rule from tracker.owed_reminder where state = 'owed' and rule like 'late%' order by 1`,
      );
      return found.map(({ rule }) => rule);
    };
    expect(await rulesOn('2026-06-10')).toEqual([]);
    expect(await rulesOn('2026-06-11')).toEqual(['late']);
    expect(await rulesOn('2026-06-24')).toEqual(['late']);
    expect(await rulesOn('2026-06-25')).toEqual(['late', 'late_for_10']);
    await desk.on.close();
  });
});
