import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { AnswerController } from './answer.controller';
import { AnswerForms } from './answer-forms';
import { Answers } from './answers';
import { DigestLetters } from './digest-letters';
import { DigestRows } from './digest-rows';
import { MailLinks } from './mail-links';
import { OutgoingMails } from './outgoing-mails';
import { OwedReminders } from './owed-reminders';
import { PartnerAnswers } from './partner-answers';
import { PartnerAnswersController } from './partner-answers.controller';
import { ReminderWatch } from './reminder-watch';
import { Reminders } from './reminders';
import { ReminderJobs } from './reminders.jobs';
import { RuleChanges } from './rule-variants';

@Module({
  imports: [ActivitiesModule],
  controllers: [AnswerController, PartnerAnswersController],
  providers: [
    OwedReminders,
    OutgoingMails,
    RuleChanges,
    DigestRows,
    DigestLetters,
    MailLinks,
    Answers,
    AnswerForms,
    PartnerAnswers,
    Reminders,
    ReminderWatch,
    ReminderJobs,
  ],
  exports: [Reminders, ReminderWatch, ReminderJobs],
})
export class RemindersModule {}
