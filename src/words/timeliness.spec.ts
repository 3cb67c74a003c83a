import * as fc from 'fast-check';
import { addDays, daysBetween } from '../kernel/day';
import {
  type ClockStop,
  isDueSoon,
  isLate,
  isStale,
  isStopped,
  slippedDays,
  stoppedDays,
} from './timeliness';

const anActivity = (overrides: Partial<Parameters<typeof isLate>[0]> = {}) => ({
  status: 'in_progress' as const,
  dueOn: '2026-06-10',
  demandDriven: false,
  confirmedAt: new Date('2026-06-01T08:00:00Z'),
  ...overrides,
});

describe('an activity', () => {
  it('is late the day after it was due, not on the day', () => {
    expect(isLate(anActivity(), '2026-06-10', [])).toBe(false);
    expect(isLate(anActivity(), '2026-06-11', [])).toBe(true);
  });

  it('is late also when it is paused or not started, never when it has ended', () => {
    expect(isLate(anActivity({ status: 'paused' }), '2026-06-11', [])).toBe(true);
    expect(isLate(anActivity({ status: 'not_started' }), '2026-06-11', [])).toBe(true);
    expect(isLate(anActivity({ status: 'completed' }), '2026-06-11', [])).toBe(false);
    expect(isLate(anActivity({ status: 'cancelled' }), '2026-06-11', [])).toBe(false);
  });

  it('is never late nor due soon when it is done on demand', () => {
    expect(isLate(anActivity({ demandDriven: true }), '2027-01-01', [])).toBe(false);
    expect(isDueSoon(anActivity({ demandDriven: true }), '2026-06-09')).toBe(false);
  });

  it('is due soon from fourteen days before to the day itself', () => {
    const days = ['2026-05-26', '2026-05-27', '2026-06-10', '2026-06-11'];
    expect(days.map((today) => isDueSoon(anActivity(), today))).toEqual([false, true, true, false]);
  });

  it('is stale when ninety days have passed since a person confirmed it, by the Swedish day', () => {
    const confirmedAt = new Date('2026-03-01T23:30:00Z'); // 2 March in Stockholm
    expect(isStale(anActivity({ confirmedAt }), '2026-05-31', 90)).toBe(false);
    expect(isStale(anActivity({ confirmedAt }), '2026-06-01', 90)).toBe(true);
    expect(isStale(anActivity({ confirmedAt, status: 'completed' }), '2026-06-01', 90)).toBe(false);
  });

  it('is stale by the limit it is asked with', () => {
    const confirmedAt = new Date('2026-03-01T08:00:00Z');
    const staleOn = (today: string) =>
      [30, 31, 365].map((limit) => isStale(anActivity({ confirmedAt }), today, limit));
    expect(staleOn('2026-03-31')).toEqual([false, false, false]);
    expect(staleOn('2026-04-01')).toEqual([true, false, false]);
    expect(staleOn('2027-03-01')).toEqual([true, true, false]);
    expect(staleOn('2027-03-02')).toEqual([true, true, true]);
  });
});

describe('an approved clock-stop', () => {
  const june: ClockStop = { fromOn: '2026-06-11', toOn: '2026-06-20' };

  it('leaves out its days: an activity due the day before is late the day after it ends', () => {
    const days = ['2026-06-11', '2026-06-20', '2026-06-21'];
    expect(days.map((today) => isLate(anActivity(), today, [june]))).toEqual([false, false, true]);
  });

  it('that goes on stops the clock until it is ended', () => {
    expect(isLate(anActivity(), '2027-06-10', [{ ...june, toOn: null }])).toBe(false);
    expect(isStopped([{ ...june, toOn: null }], '2027-06-10')).toBe(true);
    expect(isStopped([june], '2026-06-21')).toBe(false);
  });

  it('does not make on time what was late already', () => {
    const today = '2026-06-15';
    expect(isLate(anActivity(), today, [{ fromOn: '2026-06-12', toOn: null }])).toBe(true);
  });

  it('is taken from the days a deadline has slipped', () => {
    const moved = { originalDueOn: '2026-06-10', dueOn: '2026-06-30' };
    expect(slippedDays(moved, [], '2026-07-10')).toBe(20);
    expect(slippedDays(moved, [june], '2026-07-10')).toBe(10);
    expect(slippedDays(moved, [{ fromOn: '2026-06-01', toOn: '2026-08-01' }], '2026-07-10')).toBe(0);
    expect(slippedDays(moved, [{ fromOn: '2026-06-11', toOn: null }], '2026-06-15')).toBe(15);
    expect(slippedDays({ originalDueOn: '2026-06-10', dueOn: '2026-06-01' }, [june], '2026-07-10')).toBe(-9);
  });

  it('counts a day once however many stops share it, and never more days than there are', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-06-01', offset));
    const stop = fc
      .tuple(day, fc.option(fc.integer({ min: 0, max: 30 })))
      .map(([fromOn, length]) => ({ fromOn, toOn: length === null ? null : addDays(fromOn, length) }));
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 5 }), day, day, (stops, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
        return stoppedDays(stops, from, to) === all.filter((each) => isStopped(stops, each)).length;
      }),
    );
  });
});
