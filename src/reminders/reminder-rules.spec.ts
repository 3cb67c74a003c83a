import fc from 'fast-check';
import { addDays } from '../kernel/day';
import { isWorkingDay, workingDaysBetween } from '../kernel/working-days';
import { crossedThreshold, crossedThresholds } from './reminder-rules';

const aDay = fc.integer({ min: 0, max: 3 * 366 }).map((days) => addDays('2026-01-01', days));

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
    [
      '14 working days before, over Christmas, New Year and Epiphany',
      '2027-01-12',
      '2026-12-16',
      'due_in_14',
    ],
    ['3 working days before, when it is due on a Sunday', '2026-06-14', '2026-06-10', 'due_in_3'],
    ['3 working days before, when it is due on New Year’s Eve', '2026-12-31', '2026-12-28', 'due_in_3'],
  ])('%s', (_, dueOn, thresholdOn, rule) => {
    expect(crossedThreshold(dueOn, thresholdOn)).toEqual({ dueOn, thresholdOn, rule });
    expect(crossedThreshold(dueOn, addDays(thresholdOn, -1))?.rule).not.toBe(rule);
  });

  it('from its day on, on every later day, until the next one takes over: no day on which nothing ran loses it', () => {
    const found: string[] = [];
    for (let today = '2026-06-05'; today <= '2026-07-02'; today = addDays(today, 1)) {
      const [threshold] = crossedThresholds(today).filter(({ dueOn }) => dueOn === '2026-07-01');
      found.push(`${today} ${threshold?.rule ?? 'nothing'}`);
    }
    expect(found.filter((line, at) => line.slice(11) !== found[at - 1]?.slice(11))).toEqual([
      '2026-06-05 nothing',
      '2026-06-10 due_in_14',
      '2026-06-26 due_in_3',
      '2026-07-02 nothing',
    ]);
  });

  it('on working days only, and never later than one is told', () => {
    fc.assert(
      fc.property(aDay, (today) => {
        for (const { dueOn, rule, thresholdOn } of crossedThresholds(today)) {
          expect(isWorkingDay(thresholdOn)).toBe(true);
          expect(thresholdOn <= today && today <= dueOn).toBe(true);
          const left = workingDaysBetween(thresholdOn, dueOn);
          const promised = rule === 'due_in_14' ? 14 : 3;
          expect(left).toBe(isWorkingDay(dueOn) ? promised : promised - 1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('for every due day whose threshold has been crossed: none further ahead is forgotten', () => {
    fc.assert(
      fc.property(aDay, (today) => {
        const known = new Set(crossedThresholds(today).map(({ dueOn }) => dueOn));
        for (let dueOn = today; dueOn < addDays(today, 60); dueOn = addDays(dueOn, 1))
          expect(known.has(dueOn)).toBe(crossedThreshold(dueOn, today) !== null);
      }),
      { numRuns: 25 },
    );
  });
});
