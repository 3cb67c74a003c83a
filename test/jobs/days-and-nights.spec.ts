import { addDays, type Day } from '../../src/kernel/day';
import { isWorkingDay } from '../../src/kernel/working-days';
import { Desk } from './desk';

/** Stockholm's clock on that day, as an instant. */
const summer = (day: Day) => day < '2026-10-25' || day >= '2027-03-28';
const at = (day: Day, hour: number) =>
  `${day}T${String(hour - (summer(day) ? 2 : 1)).padStart(2, '0')}:30:00Z`;

/** Milliseconds: many people share a machine that runs tests. */
jest.setTimeout(240_000);

describe('EM-1, B3, B14: one mail a working day, at the person’s hour', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const sentSoFar = async () => {
    const [row] = await desk.on.database.rows<{ n: number }>(
      `select count(*)::int as n from tracker.captured_mail where recipient like '%hans%'`,
    );
    return row?.n ?? 0;
  };

  it.each<[string, Day, Day]>([
    ['over Midsummer', '2026-06-18', '2026-06-22'],
    ['over the night that has 02:30 twice', '2026-10-23', '2026-10-27'],
    ['over the night that has no 02:30, which is Easter Day', '2027-03-25', '2027-03-30'],
  ])('%s', async (_, from, to) => {
    desk.on.clock.set(at(from, 6));
    // Something new is owed every working day: what is due 3 and 14 working days later.
    for (let dueOn = addDays(from, 2); dueOn <= addDays(to, 30); dueOn = addDays(dueOn, 1))
      await desk.ask(dueOn, { title: `Till ${dueOn}` });
    let sent = await sentSoFar();
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const found: [hour: number, mails: number][] = [];
      for (const hour of [2, 8, 12]) {
        desk.on.clock.set(at(day, hour));
        await desk.sweep();
        await desk.sendAll();
        const now = await sentSoFar();
        found.push([hour, now - sent]);
        sent = now;
      }
      const expected = isWorkingDay(day) ? 1 : 0;
      expect([day, found]).toEqual([
        day,
        [
          [2, 0],
          [8, expected],
          [12, 0],
        ],
      ]);
    }
    const twice = await desk.on.database.rows(
      `select subject_id, rule, threshold_on from tracker.owed_reminder where state = 'sent' and role = 'owner'
        group by 1, 2, 3 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });
});
