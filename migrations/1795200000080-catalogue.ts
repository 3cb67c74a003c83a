import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One line for each thing that is published: what it is called, when it last changed, and that it was withdrawn.
 * Search and "what has changed since" read it; the function is its only writer.
 */
export class Catalogue1795200000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm with schema public;

      create table published.catalogue (
        kind text not null constraint catalogue_kind_is_known
          check (kind in ('municipality', 'police_area', 'promise_set', 'promise', 'activity')),
        id text not null,
        promise_set_id text,
        slug text,
        title text not null,
        text text not null,
        -- Lower case and without dots and rings, also where the database's own language knows only a to z.
        folded text not null generated always as (translate(lower(text),
          'åäæáàâöøóòéèêüúñçÅÄÆÁÀÂÖØÓÒÉÈÊÜÚÑÇ', 'aaaaaaooooeeeuuncaaaaaaooooeeeuunc')) stored,
        words tsvector not null generated always as (to_tsvector('swedish', text)) stored,
        digest text not null,
        revision bigint not null,
        changed_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint catalogue_pk primary key (kind, id),
        constraint catalogue_place_has_slug check ((kind in ('municipality', 'police_area')) = (slug is not null)),
        constraint catalogue_withdrawn_says_nothing check (withdrawn_at is null or slug is not null or text = '')
      );
      create index catalogue_by_part on published.catalogue using gin (folded public.gin_trgm_ops);
      create index catalogue_by_word on published.catalogue using gin (words);
      create index catalogue_by_change on published.catalogue (changed_at, kind, id);
      create index catalogue_by_revision on published.catalogue (revision, changed_at);
      create index catalogue_by_set on published.catalogue (promise_set_id);
      create index catalogue_by_slug on published.catalogue (slug) where slug is not null;

      -- Addresses that a place had under an earlier name.
      create table published.former_slug (
        slug text constraint former_slug_pk primary key,
        kind text not null,
        place_id text not null,
        constraint former_slug_place_fk foreign key (kind, place_id) references published.catalogue (kind, id)
      );

      create index published_party_by_slug on published.party (slug, party, promise_set_id);
      create index published_party_by_code on published.party (code, party, promise_set_id);
      create index published_activity_by_due on published.activity (due_on, id);
      create index published_activity_promise_by_promise on published.activity_promise (promise_id);

      grant select on published.catalogue, published.former_slug to tracker_public;
      grant select, insert, update, delete on published.catalogue, published.former_slug to tracker_publisher;

      -- What one promise set gives the catalogue. A place is its code, or its first slug where it has none.
      create function published.catalogue_lines(the_set text)
      returns table (kind text, id text, promise_set_id text, slug text, title text, text text, digest text)
      language sql stable rows 80 set search_path = '' as $$
        select case p.party when 'police' then 'police_area' else 'municipality' end,
               coalesce(p.code, (select max(q.code) from published.party q where q.slug = p.slug), p.slug),
               null, p.slug, p.name, p.name, md5(p.name || ' ' || p.slug)
          from published.party p where p.promise_set_id = the_set and p.party in ('municipality', 'police') and p.slug is not null
        union all
        select 'promise_set', s.id, s.id, null, s.title, s.title, s.revision::text
          from published.promise_set s where s.id = the_set
        union all
        select 'promise', p.id, the_set, null, p.text, p.text, md5(to_jsonb(p)::text)
          from published.promise p where p.promise_set_id = the_set
        union all
        select 'activity', a.id, the_set, null, a.title, concat_ws(' ', a.title, a.description, a.public_text, a.lead_name),
               md5(concat(to_jsonb(a),
                 (select jsonb_agg(o order by o.position) from published.occurrence o where o.activity_id = a.id),
                 (select jsonb_agg(m order by m.position) from published.deadline_move m where m.activity_id = a.id),
                 (select jsonb_agg(l.promise_id order by l.promise_id) from published.activity_promise l where l.activity_id = a.id)))
          from published.activity a where a.promise_set_id = the_set
      $$;

      create function published.list_in_catalogue(the_set text, the_revision bigint, the_instant timestamptz) returns void
      language sql set search_path = '' as $$
        insert into published.former_slug (slug, kind, place_id)
          select c.slug, c.kind, c.id from published.catalogue c join published.catalogue_lines(the_set) l using (kind, id)
           where c.slug is not null and l.slug is not null and c.slug <> l.slug
          on conflict (slug) do update set kind = excluded.kind, place_id = excluded.place_id;
        insert into published.catalogue as c (kind, id, promise_set_id, slug, title, text, digest, revision, changed_at)
          select distinct on (kind, id) kind, id, promise_set_id, slug, title, text, digest, the_revision, the_instant
            from published.catalogue_lines(the_set) order by kind, id
          on conflict (kind, id) do update set promise_set_id = excluded.promise_set_id, slug = excluded.slug, title = excluded.title,
            text = excluded.text, digest = excluded.digest, revision = excluded.revision, changed_at = excluded.changed_at, withdrawn_at = null
          where c.digest <> excluded.digest or c.withdrawn_at is not null;
        delete from published.former_slug f using published.catalogue c where c.slug = f.slug and c.withdrawn_at is null;
        update published.catalogue c
           set title = '', text = '', revision = the_revision, changed_at = the_instant, withdrawn_at = the_instant
         where c.promise_set_id = the_set and c.withdrawn_at is null
           and not exists (select from published.catalogue_lines(the_set) l where l.kind = c.kind and l.id = c.id);
        update published.catalogue c set revision = the_revision, changed_at = the_instant, withdrawn_at = the_instant
         where c.slug is not null and c.withdrawn_at is null
           and not exists (select from published.party p where p.code = c.id
             or p.slug = c.id and not exists (select from published.party q where q.slug = p.slug and q.code is not null));
      $$;
      revoke all on function published.catalogue_lines(text), published.list_in_catalogue(text, bigint, timestamptz) from public;
      grant execute on function published.catalogue_lines(text), published.list_in_catalogue(text, bigint, timestamptz) to tracker_publisher;

      select published.list_in_catalogue(s.id, s.revision, s.published_at) from published.promise_set s;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
