import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { SecurityLog } from '../http/security-log';
import { Clock } from '../kernel/clock';
import { NotAllowed } from '../kernel/missing';
import { Refusal } from '../kernel/refusal';
import { Sealing } from './sealing';
import { Throttle } from './throttle';

/** In seconds; what every authenticator app takes for granted, with SHA-1 and six digits (RFC 6238). */
const step = 30;
const stepsOfDrift = 1;
const recoveryCodes = 10;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const proposalLives = 15 * 60_000;

export interface SecondFactorState {
  readonly isOn: boolean;
  readonly codesLeft: number;
}

interface Row {
  readonly sealed_secret: Buffer | null;
  readonly last_step: string;
  readonly proposed_secret: Buffer | null;
  readonly proposed_at: Date | null;
}

/** Codes from an authenticator app, and codes on paper for the day the phone is gone. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
    private readonly throttle: Throttle,
    private readonly log: Log,
    private readonly securityLog: SecurityLog,
  ) {}

  async stateOf(userId: string): Promise<SecondFactorState> {
    const [row] = await this.ask<{ is_on: boolean; left: string }>(
      `select exists (select 1 from tracker.totp where user_id = $1 and turned_on_at is not null) as is_on,
              (select count(*) from tracker.recovery_code where user_id = $1 and used_at is null) as left`,
      [userId],
    );
    return { isOn: row?.is_on ?? false, codesLeft: Number(row?.left ?? 0) };
  }

  /** The secret that an app is to be given: the same for a quarter, so that a reloaded page shows what was scanned. Base 32. */
  async proposalFor(userId: string): Promise<string> {
    const now = this.clock.now();
    const fresh = this.sealing.seal(new Secret({ size: 20 }).base32, userId);
    const [row] = await this.ask<Row>(
      `insert into tracker.totp as t (user_id, proposed_secret, proposed_at) values ($1, $2, $3)
       on conflict (user_id) do update set
         proposed_secret = case when t.proposed_at > $4 then t.proposed_secret else excluded.proposed_secret end,
         proposed_at = case when t.proposed_at > $4 then t.proposed_at else excluded.proposed_at end
       returning *`,
      [userId, fresh, now, new Date(now.getTime() - proposalLives)],
    );
    return this.sealing.open(row?.proposed_secret ?? fresh, userId);
  }

  /** Where it is on already, only what was proposed just now, after a code. @returns the recovery codes, which nobody can read again */
  async turnOn(userId: string, code: string): Promise<string[]> {
    const row = await this.rowOf(userId);
    if (row?.sealed_secret && !this.isFresh(row)) throw new NotAllowed('second_factor.renew');
    const counted = await this.throttle.guard(`code:${userId}`, async () => {
      const proposed = row?.proposed_secret;
      return proposed ? this.stepOf(code, this.sealing.open(proposed, userId)) : null;
    });
    if (counted === null) throw new Refusal('account.code_wrong', 'code');
    const codes = await this.transactions.asWorker(async () => {
      await this.transactions.manager.query(
        `update tracker.totp set sealed_secret = proposed_secret, turned_on_at = $2, last_step = $3,
           proposed_secret = null, proposed_at = null where user_id = $1 and proposed_secret is not null`,
        [userId, this.clock.now(), counted],
      );
      await this.note('account.second_factor_turned_on', userId);
      return this.replaceRecoveryCodes(userId);
    });
    this.securityLog.note('second_factor.changed', userId, { to: 'on' });
    return codes;
  }

  /** A code from the app or one on paper; each counts once. @throws Refusal */
  async check(userId: string, typed: string): Promise<void> {
    const code = typed.toLowerCase().replace(/[\s-]/g, '');
    const isRight = await this.throttle.guard(`code:${userId}`, async () =>
      (await this.use(userId, code)) ? true : null,
    );
    if (isRight) return;
    this.securityLog.note('sign_in.failed', userId, { by: 'code' });
    throw new Refusal('account.code_wrong', 'code');
  }

  async newRecoveryCodes(userId: string): Promise<string[]> {
    const codes = await this.transactions.asWorker(async () => {
      await this.note('account.recovery_codes_renewed', userId);
      return this.replaceRecoveryCodes(userId);
    });
    this.securityLog.note('second_factor.changed', userId, { to: 'new recovery codes' });
    return codes;
  }

  async turnOff(userId: string): Promise<void> {
    await this.transactions.asWorker(async () => {
      await this.transactions.manager.query('delete from tracker.totp where user_id = $1', [userId]);
      await this.transactions.manager.query('delete from tracker.recovery_code where user_id = $1', [userId]);
      await this.note('account.second_factor_turned_off', userId);
    });
    this.securityLog.note('second_factor.changed', userId, { to: 'off' });
  }

  private async use(userId: string, code: string): Promise<boolean> {
    if (/^\d{6}$/.test(code)) return this.useAppCode(userId, code);
    const [, used] = await this.transactions.asWorker<[unknown[], number]>(() =>
      this.transactions.manager.query(
        `update tracker.recovery_code set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null
           and exists (select 1 from tracker.totp where user_id = $1 and turned_on_at is not null)`,
        [userId, this.sealing.digest(code, userId), this.clock.now()],
      ),
    );
    return used > 0;
  }

  private async useAppCode(userId: string, code: string): Promise<boolean> {
    const sealed = (await this.rowOf(userId))?.sealed_secret;
    const counted = sealed ? this.stepOf(code, this.sealing.open(sealed, userId)) : null;
    if (counted === null) return false;
    const [, used] = await this.transactions.asWorker<[unknown[], number]>(() =>
      this.transactions.manager.query(
        'update tracker.totp set last_step = $2 where user_id = $1 and last_step < $2 and turned_on_at is not null',
        [userId, counted],
      ),
    );
    return used > 0;
  }

  private isFresh({ proposed_at: at }: Row): boolean {
    return at !== null && this.clock.now().getTime() - at.getTime() < proposalLives;
  }

  /** The number of the half minute the code belongs to; null when it belongs to none near by. */
  private stepOf(code: string, base32: string): number | null {
    const timestamp = this.clock.now().getTime();
    const totp = new TOTP({ secret: Secret.fromBase32(base32), period: step });
    const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: stepsOfDrift });
    return delta === null ? null : Math.floor(timestamp / 1000 / step) + delta;
  }

  private async replaceRecoveryCodes(userId: string): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    await this.transactions.manager.query('delete from tracker.recovery_code where user_id = $1', [userId]);
    await this.transactions.manager.query(
      'insert into tracker.recovery_code (user_id, code_hash) select $1, unnest($2::bytea[])',
      [userId, codes.map((code) => this.sealing.digest(code, userId))],
    );
    return codes.map((code) => code.replace(/.{4}(?=.)/g, '$&-'));
  }

  private async rowOf(userId: string): Promise<Row | undefined> {
    const [row] = await this.ask<Row>('select * from tracker.totp where user_id = $1', [userId]);
    return row;
  }

  private note(kind: string, subjectId: string): Promise<void> {
    return this.log.append({ kind, subjectId, authorityId: null, promiseSetId: null, details: {} });
  }

  private ask<Result>(sql: string, values: unknown[]): Promise<Result[]> {
    return this.transactions.asWorker(() => this.transactions.manager.query(sql, values));
  }
}

/** 60 random bits, in letters and digits that cannot be mistaken for each other. */
const newRecoveryCode = (): string => Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');

/** What the square holds: apps show the service and the account beside the code. */
export const addressForApp = (base32: string, account: string): string =>
  new TOTP({ secret: Secret.fromBase32(base32), issuer: 'Medborgarlöften', label: account }).toString();
