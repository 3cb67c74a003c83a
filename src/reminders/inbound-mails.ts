import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { Bounces } from './bounces';
import { MailLinks } from './mail-links';
import { MailPreferences } from './mail-preferences';
import { stopSecretIn } from './stop-request';

/** Mail to us: what came back, and who wants no more. Nothing is ever answered. */
@Injectable()
export class InboundMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly bounces: Bounces,
    private readonly links: MailLinks,
    private readonly preferences: MailPreferences,
  ) {}

  /** @returns whether it told anything that we did not know; twice is harmless */
  async take(raw: string): Promise<boolean> {
    const secret = stopSecretIn(raw);
    return secret === null ? this.bounces.take(raw) : this.transactions.asWorker(() => this.stopFor(secret));
  }

  private async stopFor(secret: string): Promise<boolean> {
    const link = await this.links.find(secret, 'unsubscribe');
    if (link) await this.preferences.stopAll(link.recipientId);
    return link !== null;
  }
}
