export abstract class ReminderSettings {
  abstract readonly baseUrl: string;
  /** 'Name <address>' */
  abstract readonly mailFrom: string;
  /** The domain of every Message-ID. */
  abstract readonly mailHost: string;
  abstract readonly mailAtAnyHour: boolean;
  abstract readonly sweepSeconds: number;
  abstract readonly leaseSeconds: number;
  /** So many mails are begun in a minute, in all. */
  abstract readonly mailsPerMinute: number;
}
