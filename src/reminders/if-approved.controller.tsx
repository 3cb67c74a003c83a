import { Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import { By, StaffController } from '../http/staff-controller';
import type { Caller } from '../kernel/caller';
import { promisePaths } from '../promises/promise.paths';
import { PromiseSets } from '../promises/promise-sets';
import { AuthorityRules } from './authority-rules';
import { IfApprovedPage } from './coming-mail.page';

/** What a plan will mean in mail, before it is approved. */
@StaffController('arbete/loften')
export class IfApprovedController {
  constructor(
    private readonly sets: PromiseSets,
    private readonly rules: AuthorityRules,
  ) {}

  @Get(':id/mejl')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    const { title } = await this.sets.find(id);
    const way = [{ href: promisePaths.set(id), text: title }];
    return <IfApprovedPage way={way} all={await this.rules.ifApproved(id, by)} />;
  }
}
