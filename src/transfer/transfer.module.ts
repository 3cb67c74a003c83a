import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { ImportController } from './import.controller';
import { LogFileController } from './log-file.controller';
import { PromiseTextImport } from './promise-text-import';
import { RecordController } from './records/record.controller';
import { Records } from './records/records';
import { Renewals } from './renewals';
import { ActivitySheets } from './sheets/activity-sheets';
import { SheetController } from './sheets/sheet.controller';
import { SheetViews } from './sheets/sheet-views';

@Module({
  imports: [ActivitiesModule, OrganisationsModule, PromisesModule],
  controllers: [ImportController, LogFileController, RecordController, SheetController],
  providers: [ActivitySheets, PromiseTextImport, Records, Renewals, SheetViews],
  exports: [ActivitySheets, PromiseTextImport, Renewals, SheetViews],
})
export class TransferModule {}
