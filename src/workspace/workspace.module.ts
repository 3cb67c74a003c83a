import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { AgreementsModule } from '../agreements/agreements.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { FollowUpsModule } from '../follow-ups/follow-ups.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FoundationsModule } from '../promises/foundations.module';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { RemindersModule } from '../reminders/reminders.module';
import { ReviewsModule } from '../reviews/reviews.module';
import { ChangesController } from './changes/changes.controller';
import { ChangesOfOthers } from './changes/changes-of-others';
import { ActivityLines } from './activity-lines';
import { ActivityListController } from './list/list.controller';
import { FoundActivities } from './list/found-activities';
import { ActivityListViews } from './list/list-views';
import { RowReports } from './list/row-reports';
import { RowViews } from './list/row-views';
import { SavedLists } from './list/saved-lists';
import { SavedListsController } from './list/saved-lists.controller';
import { SeveralActivities } from './several/several-activities';
import { SeveralController } from './several/several.controller';
import { SeveralViews } from './several/several-views';
import { CommitmentNames } from './commitment-names';
import { DraftDisposal } from './drafts/draft-disposal';
import { DraftsController } from './drafts/drafts.controller';
import { DistrictsController } from './document/districts.controller';
import { DocumentViews } from './document/document-views';
import { EndingsController } from './document/endings.controller';
import { FactsController } from './document/facts.controller';
import { FactsViews } from './document/facts-views';
import { ListsController } from './document/lists.controller';
import { ListViews } from './document/list-views';
import { PromiseController } from './document/promise.controller';
import { PromiseViews } from './document/promise-views';
import { PromiseSetController } from './promise-set.controller';
import { PromiseSetViews } from './promise-set-views';
import { RenewalController } from './renewal/renewal.controller';
import { RenewalViews } from './renewal/renewal-views';
import { TransferModule } from '../transfer/transfer.module';
import { ReportController } from './report/report.controller';
import { ReportViews } from './report/report-views';
import { ApprovalController } from './review/approval.controller';
import { ApprovalViews } from './review/approval-views';
import { ReviewController } from './review/review.controller';
import { ReviewLines } from './review/review-lines';
import { ReviewStandings } from './review/review-standings';
import { ReviewViews } from './review/review-views';
import { SetReviewController } from './review/set-review.controller';
import { TertialViews } from './review/tertial-views';
import { PublicTextsController } from './public-texts.controller';
import { PressingActivities } from './pressing-activities';
import { TextsToCheck } from './texts-to-check';
import { ToDo } from './to-do';
import { ToDoController } from './to-do.controller';
import { WaitingForMe } from './waiting-for-me';

@Module({
  imports: [
    ActivitiesModule,
    AgreementsModule,
    CommitmentsModule,
    FollowUpsModule,
    FoundationsModule,
    IndicatorsModule,
    OrganisationsModule,
    PromisesModule,
    PublicationModule,
    RemindersModule,
    ReviewsModule,
    TransferModule,
  ],
  controllers: [
    ToDoController,
    ChangesController,
    ActivityListController,
    SavedListsController,
    SeveralController,
    PromiseSetController,
    FactsController,
    PromiseController,
    ListsController,
    DistrictsController,
    DraftsController,
    EndingsController,
    RenewalController,
    ApprovalController,
    ReportController,
    ReviewController,
    SetReviewController,
    PublicTextsController,
  ],
  providers: [
    DraftDisposal,
    ActivityLines,
    ChangesOfOthers,
    ActivityListViews,
    FoundActivities,
    PressingActivities,
    RowReports,
    RowViews,
    SavedLists,
    SeveralActivities,
    SeveralViews,
    ApprovalViews,
    CommitmentNames,
    DocumentViews,
    FactsViews,
    ListViews,
    PromiseSetViews,
    PromiseViews,
    RenewalViews,
    ReportViews,
    ReviewLines,
    ReviewStandings,
    ReviewViews,
    TertialViews,
    TextsToCheck,
    ToDo,
    WaitingForMe,
  ],
  exports: [PromiseSetViews],
})
export class WorkspaceModule {}
