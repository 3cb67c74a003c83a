import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { FoundationEdit } from '../foundation.dto';
import { foundationPath } from '../foundation.paths';
import { Foundations } from '../foundations';
import { FoundationPage } from './foundation.page';
import { FoundationViews } from './foundation-views';

@StaffController('arbete/loften')
export class FoundationPagesController {
  constructor(
    private readonly foundations: Foundations,
    private readonly views: FoundationViews,
  ) {}

  @Get(':id/bygger-pa')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FoundationPage view={await this.views.of(id, by)} />;
  }

  @Post(':id/bygger-pa')
  @Form('show')
  async lay(@Param('id') id: string, @Body() edit: FoundationEdit, @By() by: Caller): Promise<SeeOther> {
    return this.foundations.lay(id, edit, by).then(() => new SeeOther(foundationPath(id), 'saved'));
  }
}
