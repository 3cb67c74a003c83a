import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Commitments } from './commitments';
import { Decisions } from './decisions';

@Module({
  imports: [OrganisationsModule],
  providers: [Commitments, Decisions],
  exports: [Commitments, Decisions],
})
export class CommitmentsModule {}
