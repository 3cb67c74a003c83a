import { Get, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { Missing, NotAllowed } from '../kernel/missing';
import { LogPage } from './log.page';
import { mayReadLog } from './log.policy';
import { logQueryFrom } from './log-query';
import { LogViews } from './log-view';

@StaffController('arbete/logg')
export class LogController {
  constructor(private readonly views: LogViews) {}

  /** `om` is the id of what it is about: nothing there that the caller may see is answered as nothing there. */
  @Get()
  async show(@Query() query: Readonly<Record<string, unknown>>, @By() by: Caller): Promise<VNode> {
    if (!mayReadLog(by)) throw new NotAllowed('log.read');
    const asked = logQueryFrom(query);
    const view = await this.views.page(asked, by);
    if ('om' in query && (!asked.subjectId || view.rows.length === 0)) throw new Missing('log');
    return <LogPage view={view} />;
  }
}
