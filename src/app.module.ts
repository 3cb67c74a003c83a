import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module';
import { accountTexts } from './accounts/account.texts';
import { disposalTexts } from './accounts/disposal.texts';
import { SignInSettings } from './accounts/sign-in-settings';
import { signInTexts } from './accounts/sign-in.texts';
import { ActivitiesModule } from './activities/activities.module';
import { activityPartTexts } from './activities/activity-part.texts';
import { activityTexts } from './activities/activity.texts';
import { originTexts } from './activities/origin.texts';
import { AgreementsModule } from './agreements/agreements.module';
import { agreementTexts } from './agreements/agreement.texts';
import { AuditModule } from './audit/audit.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { approvalTexts } from './commitments/approval.texts';
import { DatabaseModule } from './database/database.module';
import { followUpTexts } from './follow-ups/follow-up.texts';
import { FollowUpsModule } from './follow-ups/follow-ups.module';
import { HttpModule } from './http/http.module';
import { httpTexts } from './http/http.texts';
import { IndicatorsModule } from './indicators/indicators.module';
import { indicatorRefusals } from './indicators/indicator.texts';
import type { Installation } from './installation';
import type { Clock } from './kernel/clock';
import { MailModule } from './mail/mail.module';
import { OperatorModule } from './operator/operator.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { ownAuthorityTexts } from './organisations/own-authority.texts';
import { organisationTexts } from './organisations/organisation.texts';
import { themeTexts } from './organisations/theme.texts';
import { FoundationsModule } from './promises/foundations.module';
import { foundationTexts } from './promises/foundation.texts';
import { PreviewModule } from './preview/preview.module';
import { PromisesModule } from './promises/promises.module';
import { promiseTexts } from './promises/promise.texts';
import { PublicModule } from './public/public.module';
import { publicTextTexts } from './publication/public-text.texts';
import { LimitSettings } from './public/limits/limit-settings';
import { ReportSettings } from './public/reports/report-settings';
import { PublicationModule } from './publication/publication.module';
import { reviewTexts } from './reviews/review.texts';
import { ReviewsModule } from './reviews/reviews.module';
import { QueueModule } from './queue/queue.module';
import { QueueSettings } from './queue/queue-settings';
import { importTexts } from './transfer/import.texts';
import { renewalTexts } from './transfer/renewal.texts';
import { recordTexts } from './transfer/records/record.texts';
import { sheetTexts } from './transfer/sheets/sheet.texts';
import { TransferModule } from './transfer/transfer.module';
import { preferencesTexts } from './reminders/preferences.texts';
import { rulesTexts } from './reminders/rules.texts';
import { updateRequestTexts } from './reminders/update-request.texts';
import { queueTexts } from './operator/queue.texts';
import { answerTexts } from './reminders/answer.texts';
import { ReminderSettings } from './reminders/reminder-settings';
import { RemindersModule } from './reminders/reminders.module';
import { listTexts } from './workspace/list/list.texts';
import { WorkspaceModule } from './workspace/workspace.module';

export interface AppParts {
  readonly installation: Installation;
  readonly clock: Clock;
  /** Initialised, on the runtime login. */
  readonly dataSource: DataSource;
  readonly smtpUrl: string | null;
}

/** Every concept that says no in words of its own. */
export const texts = [
  httpTexts,
  accountTexts,
  disposalTexts,
  signInTexts,
  organisationTexts,
  ownAuthorityTexts,
  themeTexts,
  promiseTexts,
  activityTexts,
  activityPartTexts,
  approvalTexts,
  followUpTexts,
  reviewTexts,
  agreementTexts,
  foundationTexts,
  originTexts,
  indicatorRefusals,
  publicTextTexts,
  importTexts,
  renewalTexts,
  recordTexts,
  sheetTexts,
  answerTexts,
  preferencesTexts,
  rulesTexts,
  updateRequestTexts,
  queueTexts,
  listTexts,
];

@Module({})
export class AppModule {
  static of({ installation, clock, dataSource, smtpUrl }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(installation),
        DatabaseModule.on(dataSource, clock),
        HttpModule.on(installation, texts),
        QueueModule,
        MailModule.on(smtpUrl),
        AuditModule,
        OrganisationsModule,
        AccountsModule,
        CommitmentsModule,
        AgreementsModule,
        PromisesModule,
        FoundationsModule,
        ActivitiesModule,
        FollowUpsModule,
        ReviewsModule,
        IndicatorsModule,
        PublicationModule,
        RemindersModule,
        TransferModule,
        WorkspaceModule,
        OperatorModule,
        PublicModule.on(installation.publicDatabaseUrl),
        PreviewModule,
      ],
    };
  }
}

@Module({})
class SettingsModule {
  static of(installation: Installation): DynamicModule {
    const ports = [QueueSettings, ReminderSettings, SignInSettings, ReportSettings, LimitSettings];
    return {
      module: SettingsModule,
      global: true,
      providers: ports.map((provide) => ({ provide, useValue: installation })),
      exports: ports,
    };
  }
}
