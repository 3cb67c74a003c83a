import type { Caller } from '../../src/kernel/caller';
import { Desk, in14, in3, today } from './desk';
import { aColleague } from './stage';

describe('why somebody was reminded, or was not', () => {
  let desk: Desk;
  let berit: Caller;

  beforeAll(async () => {
    desk = await Desk.open();
    berit = await aColleague(desk.on.database, desk.stage);
  });
  afterEach(async () => {
    await rows('truncate tracker.deputy, tracker.clock_stop cascade');
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const rows = <Row>(sql: string, values: unknown[] = []) => desk.on.database.rows<Row>(sql, values);
  const hans = () => desk.stage.town.caseWorker.userId;
  const page = (activityId: string, day = '', userId = desk.stage.town.coordinator.userId) =>
    desk.on
      .signIn(userId)
      .then((browser) => browser.get(`/arbete/aktiviteter/${activityId}/mejl?dag=${day}`));
  const textOf = async (activityId: string, day = '') => (await page(activityId, day)).text;
  const pause = (isWeekly = false) =>
    rows(
      `insert into tracker.mail_preference (recipient_id, is_weekly, paused_from, paused_to) values ($1, $2, $3, $4)`,
      [hans(), isWeekly, isWeekly ? null : today, isWeekly ? null : '2026-06-12'],
    );

  it('is told to the authority’s staff, day by day, and to nobody of another', async () => {
    const { activityId } = await desk.ask(in14, { title: 'Vandring' });
    await desk.sweep();
    await desk.sendAll();
    desk.on.clock.set('2026-06-26T11:00:00Z');
    await desk.sweep();
    const now = await textOf(activityId);
    expect(now).toContain('Hans Handläggare');
    expect(now).toContain('skickat, i mejlet 10 juni 2026');
    expect(now).toContain('väntar på nästa mejl');
    expect(now).toContain('2 juli 2026');
    expect(now).toContain('Skulle ha varit klart 1 juli 2026, för 1 dag sedan.');
    expect(await textOf(activityId, '2026-06-09')).toContain('Ingen gräns');
    expect(await textOf(activityId, '2026-06-19')).toContain('ingen arbetsdag');
    const { chief, otherCoordinator } = desk.stage.town;
    expect((await page(activityId, '', chief.userId)).text).not.toContain('Hans');
    expect((await page(activityId, '', otherCoordinator.userId)).status).toBe(404);
  });

  it('says on which days the clock stands still, and what comes when it goes again', async () => {
    const { coordinator, approver } = desk.stage.town;
    const { activityId } = await desk.ask(in3);
    await rows(
      `insert into tracker.clock_stop (id, promise_set_id, activity_id, authority_id, from_on, to_on, reason, asked_by, asked_at, decision, decided_by, decided_at)
       select gen_random_uuid(), promise_set_id, id, $2, '2026-06-09', '2026-06-15', 'Översvämning', $3, now(), 'approved', $4, now()
         from tracker.activity where id = $1`,
      [activityId, desk.stage.town.ekhamra, coordinator.userId, approver.userId],
    );
    await desk.sweep();
    expect(await desk.stored()).toEqual([]);
    const said = 'Klockan är stoppad från och med 9 juni 2026 till och med 15 juni 2026.';
    expect(await textOf(activityId)).toContain(said);
    expect(await textOf(activityId)).toContain('16 juni 2026');
    expect(await textOf(activityId, '2026-06-16')).not.toContain('Klockan är stoppad');
  });

  it.each([
    ['draft', 'Planen är ett utkast.'],
    ['proposed', 'Planen väntar på godkännande.'],
    ['ended', 'Planen är avslutad.'],
  ])('says that a plan that is %s reminds nobody', async (state, sentence) => {
    const { activityId } = await desk.ask(in3);
    await rows('update tracker.promise_set set state = $1', [state]);
    await desk.sweep();
    expect(await desk.stored()).toEqual([]);
    expect(await textOf(activityId)).toContain(sentence);
    expect(await textOf(activityId)).toContain('Inga de närmaste 90 dagarna.');
  });

  it('names who has a pause, and who stands in', async () => {
    const { activityId } = await desk.ask(in3);
    await pause();
    expect(await textOf(activityId)).toContain('Ingen är ställföreträdare.');
    await rows(
      `insert into tracker.deputy values (gen_random_uuid(), $1, $2, $3, '2026-06-10', '2026-06-12', $4)`,
      [desk.stage.town.ekhamra, hans(), berit.userId, desk.stage.town.administrator.userId],
    );
    await desk.sweep();
    expect(await textOf(activityId)).toContain('Berit Bisittare är ställföreträdare och påminns i stället.');
    expect(await textOf(activityId, '2026-06-15')).not.toContain('uppehåll');
  });

  it('says what a person has chosen, and that mail comes back from the address', async () => {
    const { activityId } = await desk.ask(in3);
    await pause(true);
    await desk.sweep();
    expect(await textOf(activityId)).toContain('har valt ett mejl i veckan');
    await rows(
      `insert into tracker.mail_bounce (recipient_id, address, status, reason) select id, email, '5.1.1', reason
         from tracker.user_account, unnest('{a,b}'::text[]) reason where id = $1`,
      [hans()],
    );
    expect(await textOf(activityId)).toContain('har kommit tillbaka två gånger');
  });

  it('says who has not said yes, who works there no more, and when nobody is asked', async () => {
    const { activityId, assignmentId } = await desk.ask(in3);
    expect(await textOf(activityId)).toContain('har inte sagt ja eller nej');
    await rows(`update tracker.membership set to_on = '2026-06-09' where user_id = $1`, [hans()]);
    expect(await textOf(activityId)).toContain('arbetade inte hos er den dagen');
    expect(await textOf(activityId, '2026-06-09')).not.toContain('arbetade inte hos er');
    await rows(`update tracker.assignment set ended_at = now() where id = $1`, [assignmentId]);
    expect(await textOf(activityId)).toContain('Ingen är tillfrågad');
  });

  it('says that the mail waits for its hour, or in the queue', async () => {
    const { activityId } = await desk.ask(in3);
    desk.on.clock.set('2026-06-10T05:30:00Z');
    await desk.sweep();
    expect(await textOf(activityId)).toContain('får sina mejl klockan 8');
    desk.on.clock.set('2026-06-10T06:30:00Z');
    await desk.sweep();
    expect(await textOf(activityId)).toContain('står i kö. Högst 100000 mejl');
  });
});
