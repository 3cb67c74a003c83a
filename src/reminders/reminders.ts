import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { Delivery } from '../mail/mail';
import { MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { Jobs } from '../queue/jobs';
import { stackOf } from '../queue/stack-of';
import { isMailHour } from './mail-hours';
import { ClaimLost, type ClaimedReminder, OwedReminders, type WaitingReminder } from './owed-reminders';
import { ReminderLetters } from './reminder-letters';
import { reminderMail } from './reminder.mail';
import { ReminderSettings } from './reminder-settings';

export const sendJob = 'send-reminder';
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
    private readonly letters: ReminderLetters,
    private readonly transport: MailTransport,
    private readonly jobs: Jobs,
    private readonly settings: ReminderSettings,
  ) {}

  /** Finds what is owed and queues a job for each that may go out now. Safe to run as often as one likes. */
  async sweep(): Promise<void> {
    const today = this.clock.today();
    // Two transactions: who holds a reminder's row must never wait for an activity that a colleague is changing.
    await this.step(() => this.owed.owe(today));
    await this.step(() => this.owed.tidy(today));
    await this.jobs.add(sendJob, await this.waiting());
  }

  /** What a worker should take now; nothing outside the hours for mail. */
  async waiting(): Promise<WaitingReminder[]> {
    return this.mayMail() ? this.step(() => this.owed.waiting(batch)) : [];
  }

  /** Does nothing when the reminder is not owed any more or somebody else has it. */
  async send(id: string): Promise<void> {
    if (!this.mayMail()) return;
    const claim = await this.step(() => this.owed.claim(id, this.settings.leaseSeconds));
    if (!claim) return;
    const progress = { hasBegun: false };
    try {
      await this.sendClaimed(claim, progress);
    } catch (error) {
      if (error instanceof ClaimLost) return this.logger.warn(error.message);
      this.logger.error(stackOf(error));
      const state = progress.hasBegun ? 'uncertain' : 'retry';
      // Where even this fails, the lease runs out.
      await this.step(() => this.owed.tryLater(claim, state, String(error), pauseAfter(claim.attempt)));
    }
  }

  private async sendClaimed(claim: ClaimedReminder, progress: { hasBegun: boolean }): Promise<void> {
    if (claim.attempt > mostAttempts) return this.step(() => this.giveUp(claim));
    const today = this.clock.today();
    const letter = await this.step(() => this.letters.write(claim, today));
    if (!letter.send) return this.step(() => this.owed.settle(claim, letter.state, letter.reason));
    const key = `${claim.activityId}:${claim.rule}:${claim.thresholdOn}:${claim.recipientId}`;
    const messageId = messageIdOf(key, this.settings.mailHost);
    const link = `${this.settings.baseUrl}${letter.path}`;
    const mail = reminderMail(letter, { messageId, from: this.settings.mailFrom, key, link, today });
    const delivery = await this.transport.send(mail, async () => {
      await this.step(() => this.owed.startBody(claim, messageId, this.settings.leaseSeconds));
      progress.hasBegun = true;
    });
    await this.insist(() => this.record(claim, delivery));
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

  private giveUp(claim: ClaimedReminder): Promise<void> {
    const last = claim.lastReason ?? 'the worker never came to an end with it';
    return this.owed.settle(claim, 'failed', `given up after ${mostAttempts} attempts: ${last}`);
  }

  private record(claim: ClaimedReminder, delivery: Delivery): Promise<void> {
    switch (delivery.outcome) {
      case 'sent':
        return this.owed.markSent(claim, delivery.response);
      case 'failed':
        return this.owed.settle(claim, 'failed', delivery.reason);
      case 'retry':
      case 'uncertain':
        return this.owed.tryLater(claim, delivery.outcome, delivery.reason, pauseAfter(claim.attempt));
    }
  }

  private step<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.transactions.asWorker(work);
  }

  private mayMail(): boolean {
    return this.settings.mailAtAnyHour || isMailHour(this.clock.now());
  }
}
