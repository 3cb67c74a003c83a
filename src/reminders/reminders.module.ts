import { Module } from '@nestjs/common';
import { OwedReminders } from './owed-reminders';
import { ReminderLetters } from './reminder-letters';
import { ReminderWatch } from './reminder-watch';
import { Reminders } from './reminders';
import { ReminderJobs } from './reminders.jobs';

@Module({
  providers: [OwedReminders, ReminderLetters, Reminders, ReminderWatch, ReminderJobs],
  exports: [Reminders, ReminderWatch, ReminderJobs],
})
export class RemindersModule {}
