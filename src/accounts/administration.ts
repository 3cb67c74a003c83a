import { Injectable } from '@nestjs/common';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import type { Actor } from '../organisations/actor.entity';
import { AuthoritySettings } from '../organisations/authority-settings';
import { Organisations } from '../organisations/organisations';
import type { AddedAuthority, AddedPerson, ChangedArea } from './administration.dto';
import {
  administers,
  administersAnything,
  administersInstallation,
  mayDispose,
} from './administration.policy';
import { LonePauses } from './lone-pauses';
import { People } from './people';
import type { User } from './user.entity';
import { Users } from './users';

/** Lets authorities and people in, and has no right to their content. */
@Injectable()
export class Administration {
  constructor(
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly settings: AuthoritySettings,
    private readonly users: Users,
    private readonly people: People,
    private readonly lonePauses: LonePauses,
  ) {}

  /** What the caller administers: everything, or one's own authorities. */
  async overview(by: Caller) {
    if (!administersAnything(by)) throw new NotAllowed('administration');
    const authorities = (await this.organisations.authorities()).filter(({ id }) => administers(id, by));
    const people = await this.users.all();
    const memberships = await this.users.memberships(people.map(({ id }) => id));
    const today = this.clock.today();
    const mine = memberships.filter(({ authorityId }) => administers(authorityId, by));
    const known = people.filter(
      (user) => administersInstallation(by) || mine.some(({ userId }) => userId === user.id),
    );
    return {
      authorities,
      letsAuthoritiesIn: administersInstallation(by),
      mayDispose: mayDispose(by),
      fourEyes: await this.settings.wantingFourEyes(authorities.map(({ id }) => id)),
      areaOf: await this.areasOf(authorities),
      today,
      lonePauses: await this.lonePauses.coming(),
      people: known.map((user) => ({
        user,
        memberships: mine.filter(
          ({ userId, toOn }) => userId === user.id && (toOn === null || toOn >= today),
        ),
      })),
    };
  }

  async addAuthority(input: AddedAuthority, by: Caller): Promise<Actor> {
    if (!administersInstallation(by)) throw new NotAllowed('administration.add_authority');
    const added = await this.organisations.addAuthority(input);
    if (input.kind === 'municipality' && input.policeAreaId)
      await this.organisations.cover(input.policeAreaId, added.id);
    return added;
  }

  async changeArea(municipalityId: string, { policeAreaId, fromOn }: ChangedArea, by: Caller): Promise<void> {
    if (!administersInstallation(by)) throw new NotAllowed('administration.change_area');
    const found = await this.organisations.byIds([municipalityId, ...(policeAreaId ? [policeAreaId] : [])]);
    const [municipality, area] = [municipalityId, policeAreaId].map((id) =>
      found.find((one) => one.id === id),
    );
    if (municipality?.kind !== 'municipality' || (policeAreaId && !area?.isPolice()))
      throw new Refusal('account.authority_missing', 'policeAreaId');
    await this.organisations.changeArea(municipalityId, policeAreaId, fromOn ?? this.clock.today());
  }

  async wantFourEyes(authorityId: string, fourEyes: boolean, by: Caller): Promise<void> {
    if (!administers(authorityId, by)) throw new NotAllowed('administration.four_eyes');
    const [authority] = await this.organisations.byIds([authorityId]);
    if (!authority) throw new Refusal('account.authority_missing');
    await this.settings.wantFourEyes(authorityId, fourEyes);
  }

  /**
   * A person who is known already gets the further role; one who works for others too signs in as before, without a link.
   * @returns the secret of a one-time link
   */
  async addPerson(input: AddedPerson, by: Caller): Promise<{ user: User; secret: string | null }> {
    if (!administersAnything(by)) throw new NotAllowed('administration.add_person');
    const authorityId = await this.people.authorityFor(input.role, input.authorityId, by);
    const known = await this.users.accountWith(input.email);
    if (known === by.userId) throw new Refusal('account.not_oneself', 'email');
    const id = known ?? (await this.users.add(input, authorityId)).id;
    await this.users.join(id, input.role, authorityId, input);
    const user = await this.people.find(id, by);
    const mayHaveLink = user.disabledAt === null && (await this.people.isWhollyMine(id));
    return { user, secret: mayHaveLink ? await this.users.issueLink(id, authorityId) : null };
  }

  async renewLink(userId: string, by: Caller): Promise<{ user: User; secret: string }> {
    const user = await this.people.find(userId, by);
    if (!(await this.people.isWhollyMine(userId))) throw new Refusal('account.works_elsewhere');
    return { user, secret: await this.users.issueLink(user.id, await this.people.chainOf(userId, by)) };
  }

  private async areasOf(authorities: readonly Actor[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const area of authorities.filter((one) => one.isPolice()))
      for (const { id } of await this.organisations.coveredBy(area.id)) found.set(id, area.id);
    return found;
  }
}
