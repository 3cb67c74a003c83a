import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { ImportController } from './import.controller';
import { PromiseTextImport } from './promise-text-import';

@Module({
  imports: [ActivitiesModule, OrganisationsModule, PromisesModule],
  controllers: [ImportController],
  providers: [PromiseTextImport],
  exports: [PromiseTextImport],
})
export class TransferModule {}
