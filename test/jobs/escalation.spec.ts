import type { Caller } from '../../src/kernel/caller';
import { addWorkingDays } from '../../src/kernel/working-days';
import { noonOn } from '../support/app';
import { Desk } from './desk';

const dueOn = '2026-05-04';

describe('what is late for long is told further up', () => {
  let desk: Desk;

  const rows = <Row>(sql: string, values: unknown[] = []) => desk.on.database.rows<Row>(sql, values);

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    await rows('truncate tracker.mail_preference');
  });
  afterEach(async () => {
    await rows('truncate tracker.deputy');
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const aLateActivity = async (lead: 'municipality' | 'police') => {
    const { activityId } = await desk.ask(dueOn);
    if (lead === 'police')
      await rows('update tracker.activity set lead_id = $2 where id = $1', [
        activityId,
        desk.stage.town.area,
      ]);
  };

  /** Who is told as the one above so many working days after it was due, and was not before. */
  async function toldAfter(days: number): Promise<string[]> {
    desk.on.clock.set(noonOn(addWorkingDays(dueOn, days)));
    await desk.sweep();
    const found = await rows<{ line: string }>(
      `select r.rule || ': ' || u.name as line from tracker.owed_reminder r join tracker.user_account u on u.id = r.recipient_id
        where r.role = 'superior' and r.state = 'owed' order by 1`,
    );
    await desk.sendAll();
    return found.map(({ line }) => line);
  }

  const standIn = (away: Caller, deputy: Caller, authorityId: string) =>
    rows(
      `insert into tracker.deputy values (gen_random_uuid(), $1, $2, $3, '2026-05-01', '2026-12-31', $4)`,
      [authorityId, away.userId, deputy.userId, desk.stage.town.administrator.userId],
    );

  it('to the coordinator after 10 working days, and to who approves for the municipality after 20', async () => {
    await aLateActivity('municipality');
    expect(await toldAfter(9)).toEqual([]);
    expect(await toldAfter(10)).toEqual(['late_for_10: Siv Samordnare']);
    expect(await toldAfter(19)).toEqual([]);
    expect(await toldAfter(20)).toEqual([
      'late_for_10: Siv Samordnare',
      'late_for_20: Gun Godkännare',
      'late_for_20: Tove Tvåhattar',
    ]);
    expect(await toldAfter(21)).toEqual([]);
    expect(await toldAfter(40)).toEqual([
      'late_for_10: Siv Samordnare',
      'late_for_20: Gun Godkännare',
      'late_for_20: Tove Tvåhattar',
    ]);
  });

  it('to the chief of the police area after 20, of what the police lead, and not to who approves for the municipality', async () => {
    await aLateActivity('police');
    expect(await toldAfter(10)).toEqual(['late_for_10: Siv Samordnare']);
    expect(await toldAfter(20)).toEqual([
      'late_for_10: Siv Samordnare',
      'late_for_20: Cia Chef',
      'late_for_20: Tove Tvåhattar',
    ]);
  });

  it('to the deputy of the chief who is away; the chief is told as a copy', async () => {
    const { chief, liaison, area } = desk.stage.town;
    await standIn(chief, liaison, area);
    await aLateActivity('police');
    expect(await toldAfter(20)).toEqual([
      'late_for_10: Siv Samordnare',
      'late_for_20: Kalle Kommunpolis',
      'late_for_20: Tove Tvåhattar',
    ]);
    const [copy] = await rows<{ role: string }>(
      `select role from tracker.owed_reminder where rule = 'late_for_20' and recipient_id = $1`,
      [chief.userId],
    );
    expect(copy?.role).toBe('copy');
  });

  it('to the deputies of both, when coordinator and approver are away at the same time', async () => {
    const { coordinator, approver, caseWorker, idleCaseWorker, ekhamra } = desk.stage.town;
    await standIn(coordinator, idleCaseWorker, ekhamra);
    await standIn(approver, caseWorker, ekhamra);
    await aLateActivity('municipality');
    expect(await toldAfter(20)).toEqual([
      'late_for_10: Ida Handläggare',
      'late_for_20: Hans Handläggare',
      'late_for_20: Tove Tvåhattar',
    ]);
  });

  it('to the others of the role when one of them works there no more', async () => {
    await rows(`update tracker.membership set to_on = '2026-05-01' where user_id = $1`, [
      desk.stage.town.approver.userId,
    ]);
    await aLateActivity('municipality');
    expect(await toldAfter(20)).toEqual(['late_for_10: Siv Samordnare', 'late_for_20: Tove Tvåhattar']);
  });

  it('and stops when it is done', async () => {
    await aLateActivity('municipality');
    expect(await toldAfter(10)).toHaveLength(1);
    await rows(`update tracker.activity set status = 'completed', completed_on = '2026-05-19'`);
    expect(await toldAfter(20)).toEqual([]);
  });
});
