import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why just this was promised, as structure: whom the parties asked and what worried people; and who signed. */
export class Basis1795200000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tracker.dialogue (
        id uuid constraint dialogue_pk primary key,
        promise_set_id uuid not null constraint dialogue_set_fk references tracker.promise_set,
        kind text not null constraint dialogue_kind_is_known
          check (kind in ('survey', 'meeting', 'walk', 'staff', 'statistics', 'other')),
        description text not null constraint dialogue_description_is_short check (length(description) <= 500),
        held text not null constraint dialogue_held_is_not_blank check (btrim(held) <> '' and length(held) <= 100),
        asked integer constraint dialogue_asked_is_counted check (asked > 0),
        answered integer constraint dialogue_answered_is_counted check (answered >= 0),
        entered_at timestamptz not null,
        constraint dialogue_answers_fit check (answered <= asked)
      );
      create index dialogue_by_set on tracker.dialogue (promise_set_id, entered_at);

      create table tracker.worry (
        promise_set_id uuid not null constraint worry_set_fk references tracker.promise_set,
        position integer not null constraint worry_position_is_positive check (position > 0),
        text text not null constraint worry_is_not_blank check (btrim(text) <> '' and length(text) <= 300),
        constraint worry_pk primary key (promise_set_id, position)
      );

      create table tracker.signatory (
        id uuid constraint signatory_pk primary key,
        promise_set_id uuid not null constraint signatory_set_fk references tracker.promise_set,
        organisation text not null constraint signatory_organisation_is_not_blank check (btrim(organisation) <> '' and length(organisation) <= 200),
        function text not null constraint signatory_function_is_not_blank check (btrim(function) <> '' and length(function) <= 200),
        signed_on date,
        entered_at timestamptz not null,
        struck_at timestamptz
      );
      create index signatory_by_set on tracker.signatory (promise_set_id, entered_at);

      alter table tracker.dialogue enable row level security;
      alter table tracker.worry enable row level security;
      alter table tracker.signatory enable row level security;
      grant select, insert, delete on tracker.dialogue, tracker.worry to tracker_staff;
      grant select, insert, update (struck_at) on tracker.signatory to tracker_staff;
      create policy dialogue_is_seen on tracker.dialogue for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy dialogue_is_the_keepers on tracker.dialogue to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy worry_is_seen on tracker.worry for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy worry_is_the_keepers on tracker.worry to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      create policy signatory_is_seen on tracker.signatory for select to tracker_staff
        using (promise_set_id in (select tracker.visible_promise_sets()));
      create policy signatory_is_the_keepers on tracker.signatory to tracker_staff
        using (promise_set_id in (select s.id from tracker.promise_set s where s.keeper_id in (select tracker.my_authorities_as('{coordinator}'))));
      grant select on tracker.dialogue, tracker.worry, tracker.signatory to tracker_publisher;
      create policy dialogue_is_read on tracker.dialogue for select to tracker_publisher using (true);
      create policy worry_is_read on tracker.worry for select to tracker_publisher using (true);
      create policy signatory_is_read on tracker.signatory for select to tracker_publisher using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
