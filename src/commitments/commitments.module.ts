import { Module } from '@nestjs/common';
import { Commitments } from './commitments';

@Module({ providers: [Commitments], exports: [Commitments] })
export class CommitmentsModule {}
