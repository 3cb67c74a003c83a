import type {
  NodemailerError,
  SendMailOptions,
  SMTPPoolOptions,
  SMTPPoolSentMessageInfo,
  Transporter,
} from 'nodemailer';
import { createTransport } from 'nodemailer';
import { composeRaw, isMailAddress, mailboxOf } from './compose';
import type { Delivery, Mail } from './mail';
import { MailTransport } from './mail';
import { SmtpBody } from './smtp-body';

/** All times in milliseconds. */
export interface SmtpSettings {
  /** smtp:// takes STARTTLS when it is offered, smtps:// is TLS from the start; `?requireTLS=true` and the like. */
  readonly url: string;
  readonly maxConnections?: number;
  /** From the name look-up to the end of the TLS handshake. */
  readonly connectionTimeout?: number;
  readonly greetingTimeout?: number;
  /** Silence of the server. RFC 5321 4.5.3.2.6: too short a wait after the body makes duplicates. */
  readonly socketTimeout?: number;
  /** A whole attempt, also with a server that trickles. The claim on a mail must outlast it. */
  readonly deliveryTimeout?: number;
}

const smtpDefaults = {
  maxConnections: 3,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: 5 * 60_000,
  deliveryTimeout: 10 * 60_000,
};

/** What a delivery hands to the plug-in below, which gates its body. */
interface GatedMail extends SendMailOptions {
  body: SmtpBody;
}

export class SmtpMailTransport extends MailTransport {
  private readonly pool: Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;
  private readonly deliveryTimeout: number;

  constructor(settings: SmtpSettings) {
    super();
    const { deliveryTimeout, ...connection } = { ...smtpDefaults, ...settings };
    this.deliveryTimeout = deliveryTimeout;
    // One more try within an attempt: a pooled connection may have been dropped while it was idle.
    this.pool = createTransport({ ...connection, pool: true, maxRequeues: 1, idleTimeout: 30_000 });
    // The client buffers `raw` before it connects; only what a process function returns waits for the server's 354.
    this.pool.use('stream', ({ message, data }, done) => {
      message.processFunc((bytes) => (data as GatedMail).body.behindGate(bytes));
      done();
    });
  }

  override async send(mail: Mail, beforeBody: () => Promise<void>): Promise<Delivery> {
    if (!isMailAddress(mail.to)) return { outcome: 'failed', reason: `no mail address: ${mail.to}` };
    const body = new SmtpBody(beforeBody);
    const gated: GatedMail = {
      raw: await composeRaw(mail),
      envelope: { from: mailboxOf(mail.from).address, to: [mail.to] },
      signal: AbortSignal.timeout(this.deliveryTimeout),
      body,
    };
    try {
      const { response } = await this.pool.sendMail(gated);
      return { outcome: 'sent', response };
    } catch (error) {
      return outcomeOf(error as NodemailerError, await body.shut());
    }
  }

  override close(): void {
    this.pool.close();
  }
}

function outcomeOf(error: NodemailerError, begun: boolean): Delivery {
  const reason = error.message;
  const isAnswered = (error.responseCode ?? 0) >= 400;
  if (begun && !isAnswered) return { outcome: 'uncertain', reason };
  return { outcome: isFinal(error) ? 'failed' : 'retry', reason };
}

/** A 5xx is about the mail when MAIL, RCPT or DATA got it; wrong order (503) or sign-in (530) is about the set-up. */
const isFinal = ({ code, permanent, responseCode }: NodemailerError): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && permanent === true && responseCode !== 530;
