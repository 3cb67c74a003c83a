import { indicatorWarnings, workBegan } from './indicator-warnings';

describe('an indicator', () => {
  it('is warned of when it has no baseline', () => {
    expect(indicatorWarnings(null, '2026-01-01')).toEqual(['baseline_missing']);
  });

  it('is warned of when its baseline is later than the day the work began, not on that day', () => {
    expect(indicatorWarnings('2026-01-02', '2026-01-01')).toEqual(['baseline_late']);
    expect(indicatorWarnings('2026-01-01', '2026-01-01')).toEqual([]);
    expect(indicatorWarnings('2025-10-01', '2026-01-01')).toEqual([]);
  });
});

describe('the day the work began', () => {
  it('is the first start of an activity, also one before the period', () => {
    expect(workBegan('2026-01-01', ['2026-05-01', null, '2025-12-15'])).toBe('2025-12-15');
    expect(workBegan('2026-01-01', ['2026-05-01'])).toBe('2026-05-01');
  });

  it('is the period’s first day when no activity says', () => {
    expect(workBegan('2026-01-01', [null])).toBe('2026-01-01');
    expect(workBegan('2026-01-01', [])).toBe('2026-01-01');
  });
});
