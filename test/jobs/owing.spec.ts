import { aPartner } from './stage';
import { Desk, in14, in3, owed, today } from './desk';

describe('a reminder comes to be owed', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  it.each([
    ['not the day before it is due in 14', '2026-07-02', []],
    ['on the day it is due in 14 working days', in14, ['due_in_14']],
    ['on a later day, though nothing ran on the right one', '2026-06-22', ['due_in_14']],
    ['not again the day before it is due in 3', '2026-06-16', ['due_in_14']],
    ['on the day it is due in 3 working days', in3, ['due_in_3']],
    ['on the day it is due, if never before', today, ['due_in_3']],
    ['on the first working day after', '2026-06-09', ['late']],
    [
      'on every tenth working day after that, beside the question nobody answered',
      '2026-05-25',
      ['not_answered', 'late'],
    ],
  ])('%s', async (_, dueOn, rules) => {
    await desk.ask(dueOn);
    await desk.sweep();
    expect((await desk.stored()).map(({ rule }) => rule)).toEqual(rules);
  });

  it('once, however often it is swept, also by two at once', async () => {
    await desk.ask(in3);
    await desk.ask(in14);
    await Promise.all([desk.sweep(), desk.sweep(), desk.sweep(), desk.sweep()]);
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_3'), owed('due_in_14')]);
  });

  it.each([
    ['of what is done', `update tracker.activity set status = 'completed', completed_on = '2026-06-01'`],
    ['of what is done on demand', `update tracker.activity set demand_driven = true`],
    ['of a draft', `update tracker.promise_set set state = 'draft'`],
    ['after the promises ended', `update tracker.promise_set set state = 'ended'`],
    [
      'to whom declined',
      `update tracker.assignment set state = 'declined', decline_reason = 'hinner inte', answered_at = now()`,
    ],
    ['to whom answers for it no more', `update tracker.assignment set ended_at = now()`],
    ['to a disabled person', `update tracker.user_account set disabled_at = now()`],
    ['to a person who works there no more', `update tracker.membership set to_on = '2026-06-09'`],
  ])('never %s, and one that was owed is not sent', async (_, change) => {
    await desk.ask(in3);
    await desk.sweep();
    await desk.on.database.rows(change);
    await desk.sendAll();
    const [reminder] = await desk.stored();
    expect(reminder).toMatchObject({ state: 'cancelled', reason: expect.any(String) });
    await desk.sweep();
    expect(await desk.stored()).toEqual([reminder]);
    await desk.forgetReminders();
    await desk.sweep();
    expect(await desk.stored()).toEqual([]);
  });

  it('by the days that the authority has chosen, and not at all by a rule that it has switched off', async () => {
    const change = (rule: string, after: number, isOff: boolean) =>
      desk.on.database.rows('insert into tracker.reminder_rule_change values ($1, $2, $3, $4)', [
        desk.stage.town.ekhamra,
        rule,
        isOff,
        after,
      ]);
    await change('due_in_14', -20, false);
    await change('late', 1, true);
    await desk.ask('2026-07-09');
    await desk.ask('2026-07-10');
    await desk.ask('2026-06-09');
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_14')]);
    await desk.on.database.rows('truncate tracker.reminder_rule_change');
  });

  it('to a partner who has no account', async () => {
    await desk.ask(in3, { contactId: await aPartner(desk.on.database, desk.stage, 'bo@bostad.example.se') });
    await desk.sweep();
    expect(await desk.stored()).toEqual([owed('due_in_3')]);
  });
});
