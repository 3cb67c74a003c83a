import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { PromisesModule } from '../promises/promises.module';
import { Reviews } from './reviews';

@Module({ imports: [ActivitiesModule, PromisesModule], providers: [Reviews], exports: [Reviews] })
export class ReviewsModule {}
