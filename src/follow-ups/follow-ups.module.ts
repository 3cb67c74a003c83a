import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { Assessments } from './assessments';
import { Feedbacks } from './feedbacks';
import { FollowUps } from './follow-ups';
import { FollowUpController } from './pages/follow-up.controller';
import { FollowUpListController } from './pages/follow-up-list.controller';
import { FollowUpListViews } from './pages/follow-up-list-views';
import { FollowUpViews } from './pages/follow-up-views';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, OrganisationsModule, PromisesModule],
  controllers: [FollowUpController, FollowUpListController],
  providers: [Assessments, Feedbacks, FollowUps, FollowUpListViews, FollowUpViews],
  exports: [Assessments, Feedbacks, FollowUps],
})
export class FollowUpsModule {}
