import { addDays, type Day } from '../../src/kernel/day';
import { isWorkingDay } from '../../src/kernel/working-days';
import { chanceFrom } from '../../src/cli/torture/chance';
import { Desk } from './desk';
import { Play } from './random-play';

/** Days of somebody else's making: SEED=7 DAYS=400 tries others and more of them. */
const seed = Number(process.env.SEED ?? '1');
const days = Number(process.env.DAYS ?? '25');

jest.setTimeout(1_800_000);

describe('through days on which anything may happen', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => desk.on.close());

  it('nobody gets two mails a working day, nothing owed is missing, nothing that is not owed is told', async () => {
    const roll = chanceFrom(seed);
    const play = await Play.begin(desk, roll);
    let day: Day = '2026-06-10';
    const last = addDays(day, days);
    while (day < last) {
      day = addDays(day, roll() < 0.04 ? 2 + Math.floor(roll() * 30) : 1);
      await play.somethingHappens(day);
      if (isWorkingDay(day) && roll() > 0.08) await play.aDayOfMail(day);
    }
    expect(play.faults).toEqual([]);
    expect(play.told).toBeGreaterThan(days / 3);
  });
});
