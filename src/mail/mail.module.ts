import { type DynamicModule, Module } from '@nestjs/common';
import { CapturedMailTransport } from './captured-mailbox';
import { CapturedMails } from './captured-mails';
import { MailTransport } from './mail';
import { SmtpMailTransport } from './smtp-transport';

/** Well below a reminder's lease, so that no second worker starts while a server is still answering. In ms. */
const deliveryTimeout = 120_000;

@Module({})
export class MailModule {
  /** @param smtpUrl null: mail is kept for the operator to read instead of being sent */
  static on(smtpUrl: string | null): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        CapturedMails,
        {
          provide: MailTransport,
          inject: [CapturedMails],
          useFactory: (captured: CapturedMails) =>
            smtpUrl
              ? new SmtpMailTransport({ url: smtpUrl, deliveryTimeout })
              : new CapturedMailTransport((mail, raw) => captured.keep(mail, raw)),
        },
      ],
      exports: [MailTransport, CapturedMails],
    };
  }
}
