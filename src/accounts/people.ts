import { Injectable } from '@nestjs/common';
import { installationChain, Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Caller, Role } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Organisations } from '../organisations/organisations';
import {
  administers,
  administersAnything,
  administersInstallation,
  isOneself,
} from './administration.policy';
import { User } from './user.entity';
import { type RoleTerms, Users } from './users';

const policeRoles: readonly Role[] = ['municipal_police', 'police_area_chief'];

/** What an administrator does with one person. */
@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly organisations: Organisations,
    private readonly users: Users,
  ) {}

  private get manager() {
    return this.transactions.manager;
  }

  /** A person whom the caller administers, wholly or in part. */
  async find(id: string, by: Caller): Promise<User> {
    if (!administersAnything(by)) throw new NotAllowed('account.administer');
    const [user] = isUuid(id) ? await this.users.byIds([id]) : [];
    if (!user) throw new Missing('person');
    if (administersInstallation(by)) return user;
    const memberships = await this.users.memberships([id]);
    if (!memberships.some(({ authorityId }) => administers(authorityId, by))) throw new Missing('person');
    return user;
  }

  /** Whether the whole account is the caller's to run: nobody else's person, and so no way into another authority. */
  async isWhollyMine(id: string): Promise<boolean> {
    const [row]: { mine: boolean }[] = await this.manager.query(
      'select tracker.administer_person($1) as mine',
      [id],
    );
    return row?.mine ?? false;
  }

  async giveRole(
    id: string,
    given: RoleTerms & { readonly role: Role; readonly authorityId: string | null },
    by: Caller,
  ): Promise<void> {
    const user = await this.find(id, by);
    if (isOneself(user.id, by)) throw new Refusal('account.not_oneself', 'role');
    const authorityId = await this.authorityFor(given.role, given.authorityId, by);
    await this.refuseScopeOutside(given, authorityId);
    await this.users.join(user.id, given.role, authorityId, given);
  }

  /** The authority that the role is for; null for a role in the installation itself. */
  async authorityFor(role: Role, authorityId: string | null, by: Caller): Promise<string | null> {
    if (role === 'operator' || (role === 'administrator' && authorityId === null)) {
      if (!administersInstallation(by)) throw new Refusal('account.authority_missing', 'authorityId');
      return null;
    }
    const [authority] = authorityId ? await this.organisations.byIds([authorityId]) : [];
    if (!authority) throw new Refusal('account.authority_missing', 'authorityId');
    if (!administers(authority.id, by)) throw new NotAllowed('account.give_role');
    const fitsBoth = role === 'reader' || role === 'administrator';
    if (!fitsBoth && authority.isPolice() !== policeRoles.includes(role))
      throw new Refusal('account.role_of_other_authority', 'role');
    return authority.id;
  }

  /** Out at once, open sessions included. */
  async disable(id: string, by: Caller): Promise<void> {
    await this.setDisabledAt(id, this.clock.now(), 'account.disabled', by);
  }

  async enable(id: string, by: Caller): Promise<void> {
    await this.setDisabledAt(id, null, 'account.enabled', by);
  }

  /** Removes the name, the address and every way to sign in, also from the log; there is no way back. */
  async erase(id: string, reference: string, by: Caller): Promise<void> {
    await this.mustBeWhollyMine(id, by);
    const chain = (await this.chainOf(id, by)) ?? installationChain;
    await this.manager.query('select tracker.erase_person($1, $2, $3)', [id, chain, reference]);
  }

  /** The authority in whose log an act on the whole account is told; null for the installation. */
  async chainOf(id: string, by: Caller): Promise<string | null> {
    if (administersInstallation(by)) return null;
    const memberships = await this.users.memberships([id]);
    return memberships.find(({ authorityId }) => administers(authorityId, by))?.authorityId ?? null;
  }

  private async mustBeWhollyMine(id: string, by: Caller): Promise<User> {
    const user = await this.find(id, by);
    if (isOneself(id, by)) throw new Refusal('account.not_oneself');
    if (user.erasedAt) throw new Refusal('account.erased');
    if (!(await this.isWhollyMine(id))) throw new Refusal('account.works_elsewhere');
    return user;
  }

  private async setDisabledAt(id: string, disabledAt: Date | null, kind: string, by: Caller): Promise<void> {
    const user = await this.mustBeWhollyMine(id, by);
    if ((user.disabledAt === null) === (disabledAt === null)) return;
    await this.manager.update(User, { id }, { disabledAt });
    await this.log.append({
      kind,
      subjectId: id,
      authorityId: await this.chainOf(id, by),
      promiseSetId: null,
      details: {},
    });
  }

  private async refuseScopeOutside(given: RoleTerms & { readonly role: Role }, areaId: string | null) {
    const ids = given.municipalityIds ?? [];
    if (ids.length === 0) return;
    if (given.role !== 'municipal_police')
      throw new Refusal('account.scope_of_other_role', 'municipalityIds');
    const covered = areaId ? await this.organisations.coveredBy(areaId) : [];
    if (!ids.every((id) => covered.some((municipality) => municipality.id === id)))
      throw new Refusal('account.scope_outside_area', 'municipalityIds');
  }
}
