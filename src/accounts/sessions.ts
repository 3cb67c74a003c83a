import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { currentRequest } from '../http/current-request';
import { SecurityLog } from '../http/security-log';
import { WhoIsAsking } from '../http/who-is-asking';
import type { Caller, CallerMembership } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Language } from '../kernel/language';
import { deviceOf, roughly } from './device';
import { csrfTokenOf, hashOf, newSecret } from './secrets';
import { signInPaths } from './sign-in.paths';
import { type Missing, missingIn, type Proof } from './sign-in.policy';
import { SignInSettings } from './sign-in-settings';

const minutes = 60_000;
const idleAtMost = 60 * minutes;
const aliveAtMost = 12 * 60 * minutes;
/** So often it is noted that a session lives: by so much it may end before it seems to. */
const notedEvery = minutes;

/** How a session began. */
export interface Entrance extends Proof {
  readonly beganBy: 'password' | 'link' | 'identity';
}

/** A session whose person is known, but who has not shown enough. */
export interface Halfway extends Omit<SessionRow, 'seenAt' | 'startedAt'> {
  readonly secret: string;
  readonly missing: Missing;
}

export interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly address: string | null;
  readonly device: string | null;
  readonly isThis: boolean;
}

interface SessionRow extends Entrance {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly hasSecondFactor: boolean;
  readonly memberships: CallerMembership[];
}

const fully: Entrance = { beganBy: 'link', proof: 'two_factors', acr: null };

/** Server-side sessions: ended at once when the person signs out, is disabled or loses a membership. */
@Injectable()
export class Sessions extends WhoIsAsking {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly securityLog: SecurityLog,
    private readonly settings: SignInSettings,
  ) {
    super();
  }

  /** @returns the secret for the cookie; only its digest is stored */
  async start(userId: string, entrance: Entrance = fully): Promise<string> {
    const secret = newSecret();
    await this.transactions.asWorker(async () => {
      await this.insert(secret, userId, entrance, this.clock.now());
      await this.log.append({
        kind: 'account.signed_in',
        subjectId: userId,
        authorityId: null,
        promiseSetId: null,
        details: {},
      });
    });
    this.securityLog.note('sign_in.succeeded', userId, { by: entrance.beganBy, proof: entrance.proof });
    return secret;
  }

  async identify(secret: string): Promise<Caller | null> {
    const row = await this.transactions.asWorker(() => this.find(secret));
    if (!row || missingIn(row, this.settings)) return null;
    return {
      userId: row.userId,
      name: row.name,
      language: row.language,
      csrfToken: csrfTokenOf(secret),
      memberships: row.memberships,
      session: {
        idle: (idleAtMost - notedEvery) / 1000,
        left: Math.floor((row.startedAt.getTime() + aliveAtMost - this.clock.now().getTime()) / 1000),
      },
    };
  }

  /** Null when the session is whole, or there is none. */
  async halfway(secret: string): Promise<Halfway | null> {
    const row = await this.transactions.asWorker(() => this.find(secret));
    const missing = row && missingIn(row, this.settings);
    return missing ? { ...row, secret, missing } : null;
  }

  override async wayOn(secret: string): Promise<string | null> {
    const session = await this.halfway(secret);
    return session && signInPaths.missing[session.missing];
  }

  override async writerOf(csrfToken: string): Promise<string | null> {
    const [writer] = await this.transactions.asWorker<{ id: string }[]>(() =>
      this.transactions.manager.query(
        `select u.id from tracker.form_writer w join tracker.user_account u on u.id = w.user_id
          where w.token_hash = $1 and u.disabled_at is null`,
        [hashOf(csrfToken)],
      ),
    );
    return writer?.id ?? null;
  }

  /** How the session began; null when it has ended. */
  async entranceOf(secret: string): Promise<Entrance | null> {
    return this.transactions.asWorker(() => this.find(secret));
  }

  /** The same session under another secret, for when it comes to be worth more. @returns the new secret */
  async renew(secret: string, proof: Entrance['proof']): Promise<string> {
    const renewed = newSecret();
    await this.transactions.asWorker(async () => {
      const [[session]]: [{ user_id: string }[], number] = await this.transactions.manager.query(
        'update tracker.session set token_hash = $2, proof = $3 where token_hash = $1 returning user_id',
        [hashOf(secret), hashOf(renewed), proof],
      );
      if (session) await this.rememberWriter(renewed, session.user_id);
    });
    return renewed;
  }

  async end(secret: string): Promise<void> {
    const [ended] = await this.endWhere('token_hash = $1', [hashOf(secret)]);
    if (ended) this.securityLog.note('sign_out', ended.user_id);
  }

  /** Those that still live, the latest used first. */
  ofPerson(userId: string, secret: string): Promise<OwnSession[]> {
    return this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `select public_id as id, started_at as "startedAt", seen_at as "seenAt", address, device, token_hash = $2 as "isThis"
           from tracker.session where user_id = $1 and seen_at > $3 and started_at > $4 order by seen_at desc`,
        [userId, hashOf(secret), ...this.oldest()],
      ),
    );
  }

  /** @returns false when the person has no such session */
  async endOne(userId: string, publicId: string): Promise<boolean> {
    const ended = await this.endWhere('user_id = $1 and public_id = $2', [userId, publicId]);
    if (ended.length === 0) return false;
    this.securityLog.note('session.ended', userId, { which: 'one' });
    return true;
  }

  /** @param exceptSecret of the session that goes on; null: none does */
  async endAllOf(userId: string, exceptSecret: string | null): Promise<void> {
    await this.endWhere('user_id = $1 and token_hash <> $2', [userId, hashOf(exceptSecret ?? '')]);
    this.securityLog.note('session.ended', userId, { which: exceptSecret ? 'others' : 'all' });
  }

  private async endWhere(which: string, values: unknown[]): Promise<{ user_id: string }[]> {
    const [ended]: [{ user_id: string }[], number] = await this.transactions.asWorker(() =>
      this.transactions.manager.query(`delete from tracker.session where ${which} returning user_id`, values),
    );
    return ended;
  }

  private async insert(secret: string, userId: string, entrance: Entrance, now: Date): Promise<void> {
    const { beganBy, proof, acr } = entrance;
    const { address = null, userAgent = null } = currentRequest() ?? {};
    await this.transactions.manager.query(
      `insert into tracker.session (token_hash, user_id, started_at, seen_at, began_by, proof, acr, address, device)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8)`,
      [
        hashOf(secret),
        userId,
        now,
        beganBy,
        proof,
        acr,
        address && roughly(address),
        userAgent && deviceOf(userAgent),
      ],
    );
    await this.rememberWriter(secret, userId);
    await this.transactions.manager.query(
      'delete from tracker.session where seen_at < $1 or started_at < $2',
      this.oldest(),
    );
  }

  /** For forms that come when the session is over. */
  private async rememberWriter(secret: string, userId: string): Promise<void> {
    await this.transactions.manager.query(
      'insert into tracker.form_writer (token_hash, user_id, since) values ($1, $2, $3)',
      [hashOf(csrfTokenOf(secret)), userId, this.clock.now()],
    );
  }

  private async find(secret: string): Promise<SessionRow | null> {
    const now = this.clock.now();
    const [row]: SessionRow[] = await this.transactions.manager.query(
      `select u.id as "userId", u.name, u.email, u.language, s.started_at as "startedAt", s.seen_at as "seenAt", s.began_by as "beganBy", s.proof, s.acr,
              exists (select 1 from tracker.totp t where t.user_id = u.id and t.turned_on_at is not null) as "hasSecondFactor",
              tracker.memberships_as_json(u.id, $4) as memberships
         from tracker.session s join tracker.user_account u on u.id = s.user_id
        where s.token_hash = $1 and s.seen_at > $2 and s.started_at > $3 and u.disabled_at is null`,
      [hashOf(secret), ...this.oldest(), this.clock.today()],
    );
    if (row && now.getTime() - row.seenAt.getTime() > notedEvery) await this.markSeen(secret, now);
    return row ?? null;
  }

  /** What was last seen, and what began, before these instants is over. */
  private oldest(): [Date, Date] {
    const now = this.clock.now().getTime();
    return [new Date(now - idleAtMost), new Date(now - aliveAtMost)];
  }

  private async markSeen(secret: string, now: Date): Promise<void> {
    await this.transactions.manager.query('update tracker.session set seen_at = $2 where token_hash = $1', [
      hashOf(secret),
      now,
    ]);
  }
}
