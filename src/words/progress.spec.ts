import * as fc from 'fast-check';
import { addDays } from '../kernel/day';
import { type Counted, isShort, progressOf } from './progress';
import { comparators, scopes, type Target } from './target';

const aTarget = (overrides: Partial<Target> = {}): Target => ({
  comparator: 'at_least',
  quantity: 4,
  unit: 'vandringar',
  scope: 'period',
  ...overrides,
});
const on = (day: string, quantity = 1): Counted => ({ day, quantity });
const year = ['2026-01-01', '2026-12-31'] as const;

describe('progress', () => {
  it('is nothing for a direction promise', () => {
    expect(progressOf(null, [on('2026-03-01')], ...year, '2026-06-10')).toBeNull();
  });

  it('counts three of four over the whole period', () => {
    const progress = progressOf(
      aTarget(),
      [on('2026-02-01'), on('2026-03-01'), on('2026-04-01')],
      ...year,
      '2026-06-10',
    );
    expect(progress).toMatchObject({
      done: 3,
      isReached: false,
      from: '2026-01-01',
      to: '2026-12-31',
      earlier: { windows: 0, reached: 0 },
    });
    expect(isShort(progress)).toBe(true);
  });

  it('adds up quantities, not rows', () => {
    expect(
      progressOf(aTarget(), [on('2026-02-01', 3), on('2026-03-01', 1)], ...year, '2026-06-10'),
    ).toMatchObject({ done: 4, isReached: true });
  });

  it('leaves out what was done outside the period', () => {
    expect(
      progressOf(
        aTarget(),
        [on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')],
        ...year,
        '2026-06-10',
      )?.done,
    ).toBe(2);
  });

  it('keeps one counter a year in a two-year document', () => {
    const target = aTarget({ quantity: 1, scope: 'year' });
    const counted = [on('2024-05-01')];
    expect(progressOf(target, counted, '2024-01-01', '2025-12-31', '2024-06-01')).toMatchObject({
      done: 1,
      isReached: true,
      earlier: { windows: 0 },
    });
    const secondYear = progressOf(target, counted, '2024-01-01', '2025-12-31', '2025-06-01');
    expect(secondYear).toMatchObject({
      done: 0,
      isReached: false,
      from: '2025-01-01',
      earlier: { windows: 1, reached: 1 },
    });
  });

  it('counts each month by itself, and the missed ones stay missed', () => {
    const target = aTarget({ quantity: 2, scope: 'month' });
    const counted = [on('2026-01-10', 2), on('2026-02-10', 1), on('2026-03-05', 2)];
    const march = progressOf(target, counted, ...year, '2026-03-20');
    expect(march).toMatchObject({
      from: '2026-03-01',
      to: '2026-03-31',
      done: 2,
      isReached: true,
      earlier: { windows: 2, reached: 1 },
    });
    expect(isShort(march)).toBe(true);
  });

  it('says the average so far: 26 in ten weeks is 2.6 a week', () => {
    const target = aTarget({ comparator: 'average', quantity: 3, scope: 'week' });
    const counted = Array.from({ length: 26 }, (_, index) => on(addDays('2026-01-05', index * 2)));
    const progress = progressOf(target, counted, '2026-01-05', '2026-12-31', '2026-03-15');
    expect(progress).toMatchObject({ done: 2.6, isReached: false, earlier: { windows: 0 } });
  });

  it('is within bounds while at most so many have been done', () => {
    const target = aTarget({ comparator: 'at_most', quantity: 2 });
    expect(progressOf(target, [on('2026-02-01', 2)], ...year, '2026-06-10')?.isReached).toBe(true);
    expect(progressOf(target, [on('2026-02-01', 3)], ...year, '2026-06-10')?.isReached).toBe(false);
  });

  it('judges no service level by counting', () => {
    const progress = progressOf(
      aTarget({ comparator: 'within', quantity: 24, unit: 'timmar' }),
      [on('2026-02-01')],
      ...year,
      '2026-06-10',
    );
    expect(progress?.isReached).toBeNull();
    expect(isShort(progress)).toBe(false);
  });

  it('over the whole period is the sum of the occurrences in it, whatever they are', () => {
    const days = fc.integer({ min: -40, max: 400 }).map((offset) => addDays('2026-01-01', offset));
    const counted = fc.array(fc.record({ day: days, quantity: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(counted, (rows) => {
        const inside = rows.filter(({ day }) => day >= year[0] && day <= year[1]);
        const expected = inside.reduce((total, { quantity }) => total + quantity, 0);
        return progressOf(aTarget(), rows, ...year, '2026-06-10')?.done === expected;
      }),
    );
  });

  it('never counts more windows as reached than there are', () => {
    const targets = fc.record({
      comparator: fc.constantFrom(...comparators),
      scope: fc.constantFrom(...scopes),
      quantity: fc.integer({ min: 1, max: 5 }),
    });
    const today = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2025-12-15', offset));
    fc.assert(
      fc.property(targets, today, (target, day) => {
        const progress = progressOf(aTarget(target), [on('2026-02-02', 3)], ...year, day);
        return (
          progress !== null &&
          progress.earlier.reached <= progress.earlier.windows &&
          progress.from <= progress.to
        );
      }),
    );
  });
});
