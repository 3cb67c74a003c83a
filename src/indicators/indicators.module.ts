import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FoundationsModule } from '../promises/foundations.module';
import { PromisesModule } from '../promises/promises.module';
import { Indicators } from './indicators';
import { Measurements } from './measurements';
import { IndicatorPagesController } from './pages/indicator-pages.controller';
import { IndicatorViews } from './pages/indicator-views';

@Module({
  imports: [ActivitiesModule, FoundationsModule, OrganisationsModule, PromisesModule],
  controllers: [IndicatorPagesController],
  providers: [Indicators, Measurements, IndicatorViews],
  exports: [IndicatorViews],
})
export class IndicatorsModule {}
