import { Module } from '@nestjs/common';
import { OwedReminders } from './owed-reminders';
import { ReminderLetters } from './reminder-letters';
import { Reminders } from './reminders';
import { ReminderJobs } from './reminders.jobs';

@Module({
  providers: [OwedReminders, ReminderLetters, Reminders, ReminderJobs],
  exports: [Reminders, ReminderJobs, OwedReminders],
})
export class RemindersModule {}
