import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import type { Delivery } from '../mail/mail';
import { MailTransport } from '../mail/mail';
import { messageIdOf } from '../mail/message-id';
import { Jobs } from '../queue/jobs';
import { isMailHour } from './mail-hours';
import { ClaimLost, type ClaimedReminder, OwedReminders } from './owed-reminders';
import { ReminderLetters } from './reminder-letters';
import { reminderMail } from './reminder.mail';
import { ReminderSettings } from './reminder-settings';

export const sendJob = 'send-reminder';
/** Minutes until the next try: 1, 5, 15, 60, then hourly. */
const pauses = [1, 5, 15, 60];
const batch = 500;

/**
 * Claim, read anew, send, record: each its own transaction, so that whatever dies between leaves a lease that runs out.
 * At least once, and the same Message-ID on every try (reliability: exactly once does not exist for mail).
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
    const waiting = await this.transactions.asWorker(async () => {
      await this.owed.materialise(this.clock.today());
      return this.owed.waiting(batch);
    });
    if (this.mayMail()) await this.jobs.add(sendJob, waiting);
  }

  async send(id: string): Promise<void> {
    const claim = await this.transactions.asWorker(() => this.owed.claim(id, this.settings.leaseSeconds));
    if (!claim) return;
    try {
      await this.sendClaimed(claim);
    } catch (error) {
      if (!(error instanceof ClaimLost)) throw error;
      this.logger.warn(error.message);
    }
  }

  private async sendClaimed(claim: ClaimedReminder): Promise<void> {
    if (!this.mayMail()) return this.step(() => this.owed.giveBack(claim));
    if (claim.isTooOld)
      return this.step(() => this.owed.settle(claim, 'failed', 'not delivered within 72 hours'));
    const letter = await this.transactions.asWorker(() => this.letters.write(claim));
    if (!letter.send) return this.step(() => this.owed.settle(claim, letter.state, letter.reason));
    const key = `${claim.activityId}:${claim.rule}:${claim.thresholdOn}:${claim.recipientId}`;
    const messageId = messageIdOf(key, this.settings.mailHost);
    const link = `${this.settings.baseUrl}/arbete/aktiviteter/${claim.activityId}`;
    const mail = reminderMail(letter, {
      messageId,
      from: this.settings.mailFrom,
      key,
      link,
      today: this.clock.today(),
    });
    const delivery = await this.transport.send(mail, () =>
      this.step(() => this.owed.startBody(claim, messageId)),
    );
    await this.step(() => this.record(claim, delivery));
  }

  private record(claim: ClaimedReminder, delivery: Delivery): Promise<void> {
    switch (delivery.outcome) {
      case 'sent':
        return this.owed.markSent(claim, delivery.response);
      case 'failed':
        return this.owed.settle(claim, 'failed', delivery.reason);
      case 'retry':
      case 'uncertain':
        return this.owed.tryLater(claim, delivery.outcome, delivery.reason, pauses[claim.attempt - 1] ?? 60);
    }
  }

  private step(work: () => Promise<void>): Promise<void> {
    return this.transactions.asWorker(work);
  }

  private mayMail(): boolean {
    return this.settings.mailAtAnyHour || isMailHour(this.clock.now());
  }
}
