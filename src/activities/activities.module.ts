import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FoundationsModule } from '../promises/foundations.module';
import { PromisesModule } from '../promises/promises.module';
import { Activities } from './activities';
import { Assignments } from './assignments';
import { InternalNotes } from './internal-notes';
import { Origins } from './origins';
import { ActivityPagesController } from './pages/activity-pages.controller';
import { ActivityViews } from './pages/activity-views';
import { OriginPagesController } from './pages/origin-pages.controller';
import { OriginViews } from './pages/origin-views';
import { PlanPagesController } from './pages/plan-pages.controller';
import { PlanViews } from './pages/plan-views';

@Module({
  imports: [AccountsModule, FoundationsModule, OrganisationsModule, PromisesModule],
  controllers: [ActivityPagesController, OriginPagesController, PlanPagesController],
  providers: [Activities, Assignments, InternalNotes, Origins, ActivityViews, OriginViews, PlanViews],
  exports: [Activities, Assignments, InternalNotes],
})
export class ActivitiesModule {}
