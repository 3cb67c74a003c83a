import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { Foundations } from './foundations';
import { FoundationPagesController } from './pages/foundation-pages.controller';
import { FoundationViews } from './pages/foundation-views';
import { PromisesModule } from './promises.module';

@Module({
  imports: [AgreementsModule, PromisesModule],
  controllers: [FoundationPagesController],
  providers: [Foundations, FoundationViews],
  exports: [Foundations],
})
export class FoundationsModule {}
