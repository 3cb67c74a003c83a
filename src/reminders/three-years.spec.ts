import Holidays from 'date-holidays';
import { addDays, type Day, weekdayOf } from '../kernel/day';
import { isMailHour } from './mail-hours';
import { type ReminderRule, rulesOf } from './reminder-rules';
import { Thresholds } from './thresholds';

/** Working days by another's almanac, counted one by one. */
const almanac = new Holidays('SE', { types: ['public', 'bank'] });
const free = new Set(
  [2025, 2026, 2027, 2028, 2029].flatMap((year) =>
    almanac.getHolidays(year).map(({ date }) => date.slice(0, 10)),
  ),
);
const isWorkday = (day: Day) => weekdayOf(day) < 6 && !free.has(day);

function workdaysFrom(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}

const days = Array.from({ length: 1096 }, (_, index) => addDays('2026-01-01', index));

describe('1,096 days against an almanac that others keep (R9)', () => {
  it.each([
    ['due_in_14', -14],
    ['due_in_3', -3],
    ['late', 1],
  ])('%s begins on the same working day for each', (name, count) => {
    const rules = rulesOf('deadline').filter(({ rule }) => rule === name);
    const once = rules.map((rule): ReminderRule => ({ ...rule, every: null }));
    for (const dueOn of days) {
      const expected = workdaysFrom(dueOn, count);
      const onIt = Thresholds.on(expected).crossed(once, dueOn);
      expect([dueOn, onIt?.thresholdOn]).toEqual([dueOn, expected]);
      expect([dueOn, Thresholds.on(addDays(expected, -1)).crossed(once, dueOn)]).toEqual([dueOn, null]);
    }
  });

  it('mail may go out from 07:00 to 18:00 in Stockholm on working days, and at no other minute', () => {
    const stockholm = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const first = Date.parse('2025-12-31T23:00:00Z');
    for (let at = first; at < first + 1096 * 86_400_000; at += 30 * 60_000) {
      const [day = '', time = ''] = stockholm.format(at).split(' ');
      const isOpen = isWorkday(day) && time >= '07:00' && time < '18:00';
      if (isMailHour(new Date(at)) !== isOpen) throw new Error(`${day} ${time}: ${isOpen}`);
    }
  });
});
