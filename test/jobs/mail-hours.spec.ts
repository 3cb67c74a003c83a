import { Desk, in3 } from './desk';

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
    return (await desk.stored()).map(({ state }) => state);
  };

  it('and waits from the evening to the hour the person has chosen, 08:00 if none', async () => {
    await desk.ask(in3);
    expect(await at('2026-06-10T16:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-11T05:59:00Z')).toEqual(['owed']);
    expect(await at('2026-06-11T06:00:00Z')).toEqual(['sent']);
  });

  it('and waits from Maundy Thursday evening to the Tuesday after Easter: that is not too old', async () => {
    await desk.ask('2027-03-31');
    expect(await at('2027-03-25T17:30:00Z')).toEqual(['owed']);
    await desk.on.database.rows(`update tracker.owed_reminder set owed_at = owed_at - interval '5 days'`);
    expect(await at('2027-03-28T10:00:00Z')).toEqual(['owed']);
    expect(await at('2027-03-29T10:00:00Z')).toEqual(['owed']);
    expect(await at('2027-03-30T06:00:00Z')).toEqual(['sent']);
  });

  it('and gives way to the one about being late when the only days left are free ones', async () => {
    await desk.ask('2026-06-14');
    expect(await at('2026-06-12T16:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-13T10:00:00Z')).toEqual(['owed']);
    expect(await at('2026-06-15T10:00:00Z')).toEqual(['superseded', 'sent']);
  });
});
