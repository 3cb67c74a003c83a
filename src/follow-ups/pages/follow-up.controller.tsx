import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Decision } from '../../commitments/decision.dto';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Assessments } from '../assessments';
import { Minutes, NewAssessment, NewCorrection } from '../follow-up.dto';
import { followUpPaths } from '../follow-up.paths';
import { FollowUps } from '../follow-ups';
import { FollowUpPage } from './follow-up.page';
import { FollowUpViews } from './follow-up-views';

const done = (id: string, what: string): SeeOther => new SeeOther(followUpPaths.followUp(id), what);

@StaffController('arbete/uppfoljningar')
export class FollowUpController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly assessments: Assessments,
    private readonly views: FollowUpViews,
  ) {}

  @Get(':id')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FollowUpPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/omdomen/:promiseId')
  @Form('show')
  async assess(
    @Param('id') id: string,
    @Param('promiseId') promiseId: string,
    @Body() input: NewAssessment,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.assessments.assess(id, promiseId, input, by).then(() => done(id, 'assessed'));
  }

  @Post(':id/beslut')
  @Form('show')
  async decide(@Param('id') id: string, @Body() decision: Decision, @By() by: Caller): Promise<SeeOther> {
    return this.assessments.decide(id, decision, by).then(() => done(id, decision.decision));
  }

  @Post(':id/anteckningar')
  @Form('show')
  async writeMinutes(@Param('id') id: string, @Body() minutes: Minutes, @By() by: Caller): Promise<SeeOther> {
    return this.followUps.writeMinutes(id, minutes, by).then(() => done(id, 'minuted'));
  }

  @Post(':id/avslut')
  @Form('show')
  async close(@Param('id') id: string, @By() by: Caller): Promise<SeeOther> {
    return this.followUps.close(id, by).then(() => done(id, 'closed'));
  }

  @Post(':id/rattelser')
  @Form('show')
  async correct(@Param('id') id: string, @Body() input: NewCorrection, @By() by: Caller): Promise<SeeOther> {
    return this.followUps.correct(id, input, by).then(() => done(id, 'corrected'));
  }
}
