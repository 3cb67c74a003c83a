import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The police area chief's review of each commitment, as a thread of rows between the authorities. */
export class Reviews1795200000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.review (
        id uuid constraint review_pk primary key,
        promise_set_id uuid not null,
        police_area_id uuid not null,
        subject_kind text not null constraint review_subject_kind_is_known check (subject_kind in ('promise', 'activity')),
        subject_id uuid not null,
        number integer not null,
        state text not null constraint review_state_is_known check (state in ('reviewed', 'more_information_wanted', 'information_given')),
        comment text not null default '' constraint review_comment_is_short check (length(comment) <= 2000),
        wanted_by date,
        -- What was looked at, as it was then: whether it has changed is found by comparing.
        seen jsonb not null,
        authority_id uuid not null constraint review_authority_fk references tracker.actor,
        written_by uuid not null constraint review_written_by_fk references tracker.user_account,
        written_at timestamptz not null,
        constraint review_police_area_is_a_party foreign key (promise_set_id, police_area_id)
          references tracker.promise_set_party (promise_set_id, actor_id),
        constraint review_is_one_at_a_time unique (police_area_id, subject_id, number),
        constraint review_request_is_whole check (state <> 'more_information_wanted' or (wanted_by is not null and btrim(comment) <> '')),
        constraint review_answer_says_something check (state <> 'information_given' or btrim(comment) <> ''),
        constraint review_day_belongs_to_a_request check (wanted_by is null or state = 'more_information_wanted')
      );
      create index review_by_set on tracker.review (promise_set_id, subject_id, number);

      -- The transitions of src/words/review-state.ts. That what was reviewed has changed is not stored: 'reviewed' may be followed by a new review.
      create function tracker.guard_review() returns trigger language plpgsql security definer set search_path = '' as $$
      declare
        last_one tracker.review;
      begin
        select * into last_one from tracker.review r
         where r.police_area_id = new.police_area_id and r.subject_id = new.subject_id order by r.number desc limit 1;
        if new.number <> coalesce(last_one.number, 0) + 1
          or not (case coalesce(last_one.state, 'not_reviewed')
            when 'more_information_wanted' then new.state = 'information_given'
            else new.state in ('reviewed', 'more_information_wanted') end) then
          raise exception 'a review cannot go from % to %', coalesce(last_one.state, 'not_reviewed'), new.state
            using errcode = 'check_violation', constraint = 'review_moves_as_allowed';
        end if;
        if (new.subject_kind = 'promise' and not exists (select 1 from tracker.citizen_promise p
              where p.id = new.subject_id and p.promise_set_id = new.promise_set_id))
          or (new.subject_kind = 'activity' and not exists (select 1 from tracker.activity a
              where a.id = new.subject_id and a.promise_set_id = new.promise_set_id)) then
          raise exception 'there is no such commitment in the set' using errcode = 'foreign_key_violation', constraint = 'review_subject_is_in_the_set';
        end if;
        return new;
      end $$;
      create trigger review_is_guarded before insert on tracker.review for each row execute function tracker.guard_review();

      -- A thread between authorities, so both read it: it is not an internal note (TF 2:9), and it is never public.
      alter table tracker.review enable row level security;
      grant select, insert on tracker.review to tracker_staff;
      create policy review_is_the_parties on tracker.review for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy review_is_the_chiefs on tracker.review for insert to tracker_staff
        with check (state in ('reviewed', 'more_information_wanted') and written_by = tracker.me() and authority_id = police_area_id
          and police_area_id in (select tracker.my_authorities_as('{police_area_chief}'))
          and promise_set_id in (select tracker.visible_promise_sets()));
      create policy information_is_given on tracker.review for insert to tracker_staff
        with check (state = 'information_given' and written_by = tracker.me()
          and authority_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_police}'))
          and promise_set_id in (select tracker.visible_promise_sets()));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
