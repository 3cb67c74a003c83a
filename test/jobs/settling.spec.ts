import PostalMime from 'postal-mime';
import { Activities } from '../../src/activities/activities';
import { Deadlines } from '../../src/activities/deadlines';
import { ProgressReports } from '../../src/activities/progress-reports';
import type { Report } from '../../src/activities/activity.dto';
import { Assignments } from '../../src/activities/assignments';
import { MailOutdated } from '../../src/reminders/outgoing-mails';
import { Desk, in14, in3, owed, today } from './desk';

describe('a reminder is settled by an act, in the same transaction', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const moveTo = (id: string, toOn: string) =>
    desk.as('coordinator', () =>
      desk.on.app
        .get(Deadlines)
        .move(id, { toOn, moveReason: 'external_event', moveText: '' }, desk.stage.town.coordinator),
    );
  const report = (id: string, fields: Partial<Report>) =>
    desk.as('coordinator', async () => {
      const { version, status, publicText } = await desk.on.app.get(Activities).find(id);
      const unchanged = { version, status, wasStatus: status, publicText, wasPublicText: publicText };
      const silent = { reason: null, decidedBy: null, completedOn: null, internalNote: null };
      const report = { ...unchanged, ...silent, ...fields };
      await desk.on.app.get(ProgressReports).report(id, report, desk.stage.town.coordinator);
    });

  it('superseded when the deadline is moved; a moved deadline owes anew', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    await moveTo(activityId, in14);
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'superseded', reason: 'the deadline was moved' },
    ]);
    await desk.sweep();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'superseded', reason: 'the deadline was moved' },
      owed('due_in_14'),
    ]);
  });

  it('once only when it is moved earlier past both thresholds', async () => {
    const { activityId } = await desk.ask('2026-09-30');
    await desk.sweep();
    await moveTo(activityId, '2026-06-12');
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_3')]);
  });

  it('and owed again when the deadline is moved back, before it was sent', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    await moveTo(activityId, '2026-09-30');
    await moveTo(activityId, in3);
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_3')]);
  });

  it('and owed with its new day when it is moved over a weekend, which has the same threshold', async () => {
    const { activityId } = await desk.ask('2026-06-13');
    await desk.sweep();
    await moveTo(activityId, in3);
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_3')]);
    expect(
      await desk.on.database.rows(
        `select anchor_on::text as due_on from tracker.owed_reminder where role = 'owner'`,
      ),
    ).toEqual([{ due_on: in3 }]);
  });

  it('cancelled when it is done or cancelled, and owed again when it is reopened', async () => {
    const done = await desk.ask(in3, { title: 'A' });
    const dropped = await desk.ask(in3, { title: 'B' });
    await desk.sweep();
    await report(done.activityId, { status: 'completed', completedOn: today });
    await report(dropped.activityId, {
      status: 'cancelled',
      reason: 'Pengarna är slut.',
      decidedBy: 'Nämnden',
    });
    expect((await desk.stored()).map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ['cancelled', 'the activity is cancelled'],
      ['cancelled', 'the activity is completed'],
    ]);
    await report(done.activityId, { status: 'in_progress', reason: 'Det visade sig återstå en vandring.' });
    await desk.sweep();
    expect((await desk.stored()).map(({ state }) => state).sort()).toEqual(['cancelled', 'owed']);
  });

  it('cancelled when it is declined', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    await desk.as('caseWorker', () =>
      desk.on.app
        .get(Assignments)
        .answer(
          activityId,
          { answer: 'declined', declineReason: 'Föräldraledig' },
          desk.stage.town.caseWorker,
        ),
    );
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'cancelled', reason: 'the person declined' },
    ]);
  });

  it('cancelled when it is handed over, owed to the new person, and to the first one when handed back', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    const handTo = (userId: string) =>
      desk.as('coordinator', () =>
        desk.on.app.get(Assignments).ask(activityId, userId, desk.stage.town.coordinator),
      );
    await handTo(desk.stage.town.coordinator.userId);
    await desk.sweep();
    const byPerson = () =>
      desk.on.database.rows(
        `select u.name, r.state, r.reason from tracker.owed_reminder r join tracker.user_account u on u.id = r.recipient_id where r.role = 'owner' order by 1`,
      );
    const [first, second] = ['Hans Handläggare', 'Siv Samordnare'];
    const over = { state: 'cancelled', reason: 'another person was asked' };
    expect(await byPerson()).toEqual([
      { name: first, ...over },
      { name: second, state: 'owed', reason: null },
    ]);
    await handTo(desk.stage.town.caseWorker.userId);
    await desk.sweep();
    expect(await byPerson()).toEqual([
      { name: first, state: 'owed', reason: null },
      { name: second, ...over },
    ]);
    await desk.sendAll();
    expect(
      await desk.on.database.rows(`select recipient like 'hans%' as his from tracker.captured_mail`),
    ).toEqual([{ his: true }]);
  });

  it('but not taken from a worker whose mail is on its way: it alone knows what became of it', async () => {
    const { activityId } = await desk.ask(in3);
    await desk.sweep();
    const taken = await desk.takeUp();
    await desk.begin(taken);
    await moveTo(activityId, in14);
    await desk.step((outgoing) => outgoing.markSent(taken.claim, '250 ok'));
    expect(await desk.stored()).toEqual([{ rule: 'due_in_3', state: 'sent', reason: null }]);
  });

  it('and taken from one whose mail has not begun: not a byte of it leaves, and what is left is read anew', async () => {
    const { activityId } = await desk.ask(in3, { title: 'Flyttas' });
    await desk.ask(in3, { title: 'Står kvar' });
    await desk.sweep();
    const taken = await desk.takeUp();
    await moveTo(activityId, '2026-12-01');
    await expect(desk.begin(taken)).rejects.toThrow(MailOutdated);
    await desk.step((outgoing) => outgoing.tryLater(taken.claim, 'retry', 'outdated', 0));
    await desk.sendAll();
    const [mail] = await desk.on.database.rows<{ raw: Buffer }>('select raw from tracker.captured_mail');
    const { text } = await PostalMime.parse(mail?.raw ?? '');
    expect(text).toContain('Står kvar');
    expect(text).not.toContain('Flyttas');
  });
});
