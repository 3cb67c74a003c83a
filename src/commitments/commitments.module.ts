import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Commitments } from './commitments';

@Module({ imports: [OrganisationsModule], providers: [Commitments], exports: [Commitments] })
export class CommitmentsModule {}
