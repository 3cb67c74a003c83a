import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../database/public-database';
import type { PublishedTheme } from '../../published/published-rows';

/** Whether the place with that id in the catalogue has colours of its own. */
export const hasTheme = (placeId: string): string =>
  `exists (select from published.theme t where t.place_id = ${placeId})`;

/** The slug of the one municipality that has promised in the set `s`, when it has colours of its own. */
export const themeOfSet = `(
  select max(p.slug) from published.party p
   where p.promise_set_id = s.id and p.party = 'municipality' and p.slug is not null
  having count(*) = 1 and bool_and(${hasTheme('coalesce(p.code, p.slug)')}))`;

/** The colours a municipality has chosen. */
@Injectable()
export class ThemeReader {
  constructor(private readonly database: PublicDatabase) {}

  /** Null for a municipality that looks as usual, or has published nothing. */
  async find(slug: string): Promise<(PublishedTheme & { readonly publishedAt: Date }) | null> {
    const [row] = await this.database.query<PublishedTheme & { publishedAt: Date }>(
      `select t.place_id as "placeId", t.brand, t.surface, t.link, t.focus, t.revision::text, t.published_at as "publishedAt"
         from published.catalogue c join published.theme t on t.place_id = c.id
        where c.kind = 'municipality' and c.withdrawn_at is null and c.slug = $1`,
      [slug],
    );
    return row ?? null;
  }
}
