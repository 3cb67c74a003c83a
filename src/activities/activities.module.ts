import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { AccountsModule } from '../accounts/accounts.module';
import { Activities } from './activities';
import { Assignments } from './assignments';
import { InternalNotes } from './internal-notes';

@Module({
  imports: [AccountsModule, OrganisationsModule, PromisesModule],
  providers: [Activities, Assignments, InternalNotes],
  exports: [Activities, Assignments, InternalNotes],
})
export class ActivitiesModule {}
