import { getNextMillis } from 'bullmq';
import { sweepPattern } from './sweep-pattern';

describe('The pattern of the sweeps', () => {
  it('is one that the queue reads, and never lets more than the wished time pass', () => {
    for (const seconds of [1, 2, 7, 59, 60, 61, 90, 119, 300, 3599, 3600]) {
      const repeat = { pattern: sweepPattern(seconds), tz: 'Europe/Stockholm' };
      for (let at = Date.parse('2026-10-24T23:00:00Z'), times = 0; times < 200; times += 1) {
        const next = getNextMillis(at, repeat) ?? Infinity;
        expect(next).toBeGreaterThan(at);
        expect((next - at) / 1000).toBeLessThanOrEqual(seconds);
        at = next;
      }
    }
  });
});
