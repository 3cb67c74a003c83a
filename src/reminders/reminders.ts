import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { Delivery } from '../mail/mail';
import { MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { Jobs } from '../queue/jobs';
import { stackOf } from '../queue/stack-of';
import { Bounces } from './bounces';
import { digestMail } from './digest.mail';
import { DigestLetters } from './digest-letters';
import { failPoint } from './fail-point';
import { everyHour, hourOf, isMailHour, isWeeklyDay } from './mail-hours';
import { MailLinks } from './mail-links';
import { ClaimLost, type ClaimedMail, MailOutdated, OutgoingMails, type WaitingMail } from './outgoing-mails';
import { OwedReminders } from './owed-reminders';
import { ReminderSettings } from './reminder-settings';
import { SweepWatchdog } from './sweep-watchdog';

export const sendJob = 'send-mail';
/** Minutes until the next try: 1, 5, 15, 60, then hourly. */
const pauses = [1, 5, 15, 60];
const pauseAfter = (attempt: number): number => pauses[attempt - 1] ?? 60;
/** Three days of tries, when mail may go out at any hour. */
const mostAttempts = 76;
const batch = 500;
/** How long the outcome of a delivery is kept in mind while the database is away, in milliseconds. */
const patience = 10_000;
const pauseBetweenRecordings = 250;

/**
 * Claim, read anew, send, record: each its own transaction, so that whatever dies between leaves a lease that runs out.
 * At least once, and the same Message-ID on every try: exactly once does not exist for mail (RFC 1047).
 */
@Injectable()
export class Reminders {
  private readonly logger = new Logger(Reminders.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly owed: OwedReminders,
    private readonly mails: OutgoingMails,
    private readonly letters: DigestLetters,
    private readonly links: MailLinks,
    private readonly bounces: Bounces,
    private readonly transport: MailTransport,
    private readonly jobs: Jobs,
    private readonly watchdog: SweepWatchdog,
    private readonly settings: ReminderSettings,
  ) {}

  /** Finds what is owed, makes the mails whose hour has come and queues a job for each. Safe to run as often as one likes. */
  async sweep(): Promise<void> {
    const today = this.clock.today();
    // Two transactions: who holds a reminder's row must never wait for an activity that a colleague is changing.
    await this.step(() => this.owed.owe(today));
    await this.step(() => this.owed.tidy(today));
    if (this.mayMail()) await this.step(() => this.mails.make(today, this.hour(), isWeeklyDay(today)));
    await this.step(() => this.links.forgetOld());
    await this.watchdog.mark();
    await this.jobs.add(sendJob, await this.waiting());
  }

  /** What a worker should take now; nothing outside the hours for mail. */
  async waiting(): Promise<WaitingMail[]> {
    return this.mayMail() ? this.step(() => this.mails.waiting(batch)) : [];
  }

  /** Does nothing when the mail is not owed any more or somebody else has it. */
  async send(id: string): Promise<void> {
    if (!this.mayMail()) return;
    failPoint('before_claim');
    const claim = await this.step(() => this.mails.claim(id));
    if (!claim) return;
    failPoint('after_claim');
    const progress = { hasBegun: false };
    try {
      await this.sendClaimed(claim, progress);
    } catch (error) {
      if (error instanceof ClaimLost) return this.logger.warn(error.message);
      if (error instanceof MailOutdated) return this.tryLater(claim, 'retry', error.message, 0);
      this.logger.error(stackOf(error));
      const state = progress.hasBegun ? 'uncertain' : 'retry';
      // Where even this fails, the lease runs out.
      await this.tryLater(claim, state, String(error), pauseAfter(claim.attempt));
    }
  }

  private async sendClaimed(claim: ClaimedMail, progress: { hasBegun: boolean }): Promise<void> {
    if (claim.attempt > mostAttempts) return this.giveUp(claim);
    const digest = await this.step(() => this.letters.write(claim, this.clock.today()));
    if (!digest) return this.step(() => this.mails.settle(claim, 'cancelled', 'nothing is owed any more'));
    failPoint('after_reading');
    const key = `${claim.kind}:${claim.day}:${claim.recipientId}`;
    const messageId = messageIdOf(key, this.settings.mailHost);
    const envelope = { messageId, from: this.settings.mailFrom, host: this.settings.mailHost, key };
    const mail = digestMail(digest, envelope);
    const reminderIds = digest.rows.map((row) => row.reminderId);
    const delivery = await this.transport.send(mail, async () => {
      failPoint('before_body');
      await this.step(() => this.mails.startBody(claim, messageId, reminderIds));
      progress.hasBegun = true;
      failPoint('after_body_started');
    });
    failPoint('after_answer');
    await this.insist(() => this.record(claim, delivery));
    failPoint('after_recording');
  }

  /** What the mail server said is known here alone: while the database is away, ask again rather than mail again. */
  private async insist(work: () => Promise<void>): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      try {
        return await this.step(work);
      } catch (error) {
        if (error instanceof ClaimLost || performance.now() > end) throw error;
        await sleep(pauseBetweenRecordings);
      }
    }
  }

  private giveUp(claim: ClaimedMail): Promise<void> {
    const last = claim.lastReason ?? 'the worker never came to an end with it';
    const reason = `given up after ${mostAttempts} attempts: ${last}`;
    return this.step(() => this.mails.settle(claim, 'failed', reason));
  }

  private async record(claim: ClaimedMail, delivery: Delivery): Promise<void> {
    failPoint('before_recording');
    switch (delivery.outcome) {
      case 'sent':
        return this.mails.markSent(claim, delivery.response);
      case 'failed':
        await this.mails.settle(claim, 'failed', delivery.reason);
        return this.bounces.refused(claim, delivery.reason);
      case 'retry':
      case 'uncertain':
        return this.mails.tryLater(claim, delivery.outcome, delivery.reason, pauseAfter(claim.attempt));
    }
  }

  private tryLater(
    claim: ClaimedMail,
    state: 'retry' | 'uncertain',
    reason: string,
    minutes: number,
  ): Promise<void> {
    return this.step(() => this.mails.tryLater(claim, state, reason, minutes));
  }

  private step<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.transactions.asWorker(work);
  }

  private hour(): number {
    return this.settings.mailAtAnyHour ? everyHour : hourOf(this.clock.now());
  }

  private mayMail(): boolean {
    return this.settings.mailAtAnyHour || isMailHour(this.clock.now());
  }
}
