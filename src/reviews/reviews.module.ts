import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { PromisesModule } from '../promises/promises.module';
import { ReviewSubjects } from './review-subjects';
import { Reviews } from './reviews';

@Module({
  imports: [ActivitiesModule, PromisesModule],
  providers: [Reviews, ReviewSubjects],
  exports: [Reviews, ReviewSubjects],
})
export class ReviewsModule {}
