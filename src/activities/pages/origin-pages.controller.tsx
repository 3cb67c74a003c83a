import { randomUUID } from 'node:crypto';
import { Body, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { Voiding } from '../occurrence.dto';
import { activityPaths } from '../activity.paths';
import { FocusAreaTies, NewPoliticalAssignment } from '../origin.dto';
import { Origins } from '../origins';
import { ActivityPage } from './activity.page';
import { ActivityViews } from './activity-views';

const back = (id: string): SeeOther => new SeeOther(`${activityPaths.activity(id)}#bakgrund`, 'origin');

/** The forms of the section that tells where an activity comes from. */
@StaffController('arbete/aktiviteter')
export class OriginPagesController {
  constructor(
    private readonly origins: Origins,
    private readonly views: ActivityViews,
  ) {}

  @Post(':id/fokusomraden')
  @Form('show')
  async tie(@Param('id') id: string, @Body() ties: FocusAreaTies, @By() by: Caller): Promise<SeeOther> {
    return this.origins.tie(id, ties, by).then(() => back(id));
  }

  @Post(':id/uppdrag')
  @Form('show')
  async assign(
    @Param('id') id: string,
    @Body() input: NewPoliticalAssignment,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.origins.assign(id, input, by).then(() => back(id));
  }

  @Post(':id/uppdrag/:assignmentId/rattelse')
  @Form('show')
  async voidAssignment(
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { reason }: Voiding,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.origins.voidAssignment(id, assignmentId, reason, by).then(() => back(id));
  }

  /** The page a refused form stands on. */
  async show(id: string, by: Caller): Promise<VNode> {
    return <ActivityPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }
}
