import { activityStatuses, canBecome, isOpen, mayFollow, reasonNeeded } from './activity-status';

describe('what may follow a status', () => {
  it.each([
    ['not_started', ['in_progress', 'completed', 'paused', 'cancelled']],
    ['in_progress', ['completed', 'paused', 'cancelled']],
    ['paused', ['in_progress', 'cancelled']],
    ['completed', ['in_progress']],
    ['cancelled', []],
  ] as const)('%s', (from, allowed) => {
    expect(activityStatuses.filter((to) => canBecome(from, to))).toEqual(
      activityStatuses.filter((to) => (allowed as readonly string[]).includes(to)),
    );
    expect([...mayFollow(from)].sort()).toEqual([...allowed].sort());
  });

  it('demands a reason for pausing, cancelling and reopening, and for nothing else', () => {
    const demanded = activityStatuses.flatMap((from) =>
      activityStatuses.filter((to) => reasonNeeded(from, to)).map((to) => `${from} ${to}`),
    );
    expect(demanded).toEqual([
      'not_started paused',
      'not_started cancelled',
      'in_progress paused',
      'in_progress cancelled',
      'completed in_progress',
      'paused cancelled',
    ]);
  });

  it('is open until it is completed or cancelled', () => {
    expect(activityStatuses.filter(isOpen)).toEqual(['not_started', 'in_progress', 'paused']);
  });
});
