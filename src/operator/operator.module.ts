import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { MailController, mailGuards } from './mail.controller';
import { RemindersModule } from '../reminders/reminders.module';
import { QueueController } from './queue.controller';
import { Readiness } from './readiness';

@Module({
  imports: [RemindersModule],
  controllers: [HealthController, MailController, QueueController],
  providers: [Readiness, ...mailGuards],
  exports: [Readiness],
})
export class OperatorModule {}
