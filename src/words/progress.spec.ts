import * as fc from 'fast-check';
import { addDays } from '../kernel/day';
import { type Counted, countsIn, isShort, lastCounted, progressOf, spanOf } from './progress';
import { comparators, scopes, type Target } from './target';

const aTarget = (overrides: Partial<Target> = {}): Target => ({
  comparator: 'at_least',
  quantity: 4,
  unit: 'vandringar',
  scope: 'period',
  ...overrides,
});
const on = (day: string, quantity = 1): Counted => ({ day, quantity });
const year = { start: '2026-01-01', end: '2026-12-31' };

describe('progress', () => {
  it('is nothing for a direction promise', () => {
    expect(progressOf(null, [on('2026-03-01')], year, '2026-06-10')).toBeNull();
  });

  it('counts three of four over the whole period', () => {
    const progress = progressOf(
      aTarget(),
      [on('2026-02-01'), on('2026-03-01'), on('2026-04-01')],
      year,
      '2026-06-10',
    );
    expect(progress).toMatchObject({
      done: 3,
      isReached: false,
      from: '2026-01-01',
      to: '2026-12-31',
      earlier: [],
    });
    expect(isShort(progress)).toBe(true);
  });

  it('adds up quantities, not rows', () => {
    expect(
      progressOf(aTarget(), [on('2026-02-01', 3), on('2026-03-01', 1)], year, '2026-06-10'),
    ).toMatchObject({ done: 4, isReached: true });
  });

  it('leaves out what was done outside the period', () => {
    expect(
      progressOf(
        aTarget(),
        [on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')],
        year,
        '2026-06-10',
      )?.done,
    ).toBe(2);
  });

  it('keeps one counter a year in a two-year document', () => {
    const target = aTarget({ quantity: 1, scope: 'year' });
    const counted = [on('2024-05-01')];
    const twoYears = { start: '2024-01-01', end: '2025-12-31' };
    expect(progressOf(target, counted, twoYears, '2024-06-01')).toMatchObject({
      done: 1,
      isReached: true,
      earlier: [],
    });
    const secondYear = progressOf(target, counted, twoYears, '2025-06-01');
    expect(secondYear).toMatchObject({
      done: 0,
      isReached: false,
      from: '2025-01-01',
      earlier: [{ from: '2024-01-01', to: '2024-12-31', done: 1, isReached: true }],
    });
  });

  it('counts each month by itself, and the missed ones stay missed', () => {
    const target = aTarget({ quantity: 2, scope: 'month' });
    const counted = [on('2026-01-10', 2), on('2026-02-10', 1), on('2026-03-05', 2)];
    const march = progressOf(target, counted, year, '2026-03-20');
    expect(march).toMatchObject({
      from: '2026-03-01',
      to: '2026-03-31',
      done: 2,
      isReached: true,
      earlier: [
        { from: '2026-01-01', done: 2, isReached: true },
        { from: '2026-02-01', done: 1, isReached: false },
      ],
    });
    expect(isShort(march)).toBe(true);
  });

  it('says the average so far: 26 in ten weeks is 2.6 a week', () => {
    const target = aTarget({ comparator: 'average', quantity: 3, scope: 'week' });
    const counted = Array.from({ length: 26 }, (_, index) => on(addDays('2026-01-05', index * 2)));
    const progress = progressOf(target, counted, { start: '2026-01-05', end: '2026-12-31' }, '2026-03-15');
    expect(progress).toMatchObject({ done: 2.6, isReached: false, earlier: [] });
  });

  it('is within bounds while at most so many have been done', () => {
    const target = aTarget({ comparator: 'at_most', quantity: 2 });
    expect(progressOf(target, [on('2026-02-01', 2)], year, '2026-06-10')?.isReached).toBe(true);
    expect(progressOf(target, [on('2026-02-01', 3)], year, '2026-06-10')?.isReached).toBe(false);
  });

  it('says of the whole period how many were done, also in halves and tenths', () => {
    const counted = [on('2026-02-01', 0.1), on('2026-02-02', 0.1), on('2026-02-03', 0.1)];
    expect(progressOf(aTarget(), counted, year, '2026-06-10')?.done).toBe(0.3);
  });

  it('is reached by exactly so many, neither fewer nor more', () => {
    const target = aTarget({ comparator: 'exactly', quantity: 2 });
    const reached = [1, 2, 3].map(
      (quantity) => progressOf(target, [on('2026-02-01', quantity)], year, '2026-06-10')?.isReached,
    );
    expect(reached).toEqual([false, true, false]);
  });

  it('counts spring and autumn apart', () => {
    const target = aTarget({ quantity: 1, scope: 'season' });
    const autumn = progressOf(target, [on('2026-06-30'), on('2026-07-01')], year, '2026-09-01');
    expect(autumn).toMatchObject({
      from: '2026-07-01',
      to: '2026-12-31',
      done: 1,
      earlier: [{ from: '2026-01-01', to: '2026-06-30', done: 1, isReached: true }],
    });
  });

  describe('of a service level', () => {
    const within24 = aTarget({ comparator: 'within', quantity: 24, unit: 'timmar' });
    const inTime = (day: string, quantity: number, withinLimit: number | null): Counted => ({
      day,
      quantity,
      withinLimit,
    });

    it('is how many of those done were in time, whatever the number of each occurrence', () => {
      const counted = [inTime('2026-02-01', 3, 2), inTime('2026-02-02', 1, 1)];
      const progress = progressOf(within24, counted, year, '2026-06-10');
      expect(progress).toMatchObject({ done: 3, outOf: 4, isReached: false, earlier: [] });
      expect(isShort(progress)).toBe(true);
    });

    it('is kept when every one was in time, and not divided by its scope', () => {
      const counted = [inTime('2026-02-01', 2, 2), inTime('2026-05-02', 1, 1)];
      const progress = progressOf({ ...within24, scope: 'month' }, counted, year, '2026-06-10');
      expect(progress).toMatchObject({ done: 3, outOf: 3, isReached: true, from: '2026-01-01' });
    });

    it('judges nothing while nobody has said how long anything took', () => {
      const counted = [on('2026-02-01', 5), inTime('2026-02-02', 1, null), inTime('2025-12-31', 1, 0)];
      const progress = progressOf(within24, counted, year, '2026-06-10');
      expect(progress).toMatchObject({ done: 0, outOf: 0, isReached: null });
      expect(isShort(progress)).toBe(false);
    });
  });

  describe('is counted', () => {
    const activity = { startOn: null, dueOn: '2026-05-31' };
    const open = { periodStart: '2026-01-01', periodEnd: null };

    it('from the first day of the plan, or the day the activity begins', () => {
      expect(spanOf(activity, { ...open, periodEnd: '2026-12-31' }, '2026-06-10')).toEqual(year);
      expect(spanOf({ ...activity, startOn: '2026-02-01' }, open, '2026-03-01').start).toBe('2026-02-01');
      expect([year.start, '2025-12-31', year.end, '2027-01-01'].map((day) => countsIn(year, day))).toEqual([
        true,
        false,
        true,
        false,
      ]);
    });

    it('also when it is done late in a plan without an end', () => {
      expect(spanOf(activity, open, '2026-05-01').end).toBe('2026-05-31');
      expect(spanOf(activity, open, '2026-06-10').end).toBe('2026-06-10');
    });

    it('until the day it was completed', () => {
      expect(lastCounted('2026-05-31', '2026-06-10')).toBe('2026-05-31');
      expect(lastCounted(null, '2026-06-10')).toBe('2026-06-10');
      expect(lastCounted('2026-07-01', '2026-06-10')).toBe('2026-06-10');
    });
  });

  it('over the whole period is the sum of the occurrences in it, whatever they are', () => {
    const days = fc.integer({ min: -40, max: 400 }).map((offset) => addDays('2026-01-01', offset));
    const counted = fc.array(fc.record({ day: days, quantity: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(counted, (rows) => {
        const inside = rows.filter(({ day }) => day >= year.start && day <= year.end);
        const expected = inside.reduce((total, { quantity }) => total + quantity, 0);
        return progressOf(aTarget(), rows, year, '2026-06-10')?.done === expected;
      }),
    );
  });

  it('is for every target whole: its windows meet, begin with the plan, and hold today', () => {
    const targets = fc.record({
      comparator: fc.constantFrom(...comparators),
      scope: fc.constantFrom(...scopes),
      quantity: fc.integer({ min: 1, max: 5 }),
    });
    const offsets = fc.integer({ min: 0, max: 364 });
    const counted = fc.array(
      fc.record({
        day: offsets.map((days) => addDays(year.start, days)),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(targets, counted, offsets, (target, rows, offset) => {
        const today = addDays(year.start, offset);
        const progress = progressOf(aTarget(target), rows, year, today);
        if (!progress) return false;
        const windows = [...progress.earlier, progress];
        const meet = windows.every(
          ({ from }, index) => from === (index === 0 ? year.start : addDays(windows[index - 1]?.to ?? '', 1)),
        );
        const isCounted = !['average', 'within'].includes(target.comparator);
        const shown = rows.filter(({ day }) => day <= progress.to);
        const total = windows.reduce((sum, { done }) => sum + done, 0);
        return (
          meet &&
          progress.from <= today &&
          progress.to >= today &&
          (!isCounted || total === shown.reduce((sum, { quantity }) => sum + quantity, 0))
        );
      }),
    );
  });
});
