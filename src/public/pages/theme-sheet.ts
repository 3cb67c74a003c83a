import { shaded } from '../../kernel/contrast';
import type { Theme } from '../../words/theme';
import { publicPaths } from '../public-paths';
import type { PlaceToday } from '../reading/place-reader';

/** A style sheet that comes after the common one and changes its colours, nothing else. */
export function themeSheet({ brand, surface, link, focus }: Theme): string {
  const colours = {
    'govuk-brand-colour': brand,
    'govuk-surface-background-colour': surface,
    'govuk-surface-border-colour': shaded(surface, -0.15),
    tint: surface,
    'govuk-link-colour': link,
    'govuk-link-hover-colour': shaded(link, -0.4),
    'govuk-focus-colour': focus,
  };
  return `:root{${Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')}}\n`;
}

/** Where a place with colours of its own has them; null for the usual ones. */
export const themeOf = ({ hasTheme, slug }: Pick<PlaceToday, 'hasTheme' | 'slug'>): string | null =>
  hasTheme ? publicPaths.theme(slug) : null;
