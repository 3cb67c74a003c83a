import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { CommitmentsModule } from '../commitments/commitments.module';
import { PromisesModule } from '../promises/promises.module';
import { ChangedStaleness } from './changed-staleness';
import { DisclosureJobs } from './disclosure.jobs';
import { Disclosures } from './disclosures';
import { Extensions } from './extensions';
import { PlanApprovals } from './plan-approvals';
import { Proposals } from './proposals';
import { PublicTexts } from './public-texts';
import { Publications } from './publications';
import { PublishableReader } from './publishable';
import { PublishedCopy } from './published-copy';
import { PublishedThemes } from './published-themes';
import { RaisedThreshold } from './raised-threshold';
import { Withdrawals } from './withdrawals';

@Module({
  imports: [ActivitiesModule, CommitmentsModule, PromisesModule],
  providers: [
    ChangedStaleness,
    Disclosures,
    DisclosureJobs,
    Extensions,
    PlanApprovals,
    Proposals,
    Publications,
    PublicTexts,
    PublishableReader,
    PublishedCopy,
    PublishedThemes,
    RaisedThreshold,
    Withdrawals,
  ],
  exports: [DisclosureJobs, PlanApprovals, Proposals, Publications, PublicTexts, Withdrawals],
})
export class PublicationModule {}
