import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { PromisesModule } from '../promises/promises.module';
import { DisclosureJobs } from './disclosure.jobs';
import { Disclosures } from './disclosures';
import { Proposals } from './proposals';
import { Publications } from './publications';
import { PublishableReader } from './publishable';
import { PublishedCopy } from './published-copy';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, PromisesModule],
  providers: [Proposals, Publications, PublishableReader, PublishedCopy, Disclosures, DisclosureJobs],
  exports: [Proposals, Publications, DisclosureJobs],
})
export class PublicationModule {}
