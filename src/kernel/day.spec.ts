import fc from 'fast-check';
import type { Day, WindowScope } from './day';
import {
  addDays,
  addYears,
  dayOf,
  daysBetween,
  formatDay,
  formatSpan,
  halfYearOf,
  isDay,
  isoWeek,
  monthOf,
  nextMidnight,
  parseDay,
  quarterOf,
  startOf,
  weekdayOf,
  windowOf,
} from './day';

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));
const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });

describe('A day', () => {
  it.each(['2026-03-31', '2028-02-29', '1999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-3-1',
    '26-03-01',
    '2026-03-31T00',
    '',
  ])('"%s" is no day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(parseDay(text)).toBeNull();
  });

  it.each([
    ['2026-11-30', 1, '2027-11-30'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s, %i years on, is %s', (day, years, then) => {
    expect(addYears(day, years)).toBe(then);
  });

  it('is read with or without hyphens', () => {
    expect(parseDay(' 2026-03-31 ')).toBe('2026-03-31');
    expect(parseDay('20260331')).toBe('2026-03-31');
    expect(parseDay('20260231')).toBeNull();
  });

  it('is written in words in both languages', () => {
    expect(formatDay('2026-03-31', 'sv')).toBe('31 mars 2026');
    expect(formatDay('2026-03-31', 'en')).toBe('31 March 2026');
    expect(formatDay('2027-01-01', 'sv')).toBe('1 januari 2027');
    expect(formatDay('2027-12-09', 'en')).toBe('9 December 2027');
  });

  it('says the year of a span once when it is the same', () => {
    expect(formatSpan('2026-01-01', '2026-06-30', 'sv')).toBe('1 januari–30 juni 2026');
    expect(formatSpan('2026-11-01', '2027-02-28', 'en')).toBe('1 November 2026 – 28 February 2027');
  });

  it('is the one it is in Sweden, also when the server counts in UTC', () => {
    expect(dayOf(new Date('2026-01-15T22:59:59.999Z'))).toBe('2026-01-15');
    expect(dayOf(new Date('2026-01-15T23:00:00Z'))).toBe('2026-01-16');
    expect(dayOf(new Date('2026-07-15T21:59:59.999Z'))).toBe('2026-07-15');
    expect(dayOf(new Date('2026-07-15T22:30:00Z'))).toBe('2026-07-16');
  });

  it('is counted forwards and back across leap days and clock changes', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365);
    fc.assert(
      fc.property(days, fc.integer({ min: -9000, max: 9000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('comes earlier in text order exactly when it comes earlier in time', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  it('knows its weekday', () => {
    expect(weekdayOf('2026-06-19')).toBe(5);
    expect(weekdayOf('2027-03-28')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });
});

describe('The end of the Swedish day', () => {
  it.each([
    ['the day before summer time', '2026-03-28T12:00:00Z', '2026-03-28T23:00:00.000Z'],
    ['the 23 hours of the day summer time begins', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00.000Z'],
    ['the hour that is skipped', '2026-03-29T01:00:00Z', '2026-03-29T22:00:00.000Z'],
    ['the 25 hours of the day summer time ends', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00.000Z'],
    ['the second of the doubled hours', '2026-10-25T01:30:00Z', '2026-10-25T23:00:00.000Z'],
    ['New Year', '2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
  ])('is right on %s', (_name, instant, end) => {
    expect(nextMidnight(new Date(instant)).toISOString()).toBe(end);
  });

  it.each(['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26'])(
    'comes 23 or 25 hours after the start on %s',
    (day) => {
      const hours = (startOf(addDays(day, 1)).getTime() - startOf(day).getTime()) / 3_600_000;
      expect(hours).toBe(day.slice(5, 7) === '03' ? 23 : 25);
    },
  );

  it('is the first instant of the next day, whatever the instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const end = nextMidnight(instant);
        expect(end.getTime()).toBeGreaterThan(instant.getTime());
        expect(dayOf(end)).toBe(addDays(dayOf(instant), 1));
        expect(dayOf(new Date(end.getTime() - 1))).toBe(dayOf(instant));
      }),
    );
  });
});

describe('An ISO week', () => {
  it.each<[Day, number, number]>([
    ['2025-12-31', 2026, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-01', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2028-01-01', 2027, 52],
    ['2028-12-31', 2028, 52],
  ])('%s lies in the right one', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });

  it.each([
    [2025, 52],
    [2026, 53],
    [2027, 52],
    [2028, 52],
  ])('%d has %d of them', (year, weeks) => {
    expect(isoWeek(`${year}-12-28`)).toEqual({ year, week: weeks });
  });
});

describe('A window of the calendar', () => {
  it.each<[WindowScope, Day, Day, Day]>([
    ['year', '2026-05-17', '2026-01-01', '2026-12-31'],
    ['half_year', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['half_year', '2026-07-01', '2026-07-01', '2026-12-31'],
    ['season', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['season', '2026-12-31', '2026-07-01', '2026-12-31'],
    ['tertial', '2026-08-31', '2026-05-01', '2026-08-31'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-10-01', '2026-10-01', '2026-12-31'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['week', '2026-03-30', '2026-03-30', '2026-04-05'],
  ])('the %s of %s', (scope, day, from, to) => {
    expect(windowOf(day, scope)).toEqual({ from, to });
  });

  it('holds its day, and the next one begins the day after', () => {
    const scopes = fc.constantFrom<WindowScope>(
      'year',
      'half_year',
      'tertial',
      'quarter',
      'month',
      'week',
      'season',
    );
    fc.assert(
      fc.property(days, scopes, (day, scope) => {
        const { from, to } = windowOf(day, scope);
        expect(from <= day && day <= to).toBe(true);
        expect(windowOf(from, scope)).toEqual(windowOf(to, scope));
        expect(windowOf(addDays(to, 1), scope).from).toBe(addDays(to, 1));
      }),
    );
  });

  it('numbers months, quarters and half-years from one', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4]);
    expect(['2026-06-30', '2026-07-01'].map(halfYearOf)).toEqual([1, 2]);
    expect(['2026-01-01', '2026-12-31'].map(monthOf)).toEqual([1, 12]);
  });
});
