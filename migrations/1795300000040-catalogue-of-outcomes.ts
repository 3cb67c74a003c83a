import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Follow-ups, indicators and districts are things of their own to whoever reads the data: with stable ids, a time of change and
 * a mark when they are withdrawn. What belongs to an activity or a promise counts as a change of it, a position does not.
 */
export class CatalogueOfOutcomes1795300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tracker.new_public_id() returns text language sql volatile set search_path = '' as $$
        select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(uuid_send(gen_random_uuid()), 0) & 31) + 1, 1), '')
          from generate_series(1, 12)
      $$;
      alter table tracker.district add column public_id text not null default tracker.new_public_id()
        constraint district_public_id_is_unique unique
        constraint district_public_id_is_opaque check (public_id ~ '^[0-9a-hjkmnp-tv-z]{12}$');

      alter table published.district add column id text;
      update published.district p set id = coalesce(
        (select d.public_id from tracker.promise_set s join tracker.promise_set_district l on l.promise_set_id = s.id
           join tracker.district d on d.id = l.district_id join tracker.actor m on m.id = d.municipality_id
          where s.public_id = p.promise_set_id and d.name = p.name and m.name = p.municipality),
        tracker.new_public_id());
      alter table published.district alter column id set not null;
      create index published_district_by_id on published.district (id);
      create index published_follow_up_by_end on published.follow_up (to_on, id);
      create index published_assessment_by_promise on published.assessment (promise_id);

      alter table published.catalogue drop constraint catalogue_kind_is_known, add constraint catalogue_kind_is_known
        check (kind in ('municipality', 'police_area', 'district', 'promise_set', 'promise', 'activity', 'follow_up', 'indicator'));

      create or replace function published.catalogue_lines(the_set text)
      returns table (kind text, id text, promise_set_id text, slug text, title text, text text, digest text)
      language sql stable rows 80 set search_path = '' as $$
        select case p.party when 'police' then 'police_area' else 'municipality' end,
               coalesce(p.code, (select max(q.code) from published.party q where q.slug = p.slug), p.slug),
               null, p.slug, p.name, p.name, md5(p.name || ' ' || p.slug)
          from published.party p where p.promise_set_id = the_set and p.party in ('municipality', 'police') and p.slug is not null
        union all
        select 'district', d.id, null, null, d.name, concat_ws(' ', d.name, d.municipality),
               md5(concat(d.name, '|', d.municipality, '|',
                 (select string_agg(e.promise_set_id, ',' order by e.promise_set_id) from published.district e where e.id = d.id)))
          from published.district d where d.promise_set_id = the_set
        union all
        select 'promise_set', s.id, s.id, null, s.title, s.title, s.revision::text
          from published.promise_set s where s.id = the_set
        union all
        select 'promise', p.id, the_set, null, p.text, p.text,
               md5(concat(to_jsonb(p),
                 (select jsonb_agg(to_jsonb(d) - 'position' order by d.position) from published.addition d where d.promise_set_id = the_set and d.promise_id = p.id)))
          from published.promise p where p.promise_set_id = the_set
        union all
        select 'activity', a.id, the_set, null, a.title, concat_ws(' ', a.title, a.description, a.public_text, a.lead_name),
               md5(concat(to_jsonb(a) - 'position',
                 (select jsonb_agg(o order by o.position) from published.occurrence o where o.activity_id = a.id), '|',
                 (select jsonb_agg(m order by m.position) from published.deadline_move m where m.activity_id = a.id), '|',
                 (select jsonb_agg(t order by t.position) from published.taking_part t where t.activity_id = a.id), '|',
                 (select jsonb_agg(m order by m.position) from published.milestone m where m.activity_id = a.id), '|',
                 (select jsonb_agg(e order by e.position) from published.evidence e where e.activity_id = a.id), '|',
                 (select jsonb_agg(k order by k.position) from published.clock_stop k where k.activity_id = a.id), '|',
                 (select jsonb_agg(l.promise_id order by l.promise_id) from published.activity_promise l where l.activity_id = a.id)))
          from published.activity a where a.promise_set_id = the_set
        union all
        select 'follow_up', f.id, the_set, null, concat(s.title, ', ', f.from_on, '–', f.to_on),
               concat_ws(' ', s.title, f.decisions, f.next_steps,
                 (select string_agg(concat_ws(' ', j.reason, j.public_text), ' ' order by j.promise_id, j.position)
                    from published.assessment j where j.follow_up_id = f.id)),
               md5(concat(to_jsonb(f) - 'position',
                 (select jsonb_agg(j order by j.promise_id, j.position) from published.assessment j where j.follow_up_id = f.id), '|',
                 (select jsonb_agg(to_jsonb(c) - 'position' order by c.position)
                    from published.follow_up_correction c where c.follow_up_id = f.id)))
          from published.follow_up f join published.promise_set s on s.id = f.promise_set_id where f.promise_set_id = the_set
        union all
        select 'indicator', i.id, the_set, null, i.name, concat_ws(' ', i.name, i.source, i.interpretation_note),
               md5(concat(to_jsonb(i) - 'position',
                 (select jsonb_agg(to_jsonb(m) - 'position' order by m.position) from published.measurement m where m.indicator_id = i.id)))
          from published.indicator i where i.promise_set_id = the_set
      $$;

      create or replace function published.list_in_catalogue(the_set text, the_revision bigint, the_instant timestamptz) returns void
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
        update published.catalogue c
           set title = '', text = '', revision = the_revision, changed_at = the_instant, withdrawn_at = the_instant
         where c.kind = 'district' and c.withdrawn_at is null and not exists (select from published.district d where d.id = c.id);
        update published.catalogue c set revision = the_revision, changed_at = the_instant, withdrawn_at = the_instant
         where c.slug is not null and c.withdrawn_at is null
           and not exists (select from published.party p where p.code = c.id
             or p.slug = c.id and not exists (select from published.party q where q.slug = p.slug and q.code is not null));
      $$;

      -- Nothing has changed today: what is listed keeps its time, what was not listed has that of its publication.
      update published.catalogue c set digest = l.digest
        from published.promise_set s cross join lateral published.catalogue_lines(s.id) l
       where c.kind = l.kind and c.id = l.id and c.promise_set_id = s.id;
      insert into published.catalogue (kind, id, promise_set_id, slug, title, text, digest, revision, changed_at)
        select distinct on (l.kind, l.id) l.kind, l.id, l.promise_set_id, l.slug, l.title, l.text, l.digest, s.revision, s.published_at
          from published.promise_set s cross join lateral published.catalogue_lines(s.id) l
         order by l.kind, l.id, s.revision desc
        on conflict (kind, id) do nothing;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
