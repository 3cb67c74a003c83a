import { Body, Get, Post, Query } from '@nestjs/common';
import type { VNode } from 'preact';
import { TellsWhatWasDone } from '../../http/done-page';
import { Form } from '../../http/form.interceptor';
import { By, StaffController } from '../../http/staff-controller';
import type { Caller } from '../../kernel/caller';
import { NewReview } from '../../reviews/review.dto';
import { Reviews } from '../../reviews/reviews';
import { ComparisonPage } from './comparison.page';
import { filterFrom } from './review-filter';
import { ResultPage } from './result.page';
import { reviewPaths } from './review.paths';
import { ReviewPage } from './review.page';
import { ReviewViews } from './review-views';
import { TertialPage } from './tertial.page';
import { TertialViews } from './tertial-views';

type Parameters = Readonly<Record<string, unknown>>;

/** The police area chief's review, of all municipalities of the area. */
@StaffController('arbete/granskning')
export class ReviewController {
  constructor(
    private readonly reviews: Reviews,
    private readonly views: ReviewViews,
    private readonly tertials: TertialViews,
  ) {}

  @Get()
  async show(@Query() query: Parameters, @By() by: Caller): Promise<VNode> {
    return <ReviewPage view={await this.views.area(filterFrom(query), by)} />;
  }

  @Get('jamforelse')
  async comparison(@By() by: Caller): Promise<VNode> {
    return <ComparisonPage lines={await this.views.comparison(by)} />;
  }

  @Get('tertial')
  async tertial(@Query() query: Parameters, @By() by: Caller): Promise<VNode> {
    return <TertialPage view={await this.tertials.of(query, by)} />;
  }

  @Post()
  @Form('showAgain')
  @TellsWhatWasDone(reviewPaths.review)
  async review(@Body() input: NewReview, @By() by: Caller): Promise<VNode> {
    const outcomes = await this.reviews.review(input, by);
    return <ResultPage view={await this.views.result(input, outcomes, by)} />;
  }

  /** The same list once more: a refused form says which. */
  async showAgain(_id: unknown, by: Caller, typed: Parameters): Promise<VNode> {
    return this.show(typed, by);
  }
}
