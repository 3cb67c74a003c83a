import { ClaimLost } from '../../src/reminders/outgoing-mails';
import { Desk, in3 } from './desk';
import { letTimePass } from './stage';

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
  const only = async () => (await desk.mails())[0];

  it('is left alone until its lease is over, then taken up by the next', async () => {
    await owe();
    await desk.takeUp();
    await desk.sendAll();
    expect(await only()).toMatchObject({ state: 'claimed', attempt: 1 });
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await only()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  it('takes nothing from a worker that comes too late', async () => {
    await owe();
    const late = await desk.takeUp();
    await letTimePass(desk.on.database);
    const next = await desk.takeUp();
    await expect(desk.begin(late)).rejects.toThrow(ClaimLost);
    await expect(desk.step((outgoing) => outgoing.markSent(late.claim, '250 late'))).rejects.toThrow(
      ClaimLost,
    );
    await expect(desk.step((outgoing) => outgoing.tryLater(late.claim, 'retry', 'late', 1))).rejects.toThrow(
      ClaimLost,
    );
    await expect(desk.step((outgoing) => outgoing.settle(late.claim, 'failed', 'late'))).rejects.toThrow(
      ClaimLost,
    );
    await desk.begin(next);
    await desk.step((outgoing) => outgoing.markSent(next.claim, '250 in time'));
    expect(await only()).toMatchObject({ state: 'sent', attempt: 2, reason: '250 in time' });
    expect(await desk.stored()).toEqual([{ rule: 'due_in_3', state: 'sent', reason: null }]);
  });

  it('is failed when every worker died with it', async () => {
    await owe();
    await desk.on.database.rows('update tracker.outgoing_mail set attempt = 75');
    await desk.takeUp();
    await letTimePass(desk.on.database);
    await desk.sendAll();
    expect(await only()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('given up after 76 attempts'),
    });
  });
});
