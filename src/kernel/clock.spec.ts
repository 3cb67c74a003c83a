import { FixedClock, SystemClock } from './clock';

describe('A clock', () => {
  it('tells the Swedish day, not the day of the server', () => {
    const clock = new FixedClock('2026-03-28T22:59:59Z');
    expect(clock.today()).toBe('2026-03-28');
    clock.set('2026-03-28T23:00:00Z');
    expect(clock.today()).toBe('2026-03-29');
  });

  it('stands still until it is set, also when someone changes the instant it gave', () => {
    const clock = new FixedClock(new Date('2026-10-25T00:30:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('refuses what is no instant', () => {
    expect(() => new FixedClock('snart')).toThrow(RangeError);
  });

  it('of the system moves', () => {
    const before = Date.now();
    expect(new SystemClock().now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
