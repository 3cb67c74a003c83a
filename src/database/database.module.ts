import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Clock } from '../kernel/clock';
import { Transactions } from './transactions';

@Module({})
export class DatabaseModule {
  /** @param dataSource initialised, on the runtime login */
  static on(dataSource: DataSource, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Transactions, useFactory: () => new Transactions(dataSource, clock) },
      ],
      exports: [Clock, Transactions],
    };
  }
}
