import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FoundationsModule } from '../promises/foundations.module';
import { PromisesModule } from '../promises/promises.module';
import { Activities } from './activities';
import { ActivityNotes } from './activity-notes';
import { Assignments } from './assignments';
import { ClockStops } from './clock-stops';
import { Deadlines } from './deadlines';
import { EvidenceLinks } from './evidence-links';
import { InternalNotes } from './internal-notes';
import { Milestones } from './milestones';
import { OccurrenceDistricts } from './occurrence-districts';
import { Occurrences } from './occurrences';
import { Origins } from './origins';
import { ActivityPartPagesController } from './pages/activity-part-pages.controller';
import { ActivityPartViews } from './pages/activity-part-views';
import { ActivityPagesController } from './pages/activity-pages.controller';
import { ActivityViews } from './pages/activity-views';
import { OccurrencePageViews } from './pages/occurrence-page-views';
import { OccurrencePagesController } from './pages/occurrence-pages.controller';
import { OccurrenceViews } from './pages/occurrence-views';
import { OriginPagesController } from './pages/origin-pages.controller';
import { OriginViews } from './pages/origin-views';
import { PlanPagesController } from './pages/plan-pages.controller';
import { PlanViews } from './pages/plan-views';
import { PartnerContacts } from './partner-contacts';
import { PlanLinks } from './plan-links';
import { ProgressReports } from './progress-reports';

@Module({
  imports: [AccountsModule, FoundationsModule, OrganisationsModule, PromisesModule],
  controllers: [
    ActivityPagesController,
    ActivityPartPagesController,
    OccurrencePagesController,
    OriginPagesController,
    PlanPagesController,
  ],
  providers: [
    Activities,
    ActivityNotes,
    ActivityPartViews,
    ActivityViews,
    Assignments,
    ClockStops,
    Deadlines,
    EvidenceLinks,
    InternalNotes,
    Milestones,
    OccurrenceDistricts,
    OccurrencePageViews,
    OccurrenceViews,
    Occurrences,
    Origins,
    OriginViews,
    PartnerContacts,
    PlanLinks,
    PlanViews,
    ProgressReports,
  ],
  exports: [
    Activities,
    Assignments,
    ClockStops,
    Deadlines,
    InternalNotes,
    OccurrenceDistricts,
    Occurrences,
    Origins,
    PlanLinks,
    ProgressReports,
  ],
})
export class ActivitiesModule {}
