import fc from 'fast-check';
import { isSuppressed, suppressed } from './small-numbers';

const figure = fc.record({
  value: fc.double({ min: -10, max: 1000, noNaN: true }),
  n: fc.option(fc.nat(1000)),
  isCount: fc.boolean(),
  margin: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
});
const threshold = fc.option(fc.integer({ min: 2, max: 50 }));

describe('a small number', () => {
  it.each([
    [{ value: 4, n: null, isCount: true }, true],
    [{ value: 5, n: null, isCount: true }, false],
    [{ value: 0, n: null, isCount: true }, true],
    [{ value: 1.5, n: null, isCount: false }, false],
    [{ value: 50, n: 4, isCount: false }, true],
    [{ value: 50, n: 5, isCount: false }, false],
    [{ value: 50, n: 4, isCount: true }, true],
  ])('%j is held back: %s', (numbers, held) => {
    expect(isSuppressed(numbers)).toBe(held);
  });

  it('is told by the municipality’s own threshold, or 5', () => {
    const twelve = { value: 12, n: null, isCount: true, margin: null };
    expect(suppressed(twelve, 15).isSuppressed).toBe(true);
    expect(suppressed(twelve, null).isSuppressed).toBe(false);
  });

  it('held back leaves no number behind, whatever it was', () => {
    fc.assert(
      fc.property(figure, threshold, (numbers, limit) => {
        const shown = suppressed(numbers, limit);
        const under = limit ?? 5;
        const small = (numbers.isCount && numbers.value < under) || (numbers.n !== null && numbers.n < under);
        expect(shown).toEqual(
          small
            ? { value: null, n: null, margin: null, isSuppressed: true }
            : { value: numbers.value, n: numbers.n, margin: numbers.margin, isSuppressed: false },
        );
      }),
    );
  });

  it('is never shown under a lower threshold and held back under a higher one the other way round', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 2, max: 50 }), (numbers, limit) => {
        if (isSuppressed(numbers, limit)) expect(isSuppressed(numbers, limit + 1)).toBe(true);
      }),
    );
  });
});
