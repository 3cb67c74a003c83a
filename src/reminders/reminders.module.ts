import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PromisesModule } from '../promises/promises.module';
import { AnswerController } from './answer.controller';
import { AnswerForms } from './answer-forms';
import { Answers } from './answers';
import { AuthorityRules } from './authority-rules';
import { Bounces } from './bounces';
import { BouncesController } from './bounces.controller';
import { DigestLetters } from './digest-letters';
import { DigestRows } from './digest-rows';
import { InboundMails } from './inbound-mails';
import { IfApprovedController } from './if-approved.controller';
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
import { UpdateRequests } from './update-requests';
import { WhyNot } from './why-not';
import { WhyNotController } from './why-not.controller';
import { RuleChanges } from './rule-variants';
import { RulesController } from './rules.controller';

@Module({
  imports: [OrganisationsModule, PromisesModule, ActivitiesModule],
  controllers: [
    AnswerController,
    BouncesController,
    MailLinksController,
    PartnerAnswersController,
    PreferencesController,
    RulesController,
    IfApprovedController,
    WhyNotController,
  ],
  providers: [
    AuthorityRules,
    OwedReminders,
    OutgoingMails,
    RuleChanges,
    DigestRows,
    DigestLetters,
    MailLinks,
    MailPreferences,
    Answers,
    Bounces,
    InboundMails,
    AnswerForms,
    PartnerAnswers,
    MailQueue,
    ReminderForecast,
    Reminders,
    ReminderWatch,
    SweepWatchdog,
    UpdateRequests,
    WhyNot,
    ReminderJobs,
  ],
  exports: [
    Bounces,
    MailQueue,
    ReminderForecast,
    SweepWatchdog,
    Reminders,
    ReminderWatch,
    ReminderJobs,
    UpdateRequests,
  ],
})
export class RemindersModule {}
