import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public reads: plain rows written at publication, and nothing that points back to the internal tables. */
export class Publication1795100000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence published.revision;

      create table published.promise_set (
        id text constraint published_promise_set_pk primary key,
        revision bigint not null,
        kind text not null,
        title text not null,
        period_start date not null,
        period_end date,
        signed_on date,
        basis text not null,
        contact_function text,
        contact_email text,
        contact_phone text,
        first_published_at timestamptz not null,
        published_at timestamptz not null
      );
      create table published.party (
        promise_set_id text not null constraint published_party_set_fk references published.promise_set on delete cascade,
        party text not null,
        position integer not null,
        name text not null,
        slug text,
        code text,
        constraint published_party_pk primary key (promise_set_id, position)
      );
      create table published.promise (
        id text constraint published_promise_pk primary key,
        promise_set_id text not null constraint published_promise_set_fk references published.promise_set on delete cascade,
        number integer not null,
        text text not null,
        party text not null,
        actor_name text,
        kind text not null
      );
      create index published_promise_by_set on published.promise (promise_set_id, number);
      create table published.activity (
        id text constraint published_activity_pk primary key,
        promise_set_id text not null constraint published_activity_set_fk references published.promise_set on delete cascade,
        position integer not null,
        title text not null,
        description text not null,
        lead_name text not null,
        lead_function text not null,
        has_accepted_person boolean not null,
        start_on date,
        due_on date not null,
        cadence text not null,
        cadence_times integer,
        target_comparator text,
        target_quantity numeric(12,2),
        target_unit text,
        target_scope text,
        demand_driven boolean not null,
        status text not null,
        status_reason text,
        decided_by text,
        public_text text not null,
        completed_on date,
        confirmed_at timestamptz not null
      );
      create index published_activity_by_set on published.activity (promise_set_id, position);
      create table published.activity_promise (
        activity_id text not null constraint published_activity_promise_activity_fk references published.activity on delete cascade,
        promise_id text not null constraint published_activity_promise_promise_fk references published.promise on delete cascade,
        constraint published_activity_promise_pk primary key (activity_id, promise_id)
      );
      create table published.occurrence (
        activity_id text not null constraint published_occurrence_activity_fk references published.activity on delete cascade,
        position integer not null,
        day date not null,
        quantity numeric(12,2) not null,
        summary text not null,
        constraint published_occurrence_pk primary key (activity_id, position)
      );
      create table published.deadline_move (
        activity_id text not null constraint published_deadline_move_activity_fk references published.activity on delete cascade,
        position integer not null,
        from_on date not null,
        to_on date not null,
        reason text not null,
        public_text text not null,
        moved_on date not null,
        constraint published_deadline_move_pk primary key (activity_id, position)
      );
      grant select on all tables in schema published to tracker_public;
      grant select, insert, update, delete on all tables in schema published to tracker_publisher;
      grant usage on sequence published.revision to tracker_publisher;

      create table tracker.publication (
        promise_set_id uuid not null constraint publication_set_fk references tracker.promise_set,
        revision bigint not null,
        published_by uuid not null constraint publication_published_by_fk references tracker.user_account,
        published_at timestamptz not null,
        constraint publication_pk primary key (promise_set_id, revision)
      );
      alter table tracker.publication enable row level security;
      grant select, insert on tracker.publication to tracker_staff;
      create policy publication_is_seen on tracker.publication for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy publication_is_recorded on tracker.publication for insert to tracker_staff
        with check (published_by = tracker.me()
          and promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
