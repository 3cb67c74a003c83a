import { composeRaw, isMailAddress } from './compose';
import type { Delivery, Mail } from './mail';
import { MailTransport } from './mail';

/** Keeps one message; throws when it could not. */
export type StoreCaptured = (mail: Mail, rawMessage: Buffer) => Promise<void>;

/** Sends nothing: hands every message, as the bytes that would have been sent, to where the operator reads it. */
export class CapturedMailTransport extends MailTransport {
  constructor(private readonly store: StoreCaptured) {
    super();
  }

  /** Throws what `store` throws. */
  override async send(mail: Mail, beforeBody: () => Promise<void>): Promise<Delivery> {
    if (!isMailAddress(mail.to)) return { outcome: 'failed', reason: `no mail address: ${mail.to}` };
    const bytes = await composeRaw(mail);
    await beforeBody();
    await this.store(mail, bytes);
    return { outcome: 'sent', response: 'captured' };
  }

  override close(): void {}
}
