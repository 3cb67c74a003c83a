import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { MailController, mailGuards } from './mail.controller';
import { Readiness } from './readiness';

@Module({
  controllers: [HealthController, MailController],
  providers: [Readiness, ...mailGuards],
  exports: [Readiness],
})
export class OperatorModule {}
