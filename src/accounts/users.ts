import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import type { Role } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Language } from '../kernel/language';
import { Refusal } from '../kernel/refusal';
import { Membership } from './membership.entity';
import { hashOf, newSecret } from './secrets';
import { User } from './user.entity';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly language?: Language;
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

  async add(input: NewUser): Promise<User> {
    const email = input.email.trim().toLowerCase();
    if (await this.byEmail(email)) throw new Refusal('account.email_taken', 'email', { email });
    const user = this.users.create({
      id: randomUUID(),
      email,
      name: input.name.trim(),
      language: input.language ?? 'sv',
      disabledAt: null,
    });
    await this.users.insert(user);
    await this.note('account.added', user.id, null, {});
    return user;
  }

  async join(userId: string, role: Role, authorityId: string | null): Promise<void> {
    const fromOn = this.clock.today();
    await this.transactions.manager.insert(Membership, {
      id: randomUUID(),
      userId,
      authorityId,
      role,
      fromOn,
      toOn: null,
    });
    await this.note('account.joined', userId, authorityId, { role, fromOn });
  }

  /** The secret of a link that signs the person in once, within the hour. Only its digest is stored. */
  async issueLink(userId: string): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(this.clock.now().getTime() + linkLifetime);
    await this.transactions.manager.query(
      'insert into tracker.sign_in_link (token_hash, user_id, expires_at) values ($1, $2, $3)',
      [hashOf(secret), userId, expiresAt],
    );
    await this.note('account.link_issued', userId, null, {});
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
