import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A follow-up is listed by the title of what it looks back at. Which days it looks back at is said in the reader's words, and so
 * not here. The digest is as before: nothing has changed.
 */
export class FollowUpsByTheTitleOfTheirSet1795300000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function published.catalogue_lines(the_set text)
      returns table (kind text, id text, promise_set_id text, slug text, title text, text text, digest text)
      language sql stable rows 80 set search_path = '' set timezone = 'UTC' as $$
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
        select 'follow_up', f.id, the_set, null, s.title,
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

      update published.catalogue c set title = s.title from published.promise_set s
       where c.kind = 'follow_up' and c.promise_set_id = s.id and c.withdrawn_at is null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
