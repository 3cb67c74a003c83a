import { Desk, in3 } from './desk';
import { reminders } from './stage';

describe('a reminder goes out in the hours for mail', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const at = async (instant: string) => {
    desk.on.clock.set(instant);
    await desk.sweep();
    await desk.sendAll();
    return (await reminders(desk.on.database)).map(({ state, attempt }) => [state, attempt]);
  };

  it('and waits, without an attempt being counted, from the evening to 07:00', async () => {
    await desk.ask(in3);
    expect(await at('2026-06-10T16:00:00Z')).toEqual([['owed', 0]]);
    expect(await at('2026-06-11T04:59:00Z')).toEqual([['owed', 0]]);
    expect(await at('2026-06-11T05:00:00Z')).toEqual([['sent', 1]]);
  });

  it('and waits from Maundy Thursday evening to the Tuesday after Easter: that is not too old', async () => {
    await desk.ask('2027-03-31');
    expect(await at('2027-03-25T17:30:00Z')).toEqual([['owed', 0]]);
    await desk.on.database.rows(`update tracker.owed_reminder set owed_at = owed_at - interval '5 days'`);
    expect(await at('2027-03-28T10:00:00Z')).toEqual([['owed', 0]]);
    expect(await at('2027-03-29T10:00:00Z')).toEqual([['owed', 0]]);
    expect(await at('2027-03-30T05:00:00Z')).toEqual([['sent', 1]]);
  });

  it('and expires when the only days left are free ones', async () => {
    await desk.ask('2026-06-14');
    expect(await at('2026-06-12T16:00:00Z')).toEqual([['owed', 0]]);
    expect(await at('2026-06-13T10:00:00Z')).toEqual([['owed', 0]]);
    expect(await at('2026-06-15T10:00:00Z')).toEqual([['expired', 0]]);
  });
});
