import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { Activities } from './activities';
import { Assignments } from './assignments';
import { InternalNotes } from './internal-notes';
import { ActivityPagesController } from './pages/activity-pages.controller';
import { ActivityViews } from './pages/activity-views';
import { PlanPagesController } from './pages/plan-pages.controller';
import { PlanViews } from './pages/plan-views';

@Module({
  imports: [AccountsModule, OrganisationsModule, PromisesModule],
  controllers: [ActivityPagesController, PlanPagesController],
  providers: [Activities, Assignments, InternalNotes, ActivityViews, PlanViews],
  exports: [Activities, Assignments, InternalNotes],
})
export class ActivitiesModule {}
