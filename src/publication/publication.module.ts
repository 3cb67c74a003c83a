import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { PromisesModule } from '../promises/promises.module';
import { Extensions } from './extensions';
import { Proposals } from './proposals';
import { Publications } from './publications';
import { PublishableReader } from './publishable';
import { Withdrawals } from './withdrawals';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, PromisesModule],
  providers: [Extensions, Proposals, Publications, PublishableReader, Withdrawals],
  exports: [Proposals, Publications, Withdrawals],
})
export class PublicationModule {}
