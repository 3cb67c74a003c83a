import { Body, Get, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { TellsWhatWasDone } from '../../http/done-page';
import { Form } from '../../http/form.interceptor';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { askedFrom, DecisionOnChosen } from './approval.dto';
import { ApprovalPage } from './approval.page';
import { ApprovalViews } from './approval-views';
import { ResultPage } from './result.page';
import { reviewPaths } from './review.paths';
import { ReviewViews } from './review-views';

type Parameters = Readonly<Record<string, unknown>>;

/** The chief's yes or no to proposals of several promise sets at once: what was ticked is read once more before it is decided. */
@StaffController('arbete/granskning/godkannande')
export class ApprovalController {
  constructor(
    private readonly reviews: ReviewViews,
    private readonly approvals: ApprovalViews,
  ) {}

  @Get()
  async show(@Query() { val }: Parameters, @By() by: Caller): Promise<VNode> {
    return (
      <ApprovalPage
        view={await this.approvals.chosen(await this.reviews.setsOfArea(by), askedFrom(val), by)}
      />
    );
  }

  @Post()
  @Form('showAgain')
  @TellsWhatWasDone(reviewPaths.review)
  async decide(@Body() decision: DecisionOnChosen, @By() by: Caller): Promise<VNode> {
    return <ResultPage view={await this.approvals.decide(await this.reviews.setsOfArea(by), decision, by)} />;
  }

  async showAgain(_id: unknown, by: Caller, typed: Parameters): Promise<VNode> {
    return this.show(typed, by);
  }
}
