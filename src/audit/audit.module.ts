import { Global, Module } from '@nestjs/common';
import { Log } from './log';
import { LogController } from './log.controller';
import { LogViews } from './log-view';

@Global()
@Module({ controllers: [LogController], providers: [Log, LogViews], exports: [Log, LogViews] })
export class AuditModule {}
