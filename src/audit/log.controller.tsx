import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { isUuid } from '../kernel/ids';
import { Missing, NotAllowed } from '../kernel/missing';
import { LogPage } from './log.page';
import { mayReadLog } from './log.policy';
import { LogViews } from './log-view';

@StaffController('arbete/logg')
export class LogController {
  constructor(private readonly views: LogViews) {}

  /** `om` is the id of what it is about. Nothing that the caller may see is answered as nothing there. */
  @Get()
  async show(@Query('om') about: unknown, @By() by: Caller): Promise<VNode> {
    if (!mayReadLog(by)) throw new NotAllowed('log.read');
    const rows = typeof about === 'string' && isUuid(about) ? await this.views.about(about, by) : [];
    if (rows.length === 0) throw new Missing('log');
    return <LogPage rows={rows} />;
  }
}
