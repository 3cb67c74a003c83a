import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { PublicationModule } from '../publication/publication.module';
import { ActivityLines } from './activity-lines';
import { PromiseSetController } from './promise-set.controller';
import { PromiseSetViews } from './promise-set-views';
import { PublicTextsController } from './public-texts.controller';
import { ToDo } from './to-do';
import { ToDoController } from './to-do.controller';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, OrganisationsModule, PromisesModule, PublicationModule],
  controllers: [ToDoController, PromiseSetController, PublicTextsController],
  providers: [ActivityLines, PromiseSetViews, ToDo],
})
export class WorkspaceModule {}
