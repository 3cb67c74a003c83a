import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemas, what a request says of itself, and the organisations ("actors") with the police areas' municipalities. */
export class Organisations1795100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create schema tracker;
      create schema published;
      grant usage on schema tracker to tracker_staff, tracker_worker, tracker_publisher;
      grant usage on schema published to tracker_public, tracker_publisher;
      alter default privileges in schema tracker, published revoke execute on functions from public;
      alter default privileges revoke execute on functions from public;

      -- Who asks and which day it is are set for each transaction; without them no row is visible.
      create function tracker.me() returns uuid language sql stable
        as $$ select nullif(current_setting('tracker.user_id', true), '')::uuid $$;
      create function tracker.today() returns date language sql stable
        as $$ select coalesce(nullif(current_setting('tracker.today', true), '')::date,
                              (now() at time zone 'Europe/Stockholm')::date) $$;
      grant execute on function tracker.me(), tracker.today() to tracker_staff, tracker_worker, tracker_publisher;

      create table tracker.actor (
        id uuid constraint actor_pk primary key,
        kind text not null constraint actor_kind_is_known check (kind in ('municipality', 'municipal_department',
          'municipal_board', 'municipal_company', 'police_area', 'property_owner', 'business', 'association',
          'region', 'other_authority')),
        name text not null constraint actor_name_is_not_blank check (btrim(name) <> '' and length(name) <= 200),
        slug text constraint actor_slug_is_unique unique
          constraint actor_slug_is_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        code text constraint actor_code_is_unique unique
          constraint actor_code_is_four_digits check (code ~ '^[0-9]{4}$'),
        authority_id uuid constraint actor_authority_fk references tracker.actor,
        contact_function text,
        contact_email text,
        contact_phone text,
        created_at timestamptz not null default now(),
        constraint actor_authority_is_itself
          check (kind not in ('municipality', 'police_area') or (authority_id = id and slug is not null)),
        constraint actor_code_is_a_municipalitys check (code is null or kind = 'municipality')
      );

      create table tracker.police_area_municipality (
        police_area_id uuid not null constraint police_area_municipality_area_fk references tracker.actor,
        municipality_id uuid not null constraint police_area_municipality_municipality_fk references tracker.actor,
        from_on date not null,
        to_on date,
        constraint police_area_municipality_pk primary key (police_area_id, municipality_id, from_on),
        constraint police_area_municipality_ends_after_it_began check (to_on >= from_on),
        constraint a_municipality_has_one_police_area exclude using gist
          (municipality_id with =, daterange(from_on, to_on, '[]') with &&)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
