import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { PromisesModule } from '../promises/promises.module';
import { Proposals } from './proposals';
import { PublicTexts } from './public-texts';
import { Publications } from './publications';
import { PublishableReader } from './publishable';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, PromisesModule],
  providers: [Proposals, Publications, PublicTexts, PublishableReader],
  exports: [Proposals, Publications, PublicTexts],
})
export class PublicationModule {}
