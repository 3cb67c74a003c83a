import { Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Missing } from '../../kernel/missing';
import { everyRecipient, recipients } from './report.paths';
import { ReportPage } from './report.page';
import { ReportViews } from './report-views';

@StaffController('arbete/loften/:id/rapport')
export class ReportController {
  constructor(private readonly views: ReportViews) {}

  @Get(':recipient')
  async show(@Param('id') setId: string, @Param('recipient') to: string, @By() by: Caller): Promise<VNode> {
    const recipient = everyRecipient.find((one) => recipients[one] === to);
    if (!recipient) throw new Missing('report');
    return <ReportPage view={await this.views.of(setId, recipient, by)} />;
  }
}
