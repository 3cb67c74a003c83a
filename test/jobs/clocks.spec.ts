import { FixedClock } from '../../src/kernel/clock';
import { Reminders } from '../../src/reminders/reminders';
import { Desk, in3 } from './desk';
import { aSecondWorker } from './second-worker';
import { aColleague } from './stage';

describe('when a clock is wrong', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  /** How many mails there are in all once the clock shows that time. */
  const mailsAt = async (instant: string) => {
    desk.on.clock.set(instant);
    await desk.sweep();
    await desk.sendAll();
    const [row] = await desk.on.database.rows<{ n: number }>(
      'select count(*)::int as n from tracker.captured_mail',
    );
    return row?.n;
  };

  // Wednesday. Mail goes at 08:00 in Stockholm, which is 06:00Z.
  it.each([
    ['an hour fast, and then right', ['T06:30:00Z', 'T05:30:00Z', 'T06:00:00Z', 'T07:00:00Z']],
    ['an hour slow, and then right', ['T06:30:00Z', 'T05:40:00Z', 'T06:40:00Z']],
  ])('%s: one mail, and the next day’s comes as it should', async (_, times) => {
    await desk.ask(in3);
    for (const time of times)
      expect([time, (await mailsAt(`2026-06-10${time}`)) === 1 || time]).toEqual([time, true]);
    await desk.ask('2026-06-16');
    expect(await mailsAt('2026-06-11T06:00:00Z')).toBe(2);
  });

  it('a day fast, and then right: nothing is mailed twice and nothing lost', async () => {
    await desk.ask(in3);
    expect(await mailsAt('2026-06-11T06:30:00Z')).toBe(1);
    expect(await mailsAt('2026-06-10T06:30:00Z')).toBe(1);
    await desk.ask('2026-06-16');
    await mailsAt('2026-06-11T06:30:00Z');
    expect(await mailsAt('2026-06-12T06:30:00Z')).toBe(2);
  });

  it('a day slow, and then right: nothing is mailed twice and nothing lost', async () => {
    await desk.ask(in3);
    expect(await mailsAt('2026-06-10T06:30:00Z')).toBe(1);
    expect(await mailsAt('2026-06-09T06:30:00Z')).toBe(1);
    expect(await mailsAt('2026-06-10T06:40:00Z')).toBe(1);
    await desk.ask('2026-06-16');
    expect(await mailsAt('2026-06-11T06:30:00Z')).toBe(2);
  });

  it.each([
    ['about 08:00', '2026-06-10T05:59:00Z', '2026-06-10T06:01:00Z', {}],
    ['about midnight', '2026-06-10T21:59:00Z', '2026-06-10T22:01:00Z', { MAIL_AT_ANY_HOUR: 'true' }],
  ])(
    'R18: two workers whose clocks are 60 s fast and 60 s slow mail nothing twice, %s',
    async (_, slow, fast, settings) => {
      const other = await Desk.open(settings);
      const clock = new FixedClock(fast);
      other.on.clock.set(slow);
      const second = await aSecondWorker({ ...other.on, clock }, settings);
      const workers = [other.on.app.get(Reminders), second.app.get(Reminders)];
      for (let number = 0; number < 20; number += 1) {
        const { userId } = await aColleague(other.on.database, other.stage, `Person ${number}`);
        await other.ask(in3, { userId, title: `Insats ${number}` });
      }
      const round = async () => {
        await Promise.all(workers.map((worker) => worker.sweep()));
        for (const { id } of await other.mails()) await Promise.all(workers.map((worker) => worker.send(id)));
      };
      await round();
      await round();
      other.on.clock.set(fast);
      await round();
      const found = await other.on.database.rows<{ mails: number; people: number }>(
        'select count(*)::int as mails, count(distinct recipient)::int as people from tracker.captured_mail',
      );
      expect(found).toEqual([{ mails: 20, people: 20 }]);
      await second.close();
      await other.on.close();
    },
  );
});
