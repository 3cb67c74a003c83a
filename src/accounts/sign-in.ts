import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { SecurityLog } from '../http/security-log';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { PasswordLogin } from './password-login';
import { decoyHash, hashPassword, longestPassword, passwordFits, shortestPassword } from './passwords';
import { hashOf } from './secrets';
import { Sessions } from './sessions';
import { Throttle } from './throttle';
import { isWeak } from './weak-passwords';

/** One-time links and passwords. Runs as tracker_worker: before sign-in nobody is anybody. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly passwordLogin: PasswordLogin,
    private readonly securityLog: SecurityLog,
  ) {}

  /** Same answer and time for an unknown address as for a wrong password. @returns the secret of the new session */
  async withPassword(email: string, password: string): Promise<string> {
    if (!(await this.passwordLogin.works())) throw new Refusal('account.passwords_off');
    const userId = await this.personWith(email, password);
    if (!userId) throw new Refusal('account.wrong_password');
    return this.sessions.start(userId, { beganBy: 'password', proof: 'one_factor', acr: null });
  }

  /** Whether it is the person's own, asked again before something that matters. */
  async isPasswordOf(userId: string, password: string): Promise<boolean> {
    const [user] = await this.ask<{ email: string }>('select email from tracker.user_account where id = $1', [
      userId,
    ]);
    return (await this.personWith(user?.email ?? '', password)) === userId;
  }

  /** Whether the link would still work; looking does not use it up, so mail scanners cannot. */
  async linkWorks(secret: string): Promise<boolean> {
    const works = await this.throttle.guard(null, async () => {
      const rows = await this.ask(
        `select 1 from tracker.sign_in_link l join tracker.user_account u on u.id = l.user_id
          where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and u.disabled_at is null`,
        [hashOf(secret), this.clock.now()],
      );
      return rows.length > 0 ? true : null;
    });
    return works ?? false;
  }

  /** @returns the secret of the new session */
  async withLink(secret: string): Promise<string> {
    const userId = await this.throttle.guard(null, () =>
      this.transactions.asWorker(() => this.useLink(secret)),
    );
    if (userId) return this.sessions.start(userId, { beganBy: 'link', proof: 'one_factor', acr: null });
    this.securityLog.note('sign_in.failed', null, { by: 'link' });
    throw new Refusal('account.link_spent');
  }

  /** Whether the link was asked for by somebody who has forgotten the password. */
  async isForNewPassword(secret: string): Promise<boolean> {
    const [row] = await this.ask<{ purpose: string }>(
      'select purpose from tracker.sign_in_link where token_hash = $1',
      [hashOf(secret)],
    );
    return row?.purpose === 'new_password';
  }

  async hasPassword(userId: string): Promise<boolean> {
    return (await this.ask('select 1 from tracker.credential where user_id = $1', [userId])).length > 0;
  }

  async choosePassword(userId: string, password: string): Promise<void> {
    if (password.length < shortestPassword || password.length > longestPassword) {
      throw new Refusal('account.password_length', 'password', {
        shortest: shortestPassword,
        longest: longestPassword,
      });
    }
    if (isWeak(password, await this.wordsAround(userId)))
      throw new Refusal('account.password_weak', 'password');
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
    this.securityLog.note('password.changed', userId);
  }

  /** Null for a wrong password, an unknown address and a person who may not sign in: after the same work. */
  private async personWith(email: string, password: string): Promise<string | null> {
    const address = email.trim().toLowerCase();
    return this.throttle.guard(`password:${address}`, async () => {
      const [account] = await this.ask<{ id: string; password_hash: string | null }>(
        `select u.id, c.password_hash from tracker.user_account u left join tracker.credential c on c.user_id = u.id
          where u.email = $1 and u.disabled_at is null`,
        [address],
      );
      const fits = await passwordFits(account?.password_hash ?? (await decoyHash()), password);
      if (fits && account?.password_hash) return account.id;
      this.securityLog.note('sign_in.failed', account?.id ?? null, { by: 'password' });
      return null;
    });
  }

  /** What a stranger who knows the person would try first. */
  private async wordsAround(userId: string): Promise<string[]> {
    const [row] = await this.ask<{ words: string[] }>(
      `select array[u.email, u.name] || array(select a.name from tracker.membership m join tracker.actor a on a.id = m.authority_id
         where m.user_id = u.id) as words from tracker.user_account u where u.id = $1`,
      [userId],
    );
    return row?.words ?? [];
  }

  private ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.transactions.asWorker(() => this.transactions.manager.query(sql, values));
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
