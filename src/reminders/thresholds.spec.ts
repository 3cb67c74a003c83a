import fc from 'fast-check';
import { addDays, type Day } from '../kernel/day';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../kernel/working-days';
import { type ReminderSubject, rulesOf } from './reminder-rules';
import { Thresholds } from './thresholds';
import { WorkingDayIndex } from './working-day-index';

const aDay = fc.integer({ min: 0, max: 3 * 366 }).map((days) => addDays('2026-01-01', days));

const crossed = (subject: ReminderSubject, anchorOn: Day, today: Day) =>
  Thresholds.on(today).crossed(rulesOf(subject), anchorOn);

describe('A reminder is owed', () => {
  it.each([
    ['14 working days before, over Midsummer', '2026-07-01', '2026-06-10', 'due_in_14'],
    ['3 working days before, over a weekend', '2026-06-15', '2026-06-10', 'due_in_3'],
    ['3 working days before, over Easter 2027 (Thursday to Tuesday)', '2027-03-31', '2027-03-24', 'due_in_3'],
    ['14 working days before, over Easter 2027', '2027-04-06', '2027-03-15', 'due_in_14'],
    [
      '3 working days before, over Christmas 2026 (24 to 27 December)',
      '2026-12-29',
      '2026-12-22',
      'due_in_3',
    ],
    ['14 working days before, over New Year and Epiphany', '2027-01-12', '2026-12-16', 'due_in_14'],
    ['3 working days before, when it is due on a Sunday', '2026-06-14', '2026-06-10', 'due_in_3'],
    ['3 working days before, when it is due on New Year’s Eve', '2026-12-31', '2026-12-28', 'due_in_3'],
    ['on the first working day after, over a weekend', '2026-06-12', '2026-06-15', 'late'],
    ['on the first working day after, over Easter 2027', '2027-03-25', '2027-03-30', 'late'],
    ['on the first working day after, over Christmas 2026', '2026-12-23', '2026-12-28', 'late'],
    ['again ten working days after that', '2026-06-05', '2026-06-23', 'late'],
  ])('%s', (_, dueOn, thresholdOn, rule) => {
    expect(crossed('deadline', dueOn, thresholdOn)).toEqual({ anchorOn: dueOn, thresholdOn, rule });
    expect(crossed('deadline', dueOn, addDays(thresholdOn, -1))?.thresholdOn).not.toBe(thresholdOn);
  });

  it('from its day on, on every later day, until the next one takes over: no day on which nothing ran loses it', () => {
    const found: string[] = [];
    for (let today = '2026-06-05'; today <= '2026-08-10'; today = addDays(today, 1)) {
      const threshold = crossed('deadline', '2026-07-01', today);
      found.push(`${today} ${threshold?.rule ?? 'nothing'} ${threshold?.thresholdOn ?? ''}`);
    }
    expect(found.filter((line, at) => line.slice(11) !== found[at - 1]?.slice(11))).toEqual([
      '2026-06-05 nothing ',
      '2026-06-10 due_in_14 2026-06-10',
      '2026-06-26 due_in_3 2026-06-26',
      '2026-07-02 late 2026-07-02',
      '2026-07-16 late 2026-07-16',
      '2026-07-30 late 2026-07-30',
    ]);
  });

  it.each<[string, ReminderSubject, Day, (Day | null)[]]>([
    [
      'to the coordinator after 10 late working days',
      'lateness',
      '2026-06-01',
      [null, '2026-06-15', '2026-06-30'],
    ],
    ['to the superior after 20 late working days', 'long_lateness', '2026-05-18', [null, '2026-06-15']],
    [
      'when nobody has confirmed for 60 days',
      'unconfirmed_activity',
      '2026-04-11',
      [null, '2026-06-10', '2026-08-10'],
    ],
    [
      'when nobody has answered after 5 working days',
      'unanswered_question',
      '2026-06-03',
      [null, '2026-06-10', '2026-06-25'],
    ],
    [
      'when an approval has waited',
      'waiting_approval',
      '2026-06-09',
      [null, '2026-06-10', '2026-06-17', '2026-06-25'],
    ],
    [
      'at once when a partner has answered',
      'partner_answer',
      '2026-06-13',
      [null, '2026-06-15', '2026-06-23'],
    ],
  ])('%s', (_, subject, anchorOn, expected) => {
    const found: (Day | null)[] = [];
    for (
      let today = anchorOn;
      found.length < expected.length && today < '2026-12-31';
      today = addDays(today, 1)
    ) {
      const thresholdOn = crossed(subject, anchorOn, today)?.thresholdOn ?? null;
      if (found.length === 0 || thresholdOn !== found[found.length - 1]) found.push(thresholdOn);
    }
    expect(found).toEqual(expected);
  });

  it('on working days only, and never later than one is told', () => {
    fc.assert(
      fc.property(aDay, (today) => {
        for (const { anchorOn, rule, thresholdOn } of Thresholds.on(today).all(rulesOf('deadline'))) {
          expect(isWorkingDay(thresholdOn)).toBe(true);
          expect(thresholdOn <= today).toBe(true);
          if (rule === 'late') expect(anchorOn < thresholdOn).toBe(true);
          else {
            const promised = rule === 'due_in_14' ? 14 : 3;
            const left = workingDaysBetween(thresholdOn, anchorOn);
            expect(left).toBe(isWorkingDay(anchorOn) ? promised : promised - 1);
            expect(today <= anchorOn).toBe(true);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('Numbered working days', () => {
  it('are those that are counted one by one', () => {
    const index = new WorkingDayIndex('2026-01-01', '2029-12-31');
    fc.assert(
      fc.property(aDay, fc.integer({ min: -30, max: 60 }), (day, n) => {
        const counted = addWorkingDays(day, n);
        if (counted < '2026-01-02' || counted > '2029-12-30') return;
        expect(index.add(day, n)).toBe(counted);
        if (n > 0) expect(index.between(day, counted)).toBe(workingDaysBetween(day, counted));
      }),
    );
  });
});
