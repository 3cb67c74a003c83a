import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { ActivityLines } from './activity-lines';
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
import { ToDo } from './to-do';
import { ToDoController } from './to-do.controller';

@Module({
  imports: [
    ActivitiesModule,
    CommitmentsModule,
    OrganisationsModule,
    PromisesModule,
    PublicationModule,
    TransferModule,
  ],
  controllers: [
    ToDoController,
    PromiseSetController,
    FactsController,
    PromiseController,
    ListsController,
    DistrictsController,
    EndingsController,
    RenewalController,
  ],
  providers: [
    ActivityLines,
    DocumentViews,
    FactsViews,
    ListViews,
    PromiseSetViews,
    PromiseViews,
    RenewalViews,
    ToDo,
  ],
})
export class WorkspaceModule {}
