import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { currentRequest } from '../http/current-request';
import { SecurityLog } from '../http/security-log';
import { TooManyAttempts } from '../http/too-many-attempts';
import { Clock } from '../kernel/clock';

const quarter = 15 * 60_000;
const mostPerAccount = 10;
const mostPerAddress = 50;

interface Door {
  readonly hash: Buffer;
  readonly most: number;
}

/**
 * Ten failures in 15 minutes close an account, fifty close an address, also for who then knows the right secret.
 * Counted in the database, for all processes. An attempt counts as failed until it has succeeded, so that a thousand at once
 * are no way around.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: SecurityLog,
  ) {}

  /**
   * @param account what is guessed at, for example `password:anna@kommun.se`; null: only the address counts
   * @param attempt gives null when it failed
   * @throws TooManyAttempts without trying
   */
  async guard<Result>(account: string | null, attempt: () => Promise<Result | null>): Promise<Result | null> {
    const noted = await this.transactions.asWorker(() => this.note(doorsTo(account)));
    const result = await attempt();
    if (result !== null) await this.transactions.asWorker(() => this.forget(noted));
    return result;
  }

  private async note(doors: readonly Door[]): Promise<string[]> {
    for (const { hash } of doors)
      await this.ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [hash.toString('hex')]);
    const now = this.clock.now();
    const since = new Date(now.getTime() - quarter);
    await this.ask('delete from tracker.failed_sign_in where failed_at <= $1', [since]);
    for (const door of doors) await this.refuseIfClosed(door, now);
    const noted = await this.ask<{ id: string }>(
      'insert into tracker.failed_sign_in (account_hash, failed_at) select unnest($1::bytea[]), $2 returning id',
      [doors.map(({ hash }) => hash), now],
    );
    return noted.map(({ id }) => id);
  }

  private async refuseIfClosed({ hash, most }: Door, now: Date): Promise<void> {
    const [last] = await this.ask<{ failed_at: Date }>(
      'select failed_at from tracker.failed_sign_in where account_hash = $1 order by failed_at desc offset $2 limit 1',
      [hash, most - 1],
    );
    if (!last) return;
    const retryAfter = Math.max(1, Math.ceil((last.failed_at.getTime() + quarter - now.getTime()) / 1000));
    this.log.note('sign_in.throttled', null, { retryAfter });
    throw new TooManyAttempts(retryAfter);
  }

  private async forget(ids: readonly string[]): Promise<void> {
    await this.ask('delete from tracker.failed_sign_in where id = any ($1)', [ids]);
  }

  private ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.transactions.manager.query(sql, values);
  }
}

/** In one order for everybody, so that two attempts never wait for each other. */
function doorsTo(account: string | null): Door[] {
  const address = currentRequest()?.address;
  const doors = [
    ...(account === null ? [] : [{ hash: digest(account), most: mostPerAccount }]),
    ...(address ? [{ hash: digest(`address:${networkOf(address)}`), most: mostPerAddress }] : []),
  ];
  return doors.sort((a, b) => Buffer.compare(a.hash, b.hash));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One subscriber has a whole /64 of IPv6. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
