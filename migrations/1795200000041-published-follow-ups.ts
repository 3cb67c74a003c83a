import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents read of follow-ups: both parties' judgements side by side, what is missing, and what was told back to them. */
export class PublishedFollowUps1795200000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published.follow_up (
        id text constraint published_follow_up_pk primary key,
        promise_set_id text not null constraint published_follow_up_set_fk references published.promise_set on delete cascade,
        position integer not null,
        type text not null,
        from_on date not null,
        to_on date not null,
        due_on date not null,
        held_on date,
        participants text not null,
        decisions text not null,
        next_steps text not null,
        registry_number text,
        state text not null,
        closed_on date
      );
      create index published_follow_up_by_set on published.follow_up (promise_set_id, position);
      -- A row for each judgement that is owed: without a judgement the party has not reported.
      create table published.assessment (
        promise_set_id text not null constraint published_assessment_set_fk references published.promise_set on delete cascade,
        follow_up_id text not null constraint published_assessment_follow_up_fk references published.follow_up on delete cascade,
        promise_id text not null constraint published_assessment_promise_fk references published.promise on delete cascade,
        position integer not null,
        party text not null,
        authority_name text not null,
        judgement text,
        reason text,
        public_text text not null,
        assessed_on date,
        constraint published_assessment_pk primary key (follow_up_id, promise_id, position)
      );
      create index published_assessment_by_set on published.assessment (promise_set_id);
      create table published.follow_up_correction (
        promise_set_id text not null constraint published_correction_set_fk references published.promise_set on delete cascade,
        follow_up_id text not null constraint published_correction_follow_up_fk references published.follow_up on delete cascade,
        position integer not null,
        authority_name text not null,
        text text not null,
        reason text not null,
        corrected_on date not null,
        constraint published_follow_up_correction_pk primary key (follow_up_id, position)
      );
      create table published.feedback (
        promise_set_id text not null constraint published_feedback_set_fk references published.promise_set on delete cascade,
        position integer not null,
        kind text not null,
        what text not null,
        due_on date not null,
        authority_name text not null,
        owner_function text not null,
        done_on date,
        public_note text not null,
        constraint published_feedback_pk primary key (promise_set_id, position)
      );
      grant select on published.follow_up, published.assessment, published.follow_up_correction, published.feedback to tracker_public;
      grant select, insert, update, delete on published.follow_up, published.assessment, published.follow_up_correction,
        published.feedback to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
