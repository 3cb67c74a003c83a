import fc from 'fast-check';
import { contrastOf, shaded } from '../kernel/contrast';
import { ratioOf, type Theme, themeFaults, themePairs, usualTheme } from './theme';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const theme: fc.Arbitrary<Theme> = fc.record({ brand: colour, link: colour, surface: colour, focus: colour });
const faultsOf = (changed: Partial<Theme>) => themeFaults({ ...usualTheme, ...changed });

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });

  it('is told to one decimal and never rounded up to what is demanded', () => {
    const [pair] = themePairs;
    expect(pair && ratioOf(pair, { ...usualTheme, brand: '#777777' })).toBe(4.4);
  });
});

describe('a theme', () => {
  it('as it usually is has no fault', () => {
    expect(themeFaults(usualTheme)).toEqual([]);
  });

  it.each([
    ['a yellow that white text cannot be read on', { brand: '#f2c14e' }, 'theme.white_on_brand'],
    ['links that are too pale', { link: '#6fb1bb' }, 'theme.link_on_surface'],
    ['links that are seen on white and not on the ground', { link: '#767676' }, 'theme.link_on_surface'],
    ['a ground that hides the bars', { surface: '#cfd8d8' }, 'theme.bar_on_surface'],
    ['a focus that text cannot be read on', { focus: '#7a1f1f' }, 'theme.text_on_focus'],
    ['a focus that is not seen in the foot', { brand: '#6b6b6b', focus: '#d98c00' }, 'theme.focus_on_brand'],
  ])('with %s is refused, and a nearest colour suits', (_, changed, code) => {
    const [fault, ...others] = faultsOf(changed);
    expect(others).toEqual([]);
    expect(fault?.code).toBe(code);
    expect(fault?.ratio).toBeLessThan(fault?.least ?? 0);
    expect(faultsOf({ ...changed, [fault?.colour ?? '']: fault?.nearest })).toEqual([]);
  });

  it('with every nearest colour taken has no fault, whatever was chosen', () => {
    fc.assert(
      fc.property(theme, (chosen) => {
        const mended = Object.fromEntries(
          themeFaults(chosen).map(({ colour: name, nearest }) => [name, nearest]),
        );
        expect(themeFaults({ ...chosen, ...mended })).toEqual([]);
      }),
    );
  });

  it('keeps every pair apart as WCAG asks when it has no fault', () => {
    fc.assert(
      fc.property(theme, (chosen) => {
        if (themeFaults(chosen).length > 0) return;
        for (const { front, back, least } of themePairs)
          expect(contrastOf(front(chosen), back(chosen))).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

describe('a shade', () => {
  it.each([
    [-1, '#000000'],
    [0, '#336699'],
    [1, '#ffffff'],
    [-0.5, '#1a334d'],
  ])('by %d of #336699 is %s', (by, expected) => {
    expect(shaded('#336699', by)).toBe(expected);
  });
});
