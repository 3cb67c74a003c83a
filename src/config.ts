import { readSignInConfig, type SignInConfig } from './config-sign-in';
import { type Env, Settings } from './config-settings';
import { isMailAddress } from './mail/compose';
import { defaultDataDir } from './database/embedded/data-home';

export interface Config {
  readonly isDemo: boolean;
  readonly role: 'all' | 'web' | 'worker';
  readonly host: string;
  /** Null: 3000, or the next free one. */
  readonly port: number | null;
  /** Null: http://localhost and the port. */
  readonly baseUrl: string | null;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL. */
  readonly database: { readonly owner: string; readonly runtime: string; readonly public: string } | null;
  /** Null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Null: mail is captured and shown at /operator/mail. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly mailAtAnyHour: boolean;
  /** To the API from one address; pages five times as many. 0: no limit. */
  readonly requestsPerMinute: number;
  readonly sweepSeconds: number;
  readonly reminderLeaseSeconds: number;
  readonly mailsPerMinute: number;
  /** Null: nobody can tell of mails that came back. */
  readonly bounceSecret: string | null;
  readonly stopMailbox: string | null;
  /** Where a test kills the process; null in life. */
  readonly failPoint: string | null;
  readonly logLevel: string;
  readonly signIn: SignInConfig;
}

/** All faults at once, in plain words for the operator. */
export class BadSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BadSettings';
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export function readConfig(env: Env, isDemo: boolean): Config {
  const settings = new Settings(env);
  const role = settings.oneOf('ROLE', ['all', 'web', 'worker'], 'all') as Config['role'];
  const config: Omit<Config, 'signIn'> = {
    isDemo,
    role,
    host: settings.text('HOST') ?? '127.0.0.1',
    port: settings.number('PORT', null, 1, 65_535),
    baseUrl: settings.url('BASE_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    dataDir: defaultDataDir(isDemo ? 'demo' : 'real'),
    database: settings.database(),
    redisUrl: settings.url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: settings.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: settings.text('MAIL_FROM'),
    mailAtAnyHour: settings.flag('MAIL_AT_ANY_HOUR') || isDemo,
    requestsPerMinute: settings.number('REQUESTS_PER_MINUTE', 120, 0, 1_000_000) ?? 120,
    sweepSeconds: settings.number('SWEEP_SECONDS', 60, 1, 3600) ?? 60,
    reminderLeaseSeconds: settings.number('REMINDER_LEASE_SECONDS', 300, 1, 3600) ?? 300,
    mailsPerMinute: settings.number('MAILS_PER_MINUTE', 60, 1, 1_000_000) ?? 60,
    bounceSecret: settings.text('BOUNCE_SECRET'),
    stopMailbox: settings.text('UNSUBSCRIBE_MAILBOX'),
    failPoint: settings.text('FAILPOINT'),
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, isDemo ? 'warn' : 'info'),
  };
  if ((role === 'web' || role === 'worker') && !config.database)
    settings.fault(
      'ROLE=web och ROLE=worker kräver en egen databas: ange DATABASE_URL, DATABASE_OWNER_URL och DATABASE_PUBLIC_URL.',
    );
  if (role === 'worker' && !config.baseUrl)
    settings.fault('ROLE=worker kräver BASE_URL: länkarna i breven leder dit.');
  if (config.bounceSecret && config.bounceSecret.length < 20)
    settings.fault('BOUNCE_SECRET ska vara minst 20 tecken lång.');
  if (config.stopMailbox && !isMailAddress(config.stopMailbox))
    settings.fault('UNSUBSCRIBE_MAILBOX ska vara en e-postadress, till exempel avsluta@kommun.se.');
  if (config.failPoint && env.NODE_ENV === 'production')
    settings.fault('FAILPOINT är till för prov och vägras när NODE_ENV är production.');
  if (config.smtpUrl && !config.mailFrom)
    settings.fault(
      'SMTP_URL är satt men inte MAIL_FROM. Ange avsändaren, till exempel MAIL_FROM="Medborgarlöften <paminnelser@kommun.se>".',
    );
  const signIn = readSignInConfig(settings, config);
  if (settings.faults.length > 0) throw new BadSettings(settings.faults);
  return { ...config, signIn };
}
