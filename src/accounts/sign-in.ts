import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { decoyHash, hashPassword, longestPassword, passwordFits, shortestPassword } from './passwords';
import { hashOf } from './secrets';
import { Sessions } from './sessions';

const quarter = 15 * 60_000;
const failuresAllowed = 10;

/** One-time links and passwords. Runs as tracker_worker: before sign-in nobody is anybody. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly sessions: Sessions,
  ) {}

  /** Same answer and time for an unknown address as for a wrong password; ten failures in 15 minutes close the account that long. */
  async withPassword(email: string, password: string): Promise<string> {
    const address = email.trim().toLowerCase();
    const accountHash = createHash('sha256').update(address).digest();
    const account = await this.transactions.asWorker(() => this.accountOf(address, accountHash));
    if (account.failures >= failuresAllowed) throw new Refusal('account.too_many_attempts');
    const fits = await passwordFits(account.passwordHash ?? (await decoyHash()), password);
    if (!fits || !account.passwordHash || !account.userId) {
      await this.transactions.asWorker(() => this.noteFailure(accountHash));
      throw new Refusal('account.wrong_password');
    }
    return this.sessions.start(account.userId);
  }

  /** Whether the link would still work; looking does not use it up, so mail scanners cannot. */
  linkWorks(secret: string): Promise<boolean> {
    return this.transactions.asWorker(async () => {
      const rows: unknown[] = await this.transactions.manager.query(
        `select 1 from tracker.sign_in_link l join tracker.user_account u on u.id = l.user_id
          where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and u.disabled_at is null`,
        [hashOf(secret), this.clock.now()],
      );
      return rows.length > 0;
    });
  }

  /** @returns the secret of the new session */
  async withLink(secret: string): Promise<string> {
    const userId = await this.transactions.asWorker(() => this.useLink(secret));
    if (!userId) throw new Refusal('account.link_spent');
    return this.sessions.start(userId);
  }

  hasPassword(userId: string): Promise<boolean> {
    return this.transactions.asWorker(async () => {
      const rows: unknown[] = await this.transactions.manager.query(
        'select 1 from tracker.credential where user_id = $1',
        [userId],
      );
      return rows.length > 0;
    });
  }

  async choosePassword(userId: string, password: string): Promise<void> {
    if (password.length < shortestPassword || password.length > longestPassword) {
      throw new Refusal('account.password_length', 'password', {
        shortest: shortestPassword,
        longest: longestPassword,
      });
    }
    const passwordHash = await hashPassword(password);
    await this.transactions.asWorker(async () => {
      await this.transactions.manager.query(
        `insert into tracker.credential (user_id, password_hash) values ($1, $2)
         on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
        [userId, passwordHash],
      );
      await this.log.append({
        kind: 'account.password_chosen',
        subjectId: userId,
        authorityId: null,
        promiseSetId: null,
        details: {},
      });
    });
  }

  private async accountOf(email: string, accountHash: Buffer) {
    const since = new Date(this.clock.now().getTime() - quarter);
    const [row]: { user_id: string | null; password_hash: string | null; failures: string }[] =
      await this.transactions.manager.query(
        `select u.id as user_id, c.password_hash,
              (select count(*) from tracker.failed_sign_in f where f.account_hash = $2 and f.failed_at > $3) as failures
         from (select 1) one left join tracker.user_account u on u.email = $1 and u.disabled_at is null
         left join tracker.credential c on c.user_id = u.id`,
        [email, accountHash, since],
      );
    return {
      userId: row?.user_id ?? null,
      passwordHash: row?.password_hash ?? null,
      failures: Number(row?.failures ?? 0),
    };
  }

  private async noteFailure(accountHash: Buffer): Promise<void> {
    const now = this.clock.now();
    await this.transactions.manager.query('delete from tracker.failed_sign_in where failed_at < $1', [
      new Date(now.getTime() - quarter),
    ]);
    await this.transactions.manager.query(
      'insert into tracker.failed_sign_in (account_hash, failed_at) values ($1, $2)',
      [accountHash, now],
    );
  }

  private async useLink(secret: string): Promise<string | null> {
    const [rows]: [{ user_id: string }[], number] = await this.transactions.manager.query(
      `update tracker.sign_in_link l set used_at = $2 from tracker.user_account u
        where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and u.id = l.user_id and u.disabled_at is null
        returning l.user_id`,
      [hashOf(secret), this.clock.now()],
    );
    return rows[0]?.user_id ?? null;
  }
}
