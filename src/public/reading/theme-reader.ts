import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import { Missing } from '../../kernel/missing';
import type { PublishedTheme } from '../../published/published-rows';
import { type ThemeColour, usualTheme } from '../../words/theme';

/** Whether the place with that id in the catalogue has colours of its own. */
export const hasTheme = (placeId: string): string =>
  `exists (select from published.theme t where t.place_id = ${placeId})`;

/** The slug of the one municipality that has promised in the set `s`, when it has colours of its own. */
export const themeOfSet = `(
  select max(p.slug) from published.party p
   where p.promise_set_id = s.id and p.party = 'municipality' and p.slug is not null
  having count(*) = 1 and bool_and(${hasTheme('coalesce(p.code, p.slug)')}))`;

type Shown = PublishedTheme & { readonly publishedAt: Date };
type Unchosen = { [Field in keyof Shown]: Field extends ThemeColour ? null : Shown[Field] };

/** The colours of a municipality's pages. */
@Injectable()
export class ThemeReader {
  constructor(private readonly database: PublicDatabase) {}

  /** The usual ones where none are chosen. @throws Missing for a municipality that has published nothing */
  async get(slug: string): Promise<Shown> {
    const [row] = await this.database.query<Shown | Unchosen>(themeSql, [slug]);
    if (!row) throw new Missing('municipality');
    return row.brand === null ? { ...row, ...usualTheme } : row;
  }
}

const themeSql = `
  select c.id as "placeId", t.brand, t.surface, t.link, t.focus, coalesce(t.revision, c.revision)::text as revision,
         coalesce(t.published_at, c.changed_at) as "publishedAt"
    from published.catalogue c left join published.theme t on t.place_id = c.id
   where c.kind = 'municipality' and c.withdrawn_at is null and c.slug = $1`;
