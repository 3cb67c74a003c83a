export abstract class ReminderSettings {
  abstract readonly baseUrl: string;
  /** 'Name <address>' */
  abstract readonly mailFrom: string;
  /** The domain of every Message-ID. */
  abstract readonly mailHost: string;
  abstract readonly mailAtAnyHour: boolean;
  abstract readonly sweepSeconds: number;
  abstract readonly leaseSeconds: number;
  /** Of who tells of mails that came back; null: nobody may. */
  abstract readonly bounceSecret: string | null;
  /** A mailbox that is read here, for mail that asks for no more; null: there is none. */
  abstract readonly stopMailbox: string | null;
  /** So many mails are begun in a minute, in all. */
  abstract readonly mailsPerMinute: number;
}
