import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { AnswerController } from './answer.controller';
import { AnswerForms } from './answer-forms';
import { Answers } from './answers';
import { DigestLetters } from './digest-letters';
import { DigestRows } from './digest-rows';
import { MailLinks } from './mail-links';
import { MailLinksController } from './mail-links.controller';
import { MailPreferences } from './mail-preferences';
import { OutgoingMails } from './outgoing-mails';
import { OwedReminders } from './owed-reminders';
import { PartnerAnswers } from './partner-answers';
import { PartnerAnswersController } from './partner-answers.controller';
import { PreferencesController } from './preferences.controller';
import { ReminderWatch } from './reminder-watch';
import { Reminders } from './reminders';
import { ReminderJobs } from './reminders.jobs';
import { RuleChanges } from './rule-variants';

@Module({
  imports: [ActivitiesModule],
  controllers: [AnswerController, MailLinksController, PartnerAnswersController, PreferencesController],
  providers: [
    OwedReminders,
    OutgoingMails,
    RuleChanges,
    DigestRows,
    DigestLetters,
    MailLinks,
    MailPreferences,
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
