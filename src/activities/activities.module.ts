import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { Activities } from './activities';
import { ActivityNotes } from './activity-notes';
import { Assignments } from './assignments';
import { Deadlines } from './deadlines';
import { InternalNotes } from './internal-notes';
import { Occurrences } from './occurrences';
import { ActivityPagesController } from './pages/activity-pages.controller';
import { ActivityViews } from './pages/activity-views';
import { PlanPagesController } from './pages/plan-pages.controller';
import { PlanViews } from './pages/plan-views';
import { PlanLinks } from './plan-links';
import { ProgressReports } from './progress-reports';

@Module({
  imports: [AccountsModule, OrganisationsModule, PromisesModule],
  controllers: [ActivityPagesController, PlanPagesController],
  providers: [
    Activities,
    ActivityNotes,
    ActivityViews,
    Assignments,
    Deadlines,
    InternalNotes,
    Occurrences,
    PlanLinks,
    PlanViews,
    ProgressReports,
  ],
  exports: [Activities, Assignments, Deadlines, InternalNotes, Occurrences, ProgressReports],
})
export class ActivitiesModule {}
