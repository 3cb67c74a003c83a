import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { SecurityLog } from '../http/security-log';
import { Clock } from '../kernel/clock';
import type { Language } from '../kernel/language';
import { MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { forgottenPasswordMail } from './forgotten-password.mail';
import { hashOf, newSecret } from './secrets';
import { signInPaths } from './sign-in.paths';
import { SignInSettings } from './sign-in-settings';
import { Throttle } from './throttle';

const linkLifetime = 60 * 60_000;

interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/**
 * Whoever asks is answered before anything is looked up, so that neither the answer nor its time tells whether the address
 * has an account. A letter that a dying process did not send is asked for again.
 */
@Injectable()
export class ForgottenPasswords implements OnModuleDestroy {
  private readonly logger = new Logger(ForgottenPasswords.name);
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly transport: MailTransport,
    private readonly settings: SignInSettings,
    private readonly log: Log,
    private readonly securityLog: SecurityLog,
  ) {}

  /** @throws TooManyAttempts, for known and unknown addresses alike */
  async ask(email: string): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.throttle.guard(`letter:${address}`, () => Promise.resolve(null));
    const letter = this.send(address)
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.underWay.delete(letter));
    this.underWay.add(letter);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async send(address: string): Promise<void> {
    const secret = newSecret();
    const person = await this.transactions.asWorker(() => this.issueLink(address, secret));
    this.securityLog.note('password.letter_asked_for', person?.id ?? null);
    if (!person) return;
    const { baseUrl, mailFrom, mailHost } = this.settings;
    const envelope = {
      from: mailFrom,
      messageId: messageIdOf(hashOf(secret).toString('hex'), mailHost),
      link: `${baseUrl}${signInPaths.link(secret)}`,
    };
    const mail = forgottenPasswordMail(person, envelope);
    const delivery = await this.transport.send(mail, () => Promise.resolve());
    if (delivery.outcome !== 'sent')
      this.logger.error(`The letter to ${person.id} was not sent (${delivery.outcome}): ${delivery.reason}`);
  }

  private async issueLink(address: string, secret: string): Promise<Person | null> {
    const [person]: Person[] = await this.transactions.manager.query(
      'select id, email, name, language from tracker.user_account where email = $1 and disabled_at is null',
      [address],
    );
    if (!person) return null;
    await this.transactions.manager.query(
      `insert into tracker.sign_in_link (token_hash, user_id, expires_at, purpose) values ($1, $2, $3, 'new_password')`,
      [hashOf(secret), person.id, new Date(this.clock.now().getTime() + linkLifetime)],
    );
    await this.log.append({
      kind: 'account.link_asked_for',
      subjectId: person.id,
      authorityId: null,
      promiseSetId: null,
      details: {},
    });
    return person;
  }
}
