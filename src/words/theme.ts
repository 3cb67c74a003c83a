import { type Colour, contrastOf, nearestThat } from '../kernel/contrast';

/** Each gives way to those before it. */
export const themeColours = ['brand', 'surface', 'link', 'focus'] as const;
export type ThemeColour = (typeof themeColours)[number];

/** The colours a municipality may choose. All else looks the same everywhere: a status means the same in every municipality. */
export type Theme = Readonly<Record<ThemeColour, Colour>>;

/** What the style sheet has; a test holds the two together. */
export const usualTheme: Theme = {
  brand: '#0e4f53',
  surface: '#eef5f4',
  link: '#0b5a66',
  focus: '#ffd54a',
};

const white = '#ffffff';
const text = '#16282b';
/** Of the parts of a bar, the one that is least seen on a light ground. */
const palestPart = '#7a8a8e';

/** Two colours that meet on a page, which of them gives way, and how far apart they must be (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface ThemePair {
  readonly code:
    | 'theme.white_on_brand'
    | 'theme.bar_on_surface'
    | 'theme.link_on_surface'
    | 'theme.text_on_focus'
    | 'theme.focus_on_brand';
  readonly colour: ThemeColour;
  readonly front: (theme: Theme) => Colour;
  readonly back: (theme: Theme) => Colour;
  readonly least: number;
}

export const themePairs: readonly ThemePair[] = [
  {
    code: 'theme.white_on_brand',
    colour: 'brand',
    front: () => white,
    back: ({ brand }) => brand,
    least: 4.5,
  },
  {
    code: 'theme.bar_on_surface',
    colour: 'surface',
    front: () => palestPart,
    back: ({ surface }) => surface,
    least: 3,
  },
  {
    code: 'theme.link_on_surface',
    colour: 'link',
    front: ({ link }) => link,
    back: ({ surface }) => surface,
    least: 4.5,
  },
  {
    code: 'theme.text_on_focus',
    colour: 'focus',
    front: () => text,
    back: ({ focus }) => focus,
    least: 4.5,
  },
  {
    code: 'theme.focus_on_brand',
    colour: 'focus',
    front: ({ focus }) => focus,
    back: ({ brand }) => brand,
    least: 3,
  },
];

export interface ThemeFault {
  readonly code: ThemePair['code'];
  readonly colour: ThemeColour;
  readonly ratio: number;
  readonly least: number;
  /** With every fault's nearest in its place, nothing is at fault. */
  readonly nearest: Colour;
}

/** At most one for each colour: the pair that is farthest from what it needs. */
export function themeFaults(theme: Theme): ThemeFault[] {
  const faults: ThemeFault[] = [];
  let mended = theme;
  for (const colour of themeColours) {
    const pairs = themePairs.filter((pair) => pair.colour === colour);
    const [worst] = pairs
      .filter((pair) => isShort(pair, mended))
      .sort((one, other) => shareOf(one, mended) - shareOf(other, mended));
    if (!worst) continue;
    const suits = (shade: Colour) => pairs.every((pair) => !isShort(pair, { ...mended, [colour]: shade }));
    const nearest = nearestThat(suits, mended[colour]);
    faults.push({ code: worst.code, colour, ratio: ratioOf(worst, mended), least: worst.least, nearest });
    mended = { ...mended, [colour]: nearest };
  }
  return faults;
}

/** To one decimal and never rounded up: what falls short by a hair is not told as enough. */
export const ratioOf = (pair: ThemePair, theme: Theme): number =>
  Math.floor(contrastOf(pair.front(theme), pair.back(theme)) * 10) / 10;

const isShort = (pair: ThemePair, theme: Theme): boolean =>
  contrastOf(pair.front(theme), pair.back(theme)) < pair.least;

const shareOf = (pair: ThemePair, theme: Theme): number =>
  contrastOf(pair.front(theme), pair.back(theme)) / pair.least;
