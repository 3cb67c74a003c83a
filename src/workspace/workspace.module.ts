import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { FollowUpsModule } from '../follow-ups/follow-ups.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { ReviewsModule } from '../reviews/reviews.module';
import { ActivityLines } from './activity-lines';
import { PromiseSetController } from './promise-set.controller';
import { PromiseSetViews } from './promise-set-views';
import { ReviewController } from './review/review.controller';
import { ReviewLines } from './review/review-lines';
import { ReviewViews } from './review/review-views';
import { SetReviewController } from './review/set-review.controller';
import { TertialViews } from './review/tertial-views';
import { ToDo } from './to-do';
import { ToDoController } from './to-do.controller';
import { WaitingForMe } from './waiting-for-me';

@Module({
  imports: [
    ActivitiesModule,
    CommitmentsModule,
    FollowUpsModule,
    OrganisationsModule,
    PromisesModule,
    PublicationModule,
    ReviewsModule,
  ],
  controllers: [ToDoController, PromiseSetController, ReviewController, SetReviewController],
  providers: [ActivityLines, PromiseSetViews, ReviewLines, ReviewViews, TertialViews, ToDo, WaitingForMe],
})
export class WorkspaceModule {}
