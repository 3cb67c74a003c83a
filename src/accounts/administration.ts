import { Injectable } from '@nestjs/common';
import { type Caller, holds, type Role } from '../kernel/caller';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { Actor } from '../organisations/actor.entity';
import { Organisations } from '../organisations/organisations';
import type { AddedAuthority, AddedPerson } from './administration.dto';
import type { User } from './user.entity';
import { Users } from './users';

const policeRoles: readonly Role[] = ['municipal_police', 'police_area_chief', 'reader'];
const installationRoles: readonly Role[] = ['administrator', 'operator'];

/** The installation's administrator lets authorities and people in, and has no right to their content. */
@Injectable()
export class Administration {
  constructor(
    private readonly organisations: Organisations,
    private readonly users: Users,
  ) {}

  async overview(by: Caller) {
    refuseOthers(by);
    const authorities = await this.organisations.authorities();
    const people = await this.users.all();
    const memberships = await this.users.memberships(people.map(({ id }) => id));
    return {
      authorities,
      people: people.map((user) => ({
        user,
        memberships: memberships.filter(({ userId }) => userId === user.id),
      })),
    };
  }

  async addAuthority(input: AddedAuthority, by: Caller): Promise<Actor> {
    refuseOthers(by);
    const added = await this.organisations.addAuthority(input);
    if (input.kind === 'municipality' && input.policeAreaId)
      await this.organisations.cover(input.policeAreaId, added.id);
    return added;
  }

  /** A person who is known already gets the further role. @returns the secret of a one-time link */
  async addPerson(input: AddedPerson, by: Caller): Promise<{ user: User; secret: string }> {
    refuseOthers(by);
    const authorityId = await this.authorityFor(input);
    const user = (await this.users.byEmail(input.email)) ?? (await this.users.add(input));
    await this.users.join(user.id, input.role, authorityId);
    return { user, secret: await this.users.issueLink(user.id) };
  }

  async renewLink(userId: string, by: Caller): Promise<{ user: User; secret: string }> {
    refuseOthers(by);
    const [user] = await this.users.byIds([userId]);
    if (!user) throw new Refusal('account.unknown');
    return { user, secret: await this.users.issueLink(user.id) };
  }

  private async authorityFor({ role, authorityId }: AddedPerson): Promise<string | null> {
    if (installationRoles.includes(role)) return null;
    const [authority] = authorityId ? await this.organisations.byIds([authorityId]) : [];
    if (!authority) throw new Refusal('account.authority_missing', 'authorityId');
    const isPoliceRole = policeRoles.includes(role);
    if (authority.isPolice() !== isPoliceRole && role !== 'reader')
      throw new Refusal('account.role_of_other_authority', 'role');
    return authority.id;
  }
}

function refuseOthers(by: Caller): void {
  if (!holds(by, 'administrator', null)) throw new NotAllowed('administration');
}
