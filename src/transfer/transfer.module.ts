import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { ImportController } from './import.controller';
import { PromiseTextImport } from './promise-text-import';
import { Renewals } from './renewals';

@Module({
  imports: [ActivitiesModule, OrganisationsModule, PromisesModule],
  controllers: [ImportController],
  providers: [PromiseTextImport, Renewals],
  exports: [PromiseTextImport, Renewals],
})
export class TransferModule {}
