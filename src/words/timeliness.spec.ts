import { isDueSoon, isLate, isStale } from './timeliness';

const anActivity = (overrides: Partial<Parameters<typeof isLate>[0]> = {}) => ({
  status: 'in_progress' as const,
  dueOn: '2026-06-10',
  demandDriven: false,
  confirmedAt: new Date('2026-06-01T08:00:00Z'),
  ...overrides,
});

describe('an activity', () => {
  it('is late the day after it was due, not on the day', () => {
    expect(isLate(anActivity(), '2026-06-10')).toBe(false);
    expect(isLate(anActivity(), '2026-06-11')).toBe(true);
  });

  it('is late also when it is paused or not started, never when it has ended', () => {
    expect(isLate(anActivity({ status: 'paused' }), '2026-06-11')).toBe(true);
    expect(isLate(anActivity({ status: 'not_started' }), '2026-06-11')).toBe(true);
    expect(isLate(anActivity({ status: 'completed' }), '2026-06-11')).toBe(false);
    expect(isLate(anActivity({ status: 'cancelled' }), '2026-06-11')).toBe(false);
  });

  it('is never late nor due soon when it is done on demand', () => {
    expect(isLate(anActivity({ demandDriven: true }), '2027-01-01')).toBe(false);
    expect(isDueSoon(anActivity({ demandDriven: true }), '2026-06-09')).toBe(false);
  });

  it('is due soon from fourteen days before to the day itself', () => {
    const days = ['2026-05-26', '2026-05-27', '2026-06-10', '2026-06-11'];
    expect(days.map((today) => isDueSoon(anActivity(), today))).toEqual([false, true, true, false]);
  });

  it('is stale when ninety days have passed since a person confirmed it, by the Swedish day', () => {
    const confirmedAt = new Date('2026-03-01T23:30:00Z'); // 2 March in Stockholm
    expect(isStale(anActivity({ confirmedAt }), '2026-05-31')).toBe(false);
    expect(isStale(anActivity({ confirmedAt }), '2026-06-01')).toBe(true);
    expect(isStale(anActivity({ confirmedAt, status: 'completed' }), '2026-06-01')).toBe(false);
  });
});
