import Holidays from 'date-holidays';
import fc from 'fast-check';
import type { Day } from './day';
import { addDays, weekdayOf } from './day';
import {
  addWorkingDays,
  isPublicHoliday,
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  workingDaysBetween,
} from './working-days';

const days = fc.integer({ min: -9000, max: 20_000 }).map((n) => addDays('2026-01-01', n));
const daysOf = (year: number): Day[] =>
  Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) =>
    day.startsWith(`${year}`),
  );

describe('A public holiday', () => {
  it.each<[number, string, string, string, string, string, string]>([
    [2025, '04-18', '04-21', '05-29', '06-08', '06-21', '11-01'],
    [2026, '04-03', '04-06', '05-14', '05-24', '06-20', '10-31'],
    [2027, '03-26', '03-29', '05-06', '05-16', '06-26', '11-06'],
    [2028, '04-14', '04-17', '05-25', '06-04', '06-24', '11-04'],
  ])('falls in %d on the days of the almanac', (year, ...movable) => {
    const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
    const easterSunday = addDays(`${year}-${movable[1]}`, -1).slice(5);
    const named = [...fixed, ...movable, easterSunday].map((day) => `${year}-${day}`);
    const sundays = daysOf(year).filter((day) => weekdayOf(day) === 7);
    expect(daysOf(year).filter(isPublicHoliday)).toEqual([...new Set([...named, ...sundays])].sort());
  });

  it.each(['1954-04-16', '1981-04-17', '2008-03-21', '2038-04-23', '2049-04-16', '2076-04-17'])(
    'is Good Friday %s, also when Easter is as early or late as can be or the table of moons is corrected',
    (day) => {
      expect(isPublicHoliday(day)).toBe(true);
      expect(isPublicHoliday(addDays(day, 3))).toBe(true);
      expect(isPublicHoliday(addDays(day, 7))).toBe(false);
      expect(isPublicHoliday(addDays(day, -7))).toBe(false);
    },
  );

  it.each([
    ['Epiphany Eve', '2026-01-05'],
    ['Maundy Thursday', '2026-04-02'],
    ['Holy Saturday', '2026-04-04'],
    ['Whit Monday, given up in 2005', '2026-05-25'],
    ["Midsummer's Eve", '2026-06-19'],
    ['Christmas Eve', '2026-12-24'],
    ["New Year's Eve", '2026-12-31'],
  ])('is not %s', (_name, day) => {
    expect(isPublicHoliday(day)).toBe(false);
  });
});

describe('A working day', () => {
  it.each([
    [2025, 249],
    [2026, 251],
    [2027, 253],
    [2028, 251],
  ])('comes in %d %d times', (year, count) => {
    expect(daysOf(year).filter(isWorkingDay)).toHaveLength(count);
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it.each([
    [2025, 252],
    [2026, 254],
    [2027, 256],
    [2028, 252],
  ])('would come in %d %d times if the three eves counted', (year, count) => {
    expect(daysOf(year).filter((day) => weekdayOf(day) < 6 && !isPublicHoliday(day))).toHaveLength(count);
  });

  it.each([
    ["Midsummer's Eve", '2026-06-19'],
    ['Christmas Eve', '2026-12-24'],
    ["New Year's Eve", '2026-12-31'],
    ['a Saturday', '2026-03-28'],
    ['the Sunday summer time begins', '2026-03-29'],
  ])('is not %s', (_name, day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it('is a squeezed-in Friday and the eve of Epiphany', () => {
    expect(isWorkingDay('2026-05-15')).toBe(true);
    expect(isWorkingDay('2026-01-05')).toBe(true);
  });

  it('agrees from 2020 to 2040 with an almanac that others keep', () => {
    const almanac = new Holidays('SE', { types: ['public', 'bank'] });
    for (let year = 2020; year <= 2040; year += 1) {
      const entries = almanac.getHolidays(year);
      const named = (type: string) =>
        new Set(entries.filter((entry) => entry.type === type).map((entry) => entry.date.slice(0, 10)));
      const [red, eves] = [named('public'), named('bank')];
      expect(eves.size).toBe(3);
      for (const day of daysOf(year)) {
        const isRed = red.has(day) || weekdayOf(day) === 7;
        expect([day, isPublicHoliday(day)]).toEqual([day, isRed]);
        expect([day, isWorkingDay(day)]).toEqual([day, weekdayOf(day) < 6 && !isRed && !eves.has(day)]);
      }
    }
  });
});

describe('Counting working days', () => {
  it.each<[string, Day, number, Day]>([
    ['over Easter', '2026-04-02', 1, '2026-04-07'],
    ['over Christmas', '2026-12-23', 1, '2026-12-28'],
    ['back over Christmas', '2026-12-28', -1, '2026-12-23'],
    ['over the New Year', '2026-12-30', 1, '2027-01-04'],
    ['from a Sunday to Monday', '2026-03-29', 1, '2026-03-30'],
    ['from a Sunday back to Friday', '2026-03-29', -1, '2026-03-27'],
    ['five days before a due day', '2026-04-10', -5, '2026-04-01'],
    ['nothing from a free day', '2026-06-20', 0, '2026-06-20'],
  ])('goes %s', (_name, from, n, to) => {
    expect(addWorkingDays(from, n)).toBe(to);
  });

  it('back undoes forth from a working day', () => {
    fc.assert(
      fc.property(days.filter(isWorkingDay), fc.integer({ min: -300, max: 300 }), (day, n) => {
        expect(addWorkingDays(addWorkingDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('ends on a working day, further off for more days, and never earlier for a later start', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 200 }), (day, n) => {
        expect(isWorkingDay(addWorkingDays(day, n))).toBe(true);
        expect(addWorkingDays(day, n + 1) > addWorkingDays(day, n)).toBe(true);
        expect(addWorkingDays(day, -n - 1) < addWorkingDays(day, -n)).toBe(true);
        expect(addWorkingDays(addDays(day, 1), n) >= addWorkingDays(day, n)).toBe(true);
      }),
    );
  });

  it('between two days is what adding takes', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -200, max: 200 }), (day, n) => {
        fc.pre(n !== 0);
        expect(workingDaysBetween(day, addWorkingDays(day, n))).toBe(n);
      }),
    );
    expect(workingDaysBetween('2026-04-02', '2026-04-06')).toBe(0);
    expect(workingDaysBetween('2026-04-02', '2026-04-02')).toBe(0);
  });
});

describe('The nearest working day', () => {
  it('is the day itself when it is one', () => {
    expect(onOrBefore('2026-04-02')).toBe('2026-04-02');
    expect(onOrAfter('2026-04-02')).toBe('2026-04-02');
  });

  it('lies before and after Easter for every day of it', () => {
    for (const day of ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']) {
      expect(onOrBefore(day)).toBe('2026-04-02');
      expect(onOrAfter(day)).toBe('2026-04-07');
    }
  });
});
