import { Body, Get, Param, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import type { Parameters } from '../list/list-filter';
import { listPaths } from '../list/list.paths';
import { SeveralActivities } from './several-activities';
import { Several } from './several.dto';
import { SeveralPage } from './several.page';
import { SeveralResultPage } from './several-result.page';
import { SeveralViews } from './several-views';

/** The same act on several activities: first what will change, then each one's outcome. */
@StaffController('arbete/flera-aktiviteter')
export class SeveralController {
  constructor(
    private readonly several: SeveralActivities,
    private readonly views: SeveralViews,
  ) {}

  @Get()
  async show(@Query() query: Parameters, @By() by: Caller): Promise<VNode> {
    return <SeveralPage view={await this.views.of(query, by)} />;
  }

  @Post()
  @Form('showAgain')
  async act(@Body() input: Several, @By() by: Caller): Promise<SeeOther> {
    return this.several.act(input, by).then((id) => new SeeOther(listPaths.severalResult(id)));
  }

  @Get(':id')
  async result(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <SeveralResultPage view={await this.views.result(id, by)} />;
  }

  async showAgain(_id: unknown, by: Caller, typed: Parameters): Promise<VNode> {
    return this.show(typed, by);
  }
}
