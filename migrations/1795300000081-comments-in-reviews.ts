import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comment is a turn in the conversation that leaves the review as it stands. */
export class CommentsInReviews1795300000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.review drop constraint review_state_is_known, drop constraint review_answer_says_something;
      alter table tracker.review add constraint review_state_is_known
          check (state in ('reviewed', 'more_information_wanted', 'information_given', 'commented')),
        add constraint review_turn_says_something
          check (state not in ('information_given', 'commented') or btrim(comment) <> '');

      -- The transitions of src/words/review-state.ts. That what was reviewed has changed is not stored: 'reviewed' may be followed by a new review.
      create or replace function tracker.guard_review() returns trigger language plpgsql security definer set search_path = '' as $$
      declare
        turns integer;
        stands text;
      begin
        select coalesce(max(r.number), 0) into turns from tracker.review r
         where r.police_area_id = new.police_area_id and r.subject_id = new.subject_id;
        select r.state into stands from tracker.review r
         where r.police_area_id = new.police_area_id and r.subject_id = new.subject_id and r.state <> 'commented'
         order by r.number desc limit 1;
        if new.number <> turns + 1
          or not (new.state = 'commented' or case coalesce(stands, 'not_reviewed')
            when 'more_information_wanted' then new.state = 'information_given'
            else new.state in ('reviewed', 'more_information_wanted') end) then
          raise exception 'a review cannot go from % to %', coalesce(stands, 'not_reviewed'), new.state
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

      drop policy review_is_the_chiefs on tracker.review;
      create policy review_is_the_chiefs on tracker.review for insert to tracker_staff
        with check (state in ('reviewed', 'more_information_wanted', 'commented') and written_by = tracker.me() and authority_id = police_area_id
          and police_area_id in (select tracker.my_authorities_as('{police_area_chief}'))
          and promise_set_id in (select tracker.visible_promise_sets()));
      drop policy information_is_given on tracker.review;
      create policy information_is_given on tracker.review for insert to tracker_staff
        with check (state in ('information_given', 'commented') and written_by = tracker.me()
          and authority_id in (select tracker.my_authorities_as('{coordinator,case_worker,municipal_police}'))
          and promise_set_id in (select tracker.visible_promise_sets()));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
