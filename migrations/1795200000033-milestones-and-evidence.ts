import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps on the way with a day each, and links to where one can see that something was done. Both are public. */
export class MilestonesAndEvidence1795200000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.milestone (
        id uuid constraint milestone_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        title text not null constraint milestone_title_is_not_blank check (btrim(title) <> '' and length(title) <= 200),
        due_on date not null,
        done_on date,
        dropped_at timestamptz,
        drop_reason text,
        added_by uuid not null constraint milestone_added_by_fk references tracker.user_account,
        added_at timestamptz not null,
        constraint milestone_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint milestone_drop_has_a_reason check ((dropped_at is null) = (drop_reason is null)),
        constraint milestone_is_done_or_dropped check (done_on is null or dropped_at is null)
      );
      create index milestone_by_activity on tracker.milestone (activity_id, due_on);

      create table tracker.evidence_link (
        id uuid constraint evidence_link_pk primary key,
        promise_set_id uuid not null,
        activity_id uuid not null,
        authority_id uuid not null constraint evidence_link_authority_fk references tracker.actor,
        occurrence_id uuid constraint evidence_link_occurrence_fk references tracker.occurrence,
        title text not null constraint evidence_link_title_is_not_blank check (btrim(title) <> '' and length(title) <= 200),
        url text not null constraint evidence_link_is_https check (url ~ '^https://[^[:space:]]+$' and length(url) <= 500),
        added_by uuid not null constraint evidence_link_added_by_fk references tracker.user_account,
        added_at timestamptz not null,
        removed_at timestamptz,
        remove_reason text,
        constraint evidence_link_activity_fk foreign key (promise_set_id, activity_id) references tracker.activity (promise_set_id, id),
        constraint evidence_link_removal_has_a_reason check ((removed_at is null) = (remove_reason is null))
      );
      create index evidence_link_by_activity on tracker.evidence_link (activity_id);
      create unique index evidence_link_is_one_an_occurrence on tracker.evidence_link (occurrence_id) where removed_at is null;

      alter table tracker.milestone enable row level security;
      alter table tracker.evidence_link enable row level security;
      grant select, insert, update (done_on, dropped_at, drop_reason) on tracker.milestone to tracker_staff;
      create policy milestone_is_the_parties on tracker.milestone to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      grant select, insert, update (removed_at, remove_reason) on tracker.evidence_link to tracker_staff;
      -- What shows that something was done waits with the occurrence itself.
      create policy evidence_is_seen on tracker.evidence_link for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets())
          and (occurrence_id is null or occurrence_id in (select o.id from tracker.occurrence o)));
      create policy evidence_is_added on tracker.evidence_link for insert to tracker_staff
        with check (added_by = tracker.me() and authority_id in (select tracker.my_authorities())
          and promise_set_id in (select tracker.visible_promise_sets()));
      create policy evidence_is_removed on tracker.evidence_link for update to tracker_staff
        using (authority_id in (select tracker.my_authorities()));
      grant select on tracker.milestone, tracker.evidence_link to tracker_publisher;
      create policy milestone_is_read on tracker.milestone for select to tracker_publisher using (true);
      create policy evidence_is_read on tracker.evidence_link for select to tracker_publisher using (removed_at is null);

      create table published.milestone (
        activity_id text not null constraint published_milestone_activity_fk references published.activity on delete cascade,
        position integer not null,
        title text not null,
        due_on date not null,
        done_on date,
        drop_reason text,
        constraint published_milestone_pk primary key (activity_id, position)
      );
      create table published.evidence (
        activity_id text not null constraint published_evidence_activity_fk references published.activity on delete cascade,
        position integer not null,
        title text not null,
        url text not null,
        constraint published_evidence_pk primary key (activity_id, position)
      );
      alter table published.occurrence
        add column evidence_title text,
        add column evidence_url text;
      grant select on published.milestone, published.evidence to tracker_public;
      grant select, insert, update, delete on published.milestone, published.evidence to tracker_publisher;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
