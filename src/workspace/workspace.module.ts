import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FoundationsModule } from '../promises/foundations.module';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { ActivityLines } from './activity-lines';
import { PromiseSetController } from './promise-set.controller';
import { PromiseSetViews } from './promise-set-views';
import { ToDo } from './to-do';
import { ToDoController } from './to-do.controller';

@Module({
  imports: [
    ActivitiesModule,
    CommitmentsModule,
    FoundationsModule,
    OrganisationsModule,
    PromisesModule,
    PublicationModule,
  ],
  controllers: [ToDoController, PromiseSetController],
  providers: [ActivityLines, PromiseSetViews, ToDo],
})
export class WorkspaceModule {}
