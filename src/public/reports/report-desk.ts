import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Mail } from '../../mail/mail';
import { MailTransport } from '../../mail/mail';
import { messageIdOf } from '../../mail/message-id';
import { RateLimit } from '../../http/rate-limit';
import type { PlaceToday } from '../reading/place-reader';
import { type ObstacleReport, referenceOf } from './obstacle-report';
import { reportMail } from './report.mail';
import { ReportSettings } from './report-settings';

/** So many reports from one address in ten minutes; a person in need sends one or two. */
const most = 5;
const tenMinutes = 600;
/** What has been sent is remembered so that the same form sent twice is one mail. */
const mostRemembered = 1000;

export type Receipt =
  | { readonly outcome: 'sent'; readonly reference: string }
  | { readonly outcome: 'too_many' | 'not_delivered' };

/** Takes reports of obstacles to the municipality's own mailbox. */
@Injectable()
export class ReportDesk {
  private readonly logger = new Logger(ReportDesk.name);
  private readonly limit = new RateLimit(most, tenMinutes);
  private readonly sent = new Set<string>();

  constructor(
    private readonly transport: MailTransport,
    private readonly settings: ReportSettings,
    private readonly clock: Clock,
  ) {}

  async take(report: ObstacleReport, place: PlaceToday, to: string, from: string): Promise<Receipt> {
    const reference = referenceOf(report, place.slug, this.clock.today());
    if (this.sent.has(reference)) return { outcome: 'sent', reference };
    if (!this.limit.take(from, this.clock.now().getTime()).isAllowed) return { outcome: 'too_many' };
    const delivery = await this.transport.send(this.mail(report, place, to, reference), () =>
      Promise.resolve(),
    );
    // Uncertain is delivered or not: the same Message-ID on a second attempt lets the mailbox tell.
    if (delivery.outcome !== 'sent') {
      this.logger.warn(`a report of an obstacle was not delivered: ${delivery.outcome}`);
      return { outcome: 'not_delivered' };
    }
    this.remember(reference);
    return { outcome: 'sent', reference };
  }

  private mail(report: ObstacleReport, place: PlaceToday, to: string, reference: string): Mail {
    return reportMail(report, {
      reference,
      to,
      toName: place.name,
      from: this.settings.mailFrom,
      messageId: messageIdOf(`obstacle ${reference}`, this.settings.mailHost),
    });
  }

  private remember(reference: string): void {
    if (this.sent.size >= mostRemembered) this.sent.clear();
    this.sent.add(reference);
  }
}
