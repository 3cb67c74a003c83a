import fc from 'fast-check';
import { addDays } from '../kernel/day';
import { addMonths } from '../kernel/months';
import { nextPictureDueOn, pictureDue } from './picture-clock';

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

describe('the clock of a situational picture', () => {
  it('is due 24 months after its day', () => {
    expect(nextPictureDueOn('2024-06-30')).toBe('2026-06-30');
    expect(nextPictureDueOn('2025-12-31')).toBe('2027-12-31');
  });

  it('of a leap day is due on the last of February, and of a last of February not on a leap day', () => {
    expect(nextPictureDueOn('2024-02-29')).toBe('2026-02-28');
    expect(nextPictureDueOn('2026-02-28')).toBe('2028-02-28');
  });

  it.each([
    ['2025-12-29', 'not_near'],
    ['2025-12-30', 'within_6_months'],
    ['2026-03-29', 'within_6_months'],
    ['2026-03-30', 'within_3_months'],
    ['2026-05-29', 'within_3_months'],
    ['2026-05-30', 'within_1_month'],
    ['2026-06-29', 'within_1_month'],
    ['2026-06-30', 'due_today'],
    ['2026-07-01', 'overdue'],
  ])('of 2024-06-30 says on %s: %s', (today, word) => {
    expect(pictureDue('2024-06-30', today)).toBe(word);
  });

  it('warns six months before a last of August from the last of February', () => {
    expect(pictureDue('2024-08-31', '2026-02-27')).toBe('not_near');
    expect(pictureDue('2024-08-31', '2026-02-28')).toBe('within_6_months');
  });

  it('only ever comes nearer, and is overdue from the day after it was due', () => {
    const order = [
      'not_near',
      'within_6_months',
      'within_3_months',
      'within_1_month',
      'due_today',
      'overdue',
    ];
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (day, later) => {
        const now = order.indexOf(pictureDue(day, addDays(day, later)));
        const next = order.indexOf(pictureDue(day, addDays(day, later + 1)));
        expect(next).toBeGreaterThanOrEqual(now);
        expect(pictureDue(day, nextPictureDueOn(day))).toBe('due_today');
        expect(pictureDue(day, addDays(nextPictureDueOn(day), 1))).toBe('overdue');
      }),
    );
  });

  it('is due in the same month two years later, never after the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const due = nextPictureDueOn(day);
        expect([Number(due.slice(0, 4)), due.slice(5, 7)]).toEqual([
          Number(day.slice(0, 4)) + 2,
          day.slice(5, 7),
        ]);
        expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
        expect(addMonths(due, -24) <= day).toBe(true);
      }),
    );
  });
});
