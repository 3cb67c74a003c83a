import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, identities at others' sign-in services, and what a session tells about how it began. */
export class HowPeopleSignIn1795200000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tracker.session
        add column public_id uuid not null default gen_random_uuid() constraint session_public_id_is_unique unique,
        add column proof text not null default 'one_factor'
          constraint session_proof_is_known check (proof in ('one_factor', 'two_factors')),
        add column began_by text not null default 'password'
          constraint session_beginning_is_known check (began_by in ('password', 'link', 'identity')),
        add column acr text,
        add column address text,
        add column device text;
      create index session_by_user on tracker.session (user_id);

      alter table tracker.sign_in_link add column purpose text not null default 'sign_in'
        constraint sign_in_link_purpose_is_known check (purpose in ('sign_in', 'new_password'));

      -- What is proposed becomes the secret when a code made with it has been shown. No code counts twice: last_step.
      create table tracker.totp (
        user_id uuid constraint totp_pk primary key constraint totp_user_fk references tracker.user_account,
        sealed_secret bytea,
        turned_on_at timestamptz,
        last_step bigint not null default 0,
        proposed_secret bytea,
        proposed_at timestamptz,
        constraint totp_is_on_with_a_secret check ((sealed_secret is null) = (turned_on_at is null)),
        constraint totp_is_proposed_with_a_secret check ((proposed_secret is null) = (proposed_at is null))
      );

      create table tracker.recovery_code (
        user_id uuid constraint recovery_code_user_fk references tracker.user_account,
        code_hash bytea,
        used_at timestamptz,
        constraint recovery_code_pk primary key (user_id, code_hash)
      );

      create table tracker.identity (
        id uuid constraint identity_pk primary key,
        user_id uuid not null constraint identity_user_fk references tracker.user_account,
        issuer text not null,
        subject text not null,
        label text,
        linked_at timestamptz not null,
        constraint identity_is_one_persons unique (issuer, subject)
      );
      create index identity_by_user on tracker.identity (user_id);

      create table tracker.sign_in_flow (
        state_hash bytea constraint sign_in_flow_pk primary key,
        browser_hash bytea not null,
        provider integer not null,
        nonce text not null,
        verifier text not null,
        come_back_to text not null,
        user_id uuid constraint sign_in_flow_user_fk references tracker.user_account,
        expires_at timestamptz not null
      );

      create table tracker.sign_in_policy (
        is_the_one boolean default true constraint sign_in_policy_pk primary key
          constraint sign_in_policy_is_one check (is_the_one),
        passwords_work boolean not null
      );

      alter table tracker.totp enable row level security;
      alter table tracker.recovery_code enable row level security;
      alter table tracker.identity enable row level security;
      alter table tracker.sign_in_flow enable row level security;
      alter table tracker.sign_in_policy enable row level security;

      -- As with passwords and sessions: the worker's alone, so that no staff request ever sees them.
      grant select, insert, update, delete on tracker.totp, tracker.recovery_code, tracker.identity, tracker.sign_in_flow,
        tracker.sign_in_policy to tracker_worker;
      create policy totp_is_the_workers on tracker.totp to tracker_worker using (true);
      create policy recovery_code_is_the_workers on tracker.recovery_code to tracker_worker using (true);
      create policy identity_is_the_workers on tracker.identity to tracker_worker using (true);
      create policy flow_is_the_workers on tracker.sign_in_flow to tracker_worker using (true);
      create policy sign_in_policy_is_the_workers on tracker.sign_in_policy to tracker_worker using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
