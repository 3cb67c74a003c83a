import { Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { VNode } from 'preact';
import { Transactions } from '../database/transactions';
import { PageController } from '../http/staff-controller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { Missing } from '../kernel/missing';
import { calendarOf } from './calendar';
import { MailLinks } from './mail-links';
import { MailPreferences } from './mail-preferences';
import { StoppedPage, StopPage } from './preferences.page';
import { ReminderSettings } from './reminder-settings';
import { RuleChanges } from './rule-variants';
import { WhyPage, type WhyView } from './why.page';

const noIndex = ['x-robots-tag', 'noindex, nofollow'] as const;

/** What a mail leads to besides its answers. None of it needs a session; only POST changes anything. */
@PageController('mejl')
export class MailLinksController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: MailLinks,
    private readonly preferences: MailPreferences,
    private readonly changes: RuleChanges,
    private readonly settings: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  @Get('varfor/:secret')
  @Header('cache-control', 'no-store')
  @Header(...noIndex)
  async why(@Param('secret') secret: string): Promise<VNode> {
    return <WhyPage why={await this.transactions.asWorker(() => this.whyOf(secret))} />;
  }

  @Get('avsluta/:secret')
  @Header('cache-control', 'no-store')
  @Header(...noIndex)
  showStop(@Param('secret') secret: string): VNode {
    return <StopPage secret={secret} />;
  }

  /** RFC 8058: whoever runs the person's mailbox posts here too, without cookies and without asking. */
  @Post('avsluta/:secret')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async stop(@Param('secret') secret: string): Promise<VNode> {
    return this.transactions.asWorker(() => this.stopFor(secret)).then(() => <StoppedPage />);
  }

  @Get('kalender/:file')
  @Header('cache-control', 'private, max-age=3600')
  @Header(...noIndex)
  async calendar(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const days = await this.transactions.asWorker(() =>
      this.preferences.calendar(file.replace(/\.ics$/, '')),
    );
    if (!days) throw new Missing('calendar');
    response
      .type('text/calendar; charset=utf-8')
      .send(calendarOf(days, 'Medborgarlöften', this.settings.mailHost, this.clock.now()));
  }

  private async whyOf(secret: string): Promise<WhyView | null> {
    const link = await this.links.find(secret, 'why');
    if (!link) return null;
    const variants = await this.changes.variants();
    const told: { title: string; rule: string; authorityId: string; thresholdOn: Day }[] =
      await this.transactions.manager.query(
        `select coalesce(s.title, '') as title, r.rule, r.authority_id as "authorityId", r.threshold_on as "thresholdOn"
           from tracker.owed_reminder r left join tracker.reminded_subject s on s.subject_id = r.subject_id
          where r.mail_id = $1 order by r.anchor_on, 1`,
        [link.mailId],
      );
    const rows = told.map(({ title, rule, authorityId, thresholdOn }) => ({
      title,
      rule: variants.ruleFor(authorityId, rule),
      thresholdOn,
    }));
    const [recipient]: { isPartner: boolean }[] = await this.transactions.manager.query(
      'select is_partner as "isPartner" from tracker.mail_recipient where id = $1',
      [link.recipientId],
    );
    return { rows, canChoose: recipient?.isPartner === false };
  }

  private async stopFor(secret: string): Promise<void> {
    const link = await this.links.find(secret, 'unsubscribe');
    if (!link) throw new Missing('link');
    await this.preferences.stopAll(link.recipientId);
  }
}
