import { type DynamicModule, Module, type OnModuleDestroy } from '@nestjs/common';
import { CapturedMailTransport } from './captured-mailbox';
import { CapturedMails } from './captured-mails';
import { MailTransport } from './mail';
import { SmtpMailTransport } from './smtp-transport';

/** Well below a reminder's lease, so that no second worker starts while a server is still answering. In ms. */
const deliveryTimeout = 120_000;

@Module({})
export class MailModule implements OnModuleDestroy {
  constructor(private readonly transport: MailTransport) {}

  onModuleDestroy(): void {
    this.transport.close();
  }

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
