import { Module } from '@nestjs/common';
import { PromiseSets } from './promise-sets';

@Module({ providers: [PromiseSets], exports: [PromiseSets] })
export class PromisesModule {}
