import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { contrastOf } from '../kernel/contrast';
import { usualTheme } from '../words/theme';

const { css } = compile(join(__dirname, 'site.scss'), {
  loadPaths: [join(__dirname, '../../node_modules')],
  style: 'compressed',
});

const white = '#ffffff';
const variables = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map((match) => [match[1], match[2]]),
);
variables.set('govuk-text-colour', '#16282b');

function colour(name: string): string {
  const value = name.startsWith('#') ? name : variables.get(name);
  if (!value) throw new Error(`No colour ${name} in the style sheet`);
  return value.length === 4 ? `#${[...value.slice(1)].map((digit) => digit + digit).join('')}` : value;
}

const contrast = (one: string, other: string): number => contrastOf(colour(one), colour(other));

describe('the style sheet', () => {
  it('DS-1: holds nothing of GOV.UK that belongs to GOV.UK', () => {
    expect(css).not.toMatch(/GDS Transport|#1d70b8|crown|logotype|@font-face|url\(/i);
    expect(readFileSync(join(__dirname, 'favicon.svg'), 'utf8')).not.toMatch(/crown|#1d70b8/i);
  });

  it('has the colours that a municipality’s own are held against', () => {
    expect(usualTheme).toEqual({
      brand: colour('govuk-brand-colour'),
      surface: colour('govuk-surface-background-colour'),
      link: colour('govuk-link-colour'),
      focus: colour('govuk-focus-colour'),
    });
    expect(colour('govuk-focus-text-colour')).toBe('#16282b');
    expect(colour('part-not_started')).toBe('#7a8a8e');
  });

  it('weighs at most 15 kB on the wire', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(15_000);
  });

  it.each(['grey', 'blue', 'green', 'yellow', 'purple', 'orange', 'teal'])(
    'has a %s tag whose word can be read on it and on white paper',
    (tone) => {
      expect(contrast(`tone-${tone}`, `tone-${tone}-back`)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(`tone-${tone}`, white)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['govuk-text-colour', white],
    ['govuk-secondary-text-colour', white],
    ['govuk-secondary-text-colour', 'tint'],
    ['govuk-link-colour', white],
    ['govuk-link-colour', 'govuk-surface-background-colour'],
    ['govuk-link-visited-colour', white],
    ['govuk-link-hover-colour', white],
    ['govuk-error-colour', white],
    ['govuk-success-colour', white],
    ['govuk-inverse-text-colour', 'govuk-brand-colour'],
    ['govuk-focus-text-colour', 'govuk-focus-colour'],
  ])('has text in %s that can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows focus against both the white page and the dark footer', () => {
    expect(contrast('govuk-focus-text-colour', white)).toBeGreaterThanOrEqual(3);
    expect(contrast('govuk-focus-colour', 'govuk-brand-colour')).toBeGreaterThanOrEqual(3);
    expect(contrast('govuk-input-border-colour', white)).toBeGreaterThanOrEqual(3);
  });

  it.each(['completed', 'in_progress', 'late', 'not_started', 'paused', 'cancelled'])(
    'draws the part for %s so that it stands out from the page',
    (part) => {
      expect(contrast(`part-${part}`, white)).toBeGreaterThanOrEqual(3);
    },
  );

  it('never gives a status the red of a fault', () => {
    const statusColours = [...variables]
      .filter(([name]) => /^(tone|part)-/.test(name ?? ''))
      .map(([, value]) => value);
    expect(statusColours).not.toContain(variables.get('govuk-error-colour'));
    expect(css).not.toContain('tone--red');
  });
});
