import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an authority's administrator may do with the people of that authority, and the installation's with all. */
export class Administration1795200000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tracker.administer(the_authority uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select tracker.am_installation_administrator()
            or the_authority in (select tracker.my_authorities_as('{administrator}')) $$;
      -- A link signs somebody in, so an authority's administrator gives none to a person who works, or is to work, for anybody else.
      create function tracker.administer_person(the_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select tracker.am_installation_administrator()
            or (exists (select 1 from tracker.membership m where m.user_id = the_user and m.authority_id in (select tracker.my_authorities_as('{administrator}')))
              and not exists (select 1 from tracker.membership m where m.user_id = the_user and (m.to_on is null or m.to_on >= tracker.today())
                and (m.authority_id is null or m.authority_id not in (select tracker.my_authorities_as('{administrator}'))))) $$;
      -- Somebody who has an account already is found by the address alone, by those who are to let that person in.
      create function tracker.account_with(the_email text) returns uuid language sql stable security definer set search_path = '' as $$
        select u.id from tracker.user_account u where u.email = lower(btrim(the_email))
           and (tracker.am_installation_administrator() or exists (select tracker.my_authorities_as('{administrator}'))) $$;
      grant execute on function tracker.administer(uuid), tracker.administer_person(uuid), tracker.account_with(text) to tracker_staff;

      drop policy user_is_entered on tracker.user_account;
      create policy user_is_entered on tracker.user_account for insert to tracker_staff
        with check (tracker.am_installation_administrator() or exists (select tracker.my_authorities_as('{administrator}')));
      grant update (disabled_at) on tracker.user_account to tracker_staff;
      create policy user_is_disabled on tracker.user_account for update to tracker_staff using (tracker.administer_person(id));

      drop policy membership_is_seen on tracker.membership;
      create policy membership_is_seen on tracker.membership for select to tracker_staff
        using (user_id = tracker.me() or authority_id in (select tracker.my_working_authorities()) or tracker.administer(authority_id));
      drop policy membership_is_entered on tracker.membership;
      create policy membership_is_entered on tracker.membership for insert to tracker_staff with check (tracker.administer(authority_id));
      grant update (to_on) on tracker.membership to tracker_staff;
      create policy membership_is_ended on tracker.membership for update to tracker_staff using (tracker.administer(authority_id));

      grant select, insert on tracker.membership_municipality to tracker_staff;
      create policy scope_is_seen on tracker.membership_municipality for select to tracker_staff
        using (membership_id in (select m.id from tracker.membership m));
      create policy scope_is_set on tracker.membership_municipality for insert to tracker_staff
        with check (membership_id in (select m.id from tracker.membership m where tracker.administer(m.authority_id)));

      grant select, insert, update (to_on) on tracker.deputy to tracker_staff;
      create policy deputy_is_seen on tracker.deputy for select to tracker_staff
        using (user_id = tracker.me() or for_user_id = tracker.me() or authority_id in (select tracker.my_working_authorities())
          or tracker.administer(authority_id));
      create policy deputy_is_named on tracker.deputy for insert to tracker_staff
        with check (named_by = tracker.me() and tracker.administer(authority_id));
      create policy deputy_is_ended on tracker.deputy for update to tracker_staff using (tracker.administer(authority_id));
      grant select on tracker.deputy, tracker.membership_municipality to tracker_worker;
      create policy deputy_is_read on tracker.deputy for select to tracker_worker using (true);
      create policy scope_is_read on tracker.membership_municipality for select to tracker_worker using (true);

      -- Whether a party demands that two people look is no secret between the parties.
      grant select, insert, update on tracker.authority_setting to tracker_staff;
      create policy setting_is_seen on tracker.authority_setting for select to tracker_staff using (true);
      create policy setting_is_entered on tracker.authority_setting for insert to tracker_staff with check (tracker.administer(authority_id));
      create policy setting_is_changed on tracker.authority_setting for update to tracker_staff using (tracker.administer(authority_id));

      drop policy link_is_issued on tracker.sign_in_link;
      create policy link_is_issued on tracker.sign_in_link for insert to tracker_staff with check (tracker.administer_person(user_id));

      -- An approval names the deputy who gave it and the person for whom. Neither of them approves for two parties.
      alter table tracker.approval add column on_behalf_of uuid constraint approval_on_behalf_of_fk references tracker.user_account
        constraint approval_is_on_behalf_of_another check (on_behalf_of <> decided_by);
      alter table tracker.approval add constraint one_seat_never_approves_for_two_parties exclude using gist
        (promise_set_id with =, coalesce(on_behalf_of, decided_by) with =, authority_id with <>);
      drop policy approval_is_given on tracker.approval;
      create policy approval_is_given on tracker.approval for insert to tracker_staff
        with check (decided_by = tracker.me() and promise_set_id in (select tracker.visible_promise_sets())
          and exists (select 1 from tracker.my_memberships() m where m.authority_id = approval.authority_id
            and m.role in ('municipal_approver', 'police_area_chief') and m.held_by = coalesce(on_behalf_of, decided_by)));

      create function tracker.refuse_own_approval() returns trigger language plpgsql security definer set search_path = '' as $$
      begin
        if new.decision = 'approved' and coalesce((select s.four_eyes from tracker.authority_setting s where s.authority_id = new.authority_id), true)
          and exists (select 1 from tracker.revision r where r.id = new.revision_id and r.proposed_by = new.decided_by) then
          raise exception 'who proposed does not approve' using errcode = 'check_violation', constraint = 'approval_is_by_another';
        end if;
        return new;
      end $$;
      create trigger approval_is_by_another before insert on tracker.approval
        for each row execute function tracker.refuse_own_approval();
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; going back is a restore of a backup.');
  }
}
