import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { AnswerController } from './answer.controller';
import { AnswerForms } from './answer-forms';
import { Answers } from './answers';
import { Bounces } from './bounces';
import { BouncesController } from './bounces.controller';
import { DigestLetters } from './digest-letters';
import { DigestRows } from './digest-rows';
import { MailLinks } from './mail-links';
import { MailLinksController } from './mail-links.controller';
import { MailQueue } from './mail-queue';
import { MailPreferences } from './mail-preferences';
import { OutgoingMails } from './outgoing-mails';
import { OwedReminders } from './owed-reminders';
import { PartnerAnswers } from './partner-answers';
import { PartnerAnswersController } from './partner-answers.controller';
import { PreferencesController } from './preferences.controller';
import { ReminderForecast } from './reminder-forecast';
import { ReminderWatch } from './reminder-watch';
import { Reminders } from './reminders';
import { ReminderJobs } from './reminders.jobs';
import { SweepWatchdog } from './sweep-watchdog';
import { WhyNot } from './why-not';
import { WhyNotController } from './why-not.controller';
import { RuleChanges } from './rule-variants';

@Module({
  imports: [ActivitiesModule],
  controllers: [
    AnswerController,
    BouncesController,
    MailLinksController,
    PartnerAnswersController,
    PreferencesController,
    WhyNotController,
  ],
  providers: [
    OwedReminders,
    OutgoingMails,
    RuleChanges,
    DigestRows,
    DigestLetters,
    MailLinks,
    MailPreferences,
    Answers,
    Bounces,
    AnswerForms,
    PartnerAnswers,
    MailQueue,
    ReminderForecast,
    Reminders,
    ReminderWatch,
    SweepWatchdog,
    WhyNot,
    ReminderJobs,
  ],
  exports: [Bounces, MailQueue, ReminderForecast, SweepWatchdog, Reminders, ReminderWatch, ReminderJobs],
})
export class RemindersModule {}
