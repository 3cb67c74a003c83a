import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { promisePaths } from '../../promises/promise.paths';
import { Renewal } from '../../transfer/renewal.dto';
import { Renewals } from '../../transfer/renewals';
import { RenewalPage } from './renewal.page';
import { RenewalViews } from './renewal-views';

@StaffController('arbete/loften')
export class RenewalController {
  constructor(
    private readonly renewals: Renewals,
    private readonly views: RenewalViews,
  ) {}

  @Get(':id/fornyelse')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <RenewalPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/fornyelse')
  @Form('show')
  async renew(@Param('id') id: string, @Body() input: Renewal, @By() by: Caller): Promise<SeeOther> {
    return this.renewals
      .renew(id, input, by)
      .then((set) => new SeeOther(promisePaths.set(set.id), 'renewed'));
  }
}
