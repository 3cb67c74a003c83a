import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Role } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/language';
import { Refusal } from '../kernel/refusal';
import { MembershipMunicipality } from './membership-municipality.entity';
import { Membership } from './membership.entity';
import { hashOf, newSecret } from './secrets';
import { User } from './user.entity';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly language?: Language;
}

/** From a day to a day, both included, and the municipalities of a police area that it is for; all when none is named. */
export interface RoleTerms {
  readonly fromOn?: Day | null;
  readonly toOn?: Day | null;
  readonly municipalityIds?: readonly string[];
}

const minutes = 60_000;
/** How long a one-time sign-in link works. */
const linkLifetime = 60 * minutes;

@Injectable()
export class Users {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  private get users() {
    return this.transactions.manager.getRepository(User);
  }

  byIds(ids: readonly string[]): Promise<User[]> {
    return this.users.findBy({ id: In([...new Set(ids)]) });
  }

  all(): Promise<User[]> {
    return this.users.find({ order: { name: 'ASC' } });
  }

  byEmail(email: string): Promise<User | null> {
    return this.users.findOneBy({ email: email.toLowerCase() });
  }

  memberships(userIds: readonly string[]): Promise<Membership[]> {
    return this.transactions.manager.findBy(Membership, { userId: In([...userIds]) });
  }

  /** People who may be asked to answer for an activity that this authority leads. */
  async colleagues(authorityId: string): Promise<User[]> {
    const memberships = await this.transactions.manager.findBy(Membership, { authorityId });
    const users = await this.byIds(memberships.map((membership) => membership.userId));
    return users.filter((user) => !user.disabledAt).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  /** @param authorityId the authority that lets the person in; null for the installation */
  async add(input: NewUser, authorityId: string | null = null): Promise<User> {
    const email = input.email.trim().toLowerCase();
    if (await this.accountWith(email)) throw new Refusal('account.email_taken', 'email', { email });
    const user = this.users.create({
      id: randomUUID(),
      email,
      name: input.name.trim(),
      language: input.language ?? 'sv',
      disabledAt: null,
      erasedAt: null,
    });
    await this.users.insert(user);
    await this.note('account.added', user.id, authorityId, {});
    return user;
  }

  /** Whoever has that address, also a person whom the caller does not see: the caller administers people. */
  async accountWith(email: string): Promise<string | null> {
    const [row]: { id: string | null }[] = await this.transactions.manager.query(
      'select tracker.account_with($1) as id',
      [email],
    );
    return row?.id ?? null;
  }

  async join(userId: string, role: Role, authorityId: string | null, terms: RoleTerms = {}): Promise<void> {
    const { toOn = null, municipalityIds = [] } = terms;
    const fromOn = terms.fromOn ?? this.clock.today();
    const id = randomUUID();
    const { manager } = this.transactions;
    await manager
      .insert(Membership, { id, userId, authorityId, role, fromOn, toOn })
      .catch(explainHeldAlready);
    const scope = municipalityIds.map((municipalityId) => ({ membershipId: id, municipalityId }));
    if (scope.length > 0) await manager.insert(MembershipMunicipality, scope);
    await this.note('account.joined', userId, authorityId, { role, fromOn, toOn, municipalityIds });
  }

  /** The secret of a link that signs the person in once, within the hour. Only its digest is stored. */
  async issueLink(userId: string, authorityId: string | null = null): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + linkLifetime);
    await this.transactions.manager.query(
      'insert into tracker.sign_in_link (token_hash, user_id, expires_at) values ($1, $2, $3)',
      [hashOf(secret), userId, expiresAt],
    );
    await this.note('account.link_issued', userId, authorityId, {});
    return secret;
  }

  private note(
    kind: string,
    subjectId: string,
    authorityId: string | null,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId, promiseSetId: null, details });
  }
}

function explainHeldAlready(error: unknown): never {
  const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
    constraint?: string;
  };
  if (constraint === 'membership_is_told_once') throw new Refusal('account.role_held_already', 'role');
  if (constraint === 'membership_ends_after_it_began')
    throw new Refusal('account.ends_before_it_began', 'toOn');
  throw error;
}
