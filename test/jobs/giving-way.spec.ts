import { noonOn } from '../support/app';
import { aColleague, letTimePass } from './stage';
import { Desk, in14, in3, owed } from './desk';

describe('a reminder gives way', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  it('to the one due in 3 working days when it was not sent by then', async () => {
    await desk.ask(in14);
    await desk.sweep();
    desk.on.clock.set(noonOn('2026-06-26'));
    await desk.sweep();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_14', state: 'superseded', reason: 'a later reminder is owed' },
      owed('due_in_3'),
    ]);
  });

  it('also when the worker that had it died, or takes it up before the sweep', async () => {
    await desk.ask(in14);
    await desk.sweep();
    await desk.takeUp();
    await letTimePass(desk.on.database);
    desk.on.clock.set(noonOn('2026-06-26'));
    await desk.sendAll();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_14', state: 'superseded', reason: 'a later reminder is owed' },
    ]);
  });

  it('and expires when the day it was due has passed, whatever held it up', async () => {
    for (const state of ['claimed', 'retry', 'uncertain'] as const) {
      const { userId } = await aColleague(desk.on.database, desk.stage);
      await desk.ask(in3, { userId });
      await desk.sweep();
      const { claim } = await desk.takeUp(userId);
      if (state !== 'claimed')
        await desk.step((outgoing) => outgoing.tryLater(claim, state, 'greylisted', 60));
    }
    await letTimePass(desk.on.database);
    desk.on.clock.set(noonOn('2026-06-16'));
    await desk.sendAll();
    expect(await desk.stored()).toEqual(
      Array.from({ length: 3 }, () => ({
        rule: 'due_in_3',
        state: 'expired',
        reason: 'the deadline has passed',
      })),
    );
    expect((await desk.mails()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('and is not sent after the day it was due, even before the next sweep', async () => {
    await desk.ask(in3);
    await desk.sweep();
    desk.on.clock.set(noonOn('2026-06-16'));
    await desk.sendAll();
    expect(await desk.stored()).toEqual([
      { rule: 'due_in_3', state: 'expired', reason: 'the deadline has passed' },
    ]);
  });
});
