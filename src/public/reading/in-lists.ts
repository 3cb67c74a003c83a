import type { CatalogueKind } from './catalogue-reader';

/** The row `of` is in a promise set of this place. @param name a placeholder for a code or slug */
export const inSetOf = (of: string, party: 'municipality' | 'police', name: string): string =>
  `${of}.promise_set_id in (select o.promise_set_id from published.party o where o.party = '${party}' and (o.code = ${name} or o.slug = ${name}))`;

/** What the catalogue says of the row `of`. @param condition about the line `c` */
export const inCatalogue = (kind: CatalogueKind, of: string, condition: string): string =>
  `${of}.id in (select c.id from published.catalogue c where c.kind = '${kind}' and c.withdrawn_at is null and ${condition})`;

/** Of the promise set with this id: its municipalities, in their order. */
export const municipalitiesSql = (setId: string): string =>
  `(select coalesce(json_agg(json_build_object('name', m.name, 'slug', m.slug, 'code', m.code) order by m.position), '[]')
      from published.party m where m.promise_set_id = ${setId} and m.party = 'municipality')`;

/** When what is published of it last changed. */
export const changedAtSql = (kind: CatalogueKind, id: string): string =>
  `(select k.changed_at from published.catalogue k where k.kind = '${kind}' and k.id = ${id})`;
