import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { promisePaths } from '../../promises/promise.paths';
import { Activities } from '../activities';
import { NewPlan, PlanEdit } from '../plan.dto';
import { PlanPage } from './plan.page';
import { PlanViews } from './plan-views';

@StaffController('arbete')
export class PlanPagesController {
  constructor(
    private readonly activities: Activities,
    private readonly views: PlanViews,
  ) {}

  @Get('loften/:id/ny-aktivitet')
  async showNew(@Param('id') setId: string, @By() by: Caller): Promise<VNode> {
    return <PlanPage view={await this.views.ofNew(setId, by)} formKey={randomUUID()} />;
  }

  @Post('loften/:id/aktiviteter')
  @Form('showNew')
  async add(@Param('id') setId: string, @Body() plan: NewPlan, @By() by: Caller): Promise<SeeOther> {
    return this.activities.add(setId, plan, by).then(() => new SeeOther(promisePaths.set(setId), 'added'));
  }

  @Get('aktiviteter/:id/plan')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <PlanPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post('aktiviteter/:id/plan')
  @Form('show')
  async edit(@Param('id') id: string, @Body() plan: PlanEdit, @By() by: Caller): Promise<SeeOther> {
    return this.activities
      .plan(id, plan, by)
      .then(({ promiseSetId }) => new SeeOther(promisePaths.set(promiseSetId), 'planned'));
  }
}
