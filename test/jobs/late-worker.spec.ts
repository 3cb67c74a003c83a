import { ClaimLost } from '../../src/reminders/owed-reminders';
import { Desk, in3 } from './desk';
import { letTimePass, reminders } from './stage';

describe('a reminder whose worker died or slept', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const owe = async () => {
    const asked = await desk.ask(in3);
    await desk.sweep();
    return asked;
  };
  const only = async () => (await reminders(desk.on.database))[0];

  it('is left alone until its lease is over, then taken up by the next', async () => {
    const { activityId } = await owe();
    await desk.claim(activityId);
    await desk.sendAll();
    expect(await only()).toMatchObject({ state: 'claimed', attempt: 1 });
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await only()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('takes nothing from a worker that comes too late', async () => {
    const { activityId } = await owe();
    const late = await desk.claim(activityId);
    await letTimePass(desk.on.database);
    const next = await desk.claim(activityId);
    await expect(desk.owed((owed) => owed.markSent(late, '250 late'))).rejects.toThrow(ClaimLost);
    await expect(desk.owed((owed) => owed.tryLater(late, 'retry', 'late', 1))).rejects.toThrow(ClaimLost);
    await expect(desk.owed((owed) => owed.settle(late, 'failed', 'late'))).rejects.toThrow(ClaimLost);
    await desk.owed((owed) => owed.markSent(next, '250 in time'));
    expect(await only()).toMatchObject({ state: 'sent', attempt: 2, reason: '250 in time' });
  });

  it('is failed when every worker died with it', async () => {
    const { activityId } = await owe();
    await desk.on.database.rows('update tracker.owed_reminder set attempt = 75');
    await desk.claim(activityId);
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await only()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('given up after 76 attempts'),
    });
  });
});
