import { Refusal } from '../kernel/refusal';
import { ClockStopRecord } from './clock-stop.entity';
import { Milestone } from './milestone.entity';

const refusalOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'no refusal';
};
const now = new Date('2026-06-10T11:00:00Z');

describe('a clock-stop', () => {
  const aStop = (fields: Partial<ClockStopRecord> = {}): ClockStopRecord =>
    Object.assign(
      new ClockStopRecord(),
      {
        fromOn: '2026-06-01',
        toOn: null,
        askedBy: 'siv',
        decision: null,
        decidedBy: null,
        refusalReason: null,
      },
      fields,
    );

  it('is approved by another than the one who asked, once', () => {
    const stop = aStop();
    expect(refusalOf(() => stop.decide('approved', null, 'siv', now))).toBe(
      'activity.stop_decided_by_the_asker',
    );
    stop.decide('approved', 'Ett skäl som inte behövs.', 'gun', now);
    expect(stop).toMatchObject({ decision: 'approved', decidedBy: 'gun', refusalReason: null });
    expect(refusalOf(() => stop.decide('refused', 'Nej.', 'gun', now))).toBe('activity.stop_already_decided');
  });

  it('is refused with a reason', () => {
    expect(refusalOf(() => aStop().decide('refused', null, 'gun', now))).toBe(
      'activity.stop_refusal_unexplained',
    );
  });

  it('ends on a day from its first to today, and only while it goes on', () => {
    const goingOn = () => aStop({ decision: 'approved' });
    expect(refusalOf(() => goingOn().end('2026-05-31', '2026-06-10'))).toBe(
      'activity.stop_ends_before_it_begins',
    );
    expect(refusalOf(() => goingOn().end('2026-06-11', '2026-06-10'))).toBe(
      'activity.stop_ends_in_the_future',
    );
    expect(refusalOf(() => aStop().end('2026-06-05', '2026-06-10'))).toBe('activity.stop_is_not_going_on');
    const stop = goingOn();
    stop.end('2026-06-10', '2026-06-10');
    expect(stop.toOn).toBe('2026-06-10');
    expect(refusalOf(() => stop.end('2026-06-09', '2026-06-10'))).toBe('activity.stop_is_not_going_on');
  });
});

describe('a milestone', () => {
  const aMilestone = (): Milestone =>
    Object.assign(new Milestone(), { doneOn: null, droppedAt: null, dropReason: null });

  it('is reached or dropped, once', () => {
    const reached = aMilestone();
    reached.finish('2026-06-10', '2026-06-10');
    const dropped = aMilestone();
    dropped.drop('Behövs inte.', now);
    for (const ended of [reached, dropped]) {
      expect(ended.isOpen()).toBe(false);
      expect(refusalOf(() => ended.finish('2026-06-10', '2026-06-10'))).toBe('activity.milestone_ended');
      expect(refusalOf(() => ended.drop('Nej.', now))).toBe('activity.milestone_ended');
    }
  });
});
