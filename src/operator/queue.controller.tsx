import { Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { VNode } from 'preact';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import { type Caller, holds } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { languages } from '../kernel/language';
import { Missing, NotAllowed } from '../kernel/missing';
import { MailQueue } from '../reminders/mail-queue';
import { previewKinds, previewOf } from '../reminders/mail-preview';
import { type ForecastDay, ReminderForecast } from '../reminders/reminder-forecast';
import { ForecastPage, QueuePage, queuePath, type QueueView } from './queue.page';

const daysAhead = 90;

@StaffController('operator/paminnelser')
export class QueueController {
  constructor(
    private readonly queue: MailQueue,
    private readonly forecast: ReminderForecast,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@By() by: Caller): Promise<VNode> {
    return <QueuePage view={await this.viewFor(by)} />;
  }

  @Get('kalender')
  async calendar(@By() by: Caller): Promise<VNode> {
    return <ForecastPage forecast={await this.forecastFor(by)} />;
  }

  @Get('forhandsvisning/:kind/:language')
  preview(
    @Param('kind') kind: string,
    @Param('language') language: string,
    @By() by: Caller,
    @Res() response: Response,
  ): void {
    refuseOthers(by);
    response
      .set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups")
      .set('cache-control', 'no-store')
      .type('html')
      .send(this.htmlOf(kind, language));
  }

  @Post(':id/forsok')
  async retry(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.queue.retry(id, by).then(() => new SeeOther(queuePath, 'retried'));
  }

  @Post(':id/kasta')
  async discard(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.queue.discard(id, by).then(() => new SeeOther(queuePath, 'discarded'));
  }

  private async viewFor(by: Caller): Promise<QueueView> {
    refuseOthers(by);
    return {
      counts: await this.queue.counts(),
      stuck: await this.queue.stuck(),
    };
  }

  private forecastFor(by: Caller): Promise<ForecastDay[]> {
    refuseOthers(by);
    return this.forecast.from(this.clock.today(), daysAhead);
  }

  private htmlOf(kind: string, language: string): string {
    const known = previewKinds.find((one) => one === kind);
    const spoken = languages.find((one) => one === language);
    if (!known || !spoken) throw new Missing('preview');
    return previewOf(known, spoken, this.clock.today(), 'kim@exempel.invalid').html;
  }
}

function refuseOthers(by: Caller): void {
  if (!holds(by, 'operator', null)) throw new NotAllowed('operator.queue');
}
