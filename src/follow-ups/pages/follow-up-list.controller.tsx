import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { FeedbackDone, NewFeedback, NewFollowUp } from '../follow-up.dto';
import { followUpPaths } from '../follow-up.paths';
import { Feedbacks } from '../feedbacks';
import { FollowUps } from '../follow-ups';
import { FollowUpListPage } from './follow-up-list.page';
import { FollowUpListViews } from './follow-up-list-views';

const done = (setId: string, what: string): SeeOther => new SeeOther(followUpPaths.ofSet(setId), what);

/** The follow-ups of one promise set, and what is owed to its residents in return. */
@StaffController('arbete/loften')
export class FollowUpListController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly feedbacks: Feedbacks,
    private readonly views: FollowUpListViews,
  ) {}

  @Get(':id/uppfoljningar')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <FollowUpListPage view={await this.views.of(id, by)} formKey={randomUUID()} />;
  }

  @Post(':id/uppfoljningar')
  @Form('show')
  async start(@Param('id') id: string, @Body() input: NewFollowUp, @By() by: Caller): Promise<SeeOther> {
    return this.followUps
      .start(id, input, by)
      .then((followUp) => new SeeOther(followUpPaths.followUp(followUp.id), 'started'));
  }

  @Post(':id/aterkoppling')
  @Form('show')
  async plan(@Param('id') id: string, @Body() input: NewFeedback, @By() by: Caller): Promise<SeeOther> {
    return this.feedbacks.plan(id, input, by).then(() => done(id, 'planned'));
  }

  @Post(':id/aterkoppling/:feedbackId/gjord')
  @Form('show')
  async doneWith(
    @Param('id') id: string,
    @Param('feedbackId') feedbackId: string,
    @Body() input: FeedbackDone,
    @By() by: Caller,
  ): Promise<SeeOther> {
    return this.feedbacks.done(id, feedbackId, input, by).then(() => done(id, 'feedbackDone'));
  }
}
