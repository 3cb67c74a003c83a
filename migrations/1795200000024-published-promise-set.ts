import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents read of a promise set besides its promises and activities; and what was taken back from the web. */
export class PublishedPromiseSet1795200000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table published.promise
        add column for_municipality text,
        add column carried_over_from text;
      create index published_promise_by_predecessor on published.promise (carried_over_from) where carried_over_from is not null;

      create table published.set_facts (
        promise_set_id text constraint published_set_facts_pk primary key
          constraint published_set_facts_set_fk references published.promise_set on delete cascade,
        extends_id text,
        follow_up_every text,
        ended_on date,
        end_reason text
      );
      create index published_set_facts_by_predecessor on published.set_facts (extends_id) where extends_id is not null;
      create table published.district (
        promise_set_id text not null constraint published_district_set_fk references published.promise_set on delete cascade,
        position integer not null,
        name text not null,
        municipality text not null,
        constraint published_district_pk primary key (promise_set_id, position)
      );
      create table published.dialogue (
        promise_set_id text not null constraint published_dialogue_set_fk references published.promise_set on delete cascade,
        position integer not null,
        kind text not null,
        description text not null,
        held text not null,
        asked integer,
        answered integer,
        constraint published_dialogue_pk primary key (promise_set_id, position)
      );
      create table published.worry (
        promise_set_id text not null constraint published_worry_set_fk references published.promise_set on delete cascade,
        position integer not null,
        text text not null,
        constraint published_worry_pk primary key (promise_set_id, position)
      );
      create table published.signatory (
        promise_set_id text not null constraint published_signatory_set_fk references published.promise_set on delete cascade,
        position integer not null,
        organisation text not null,
        function text not null,
        signed_on date,
        constraint published_signatory_pk primary key (promise_set_id, position)
      );
      create table published.addition (
        promise_set_id text not null constraint published_addition_set_fk references published.promise_set on delete cascade,
        position integer not null,
        kind text not null,
        promise_id text constraint published_addition_promise_fk references published.promise on delete cascade,
        should_read text,
        from_end date,
        to_end date,
        reason text not null,
        made_on date not null,
        constraint published_addition_pk primary key (promise_set_id, position)
      );
      create table published.ended_promise (
        promise_set_id text not null constraint published_ended_promise_set_fk references published.promise_set on delete cascade,
        position integer not null,
        text text not null,
        reason text not null,
        ended_on date not null,
        constraint published_ended_promise_pk primary key (promise_set_id, position)
      );
      create table published.withdrawn_set (
        id text constraint published_withdrawn_set_pk primary key,
        withdrawn_on date not null,
        first_published_at timestamptz not null
      );
      grant select on all tables in schema published to tracker_public;
      grant select, insert, update, delete on all tables in schema published to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
