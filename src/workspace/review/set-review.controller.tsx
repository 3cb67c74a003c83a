import { Body, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Form } from '../../http/form.interceptor';
import { SeeOther } from '../../http/see-other';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { NewComment, NewInformation } from '../../reviews/review.dto';
import { Reviews } from '../../reviews/reviews';
import { reviewPaths } from './review.paths';
import { ReviewViews } from './review-views';
import { SetReviewPage } from './set-review.page';

@StaffController('arbete/loften')
export class SetReviewController {
  constructor(
    private readonly reviews: Reviews,
    private readonly views: ReviewViews,
  ) {}

  @Get(':id/granskning')
  async show(@Param('id') id: string, @By() by: Caller): Promise<VNode> {
    return <SetReviewPage view={await this.views.ofSet(id, by)} />;
  }

  @Post(':id/granskning/svar')
  @Form('show')
  async answer(@Param('id') id: string, @Body() input: NewInformation, @By() by: Caller): Promise<SeeOther> {
    return this.reviews.inform(id, input, by).then(() => new SeeOther(reviewPaths.ofSet(id), 'answered'));
  }

  @Post(':id/granskning/kommentar')
  @Form('show')
  async comment(@Param('id') id: string, @Body() input: NewComment, @By() by: Caller): Promise<SeeOther> {
    return this.reviews.comment(id, input, by).then(() => new SeeOther(reviewPaths.ofSet(id), 'commented'));
  }
}
