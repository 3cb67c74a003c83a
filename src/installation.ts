import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignInSettings } from './accounts/sign-in-settings';
import type { Config } from './config';

const folder = join(__dirname, '..', 'public');
const built = builtAssets();

/** What the parts need to know of this installation, in the shape of their own ports. */
export class Installation {
  readonly isDemo: boolean;
  readonly cssPath = `/assets/${built.css}`;
  readonly picturePath = `/assets/${built.picture}`;
  readonly scriptPath = `/assets/${built.staff}`;
  /** Of the runtime login. */
  readonly databaseUrl: string;
  readonly publicDatabaseUrl: string;
  readonly redisUrl: string | null;
  readonly mailFrom: string;
  /** No mail server: mail is kept for the operator to read. */
  readonly showsCapturedMail: boolean;
  readonly mailHost: string;
  readonly mailAtAnyHour: boolean;
  readonly requestsPerMinute: number;
  readonly sweepSeconds: number;
  readonly leaseSeconds: number;
  readonly trustedProxies: string[];
  readonly secretKey: string;
  readonly demandsSecondFactor: boolean;
  readonly identityProviders: SignInSettings['identityProviders'];
  readonly acrByRole: SignInSettings['acrByRole'];
  readonly mailsPerMinute: number;
  readonly bounceSecret: string | null;
  readonly stopMailbox: string | null;

  constructor(
    config: Config,
    readonly baseUrl: string,
    urls: { readonly runtime: string; readonly public: string },
    /** The embedded database's own; a setting goes before it. */
    ownSecretKey = '',
  ) {
    this.databaseUrl = urls.runtime;
    this.publicDatabaseUrl = urls.public;
    this.isDemo = config.isDemo;
    this.redisUrl = config.redisUrl;
    this.mailHost = new URL(baseUrl).hostname;
    this.showsCapturedMail = config.smtpUrl === null;
    this.mailFrom = config.mailFrom ?? `Medborgarlöften <no-reply@${this.mailHost}>`;
    this.mailAtAnyHour = config.mailAtAnyHour;
    this.requestsPerMinute = config.requestsPerMinute;
    this.sweepSeconds = config.sweepSeconds;
    this.leaseSeconds = config.reminderLeaseSeconds;
    this.trustedProxies = [...config.signIn.trustedProxies];
    this.secretKey = config.signIn.secretKey ?? ownSecretKey;
    this.demandsSecondFactor = config.signIn.demandsSecondFactor;
    this.identityProviders = config.signIn.identityProviders;
    this.acrByRole = config.signIn.acrByRole;
    this.mailsPerMinute = config.mailsPerMinute;
    this.bounceSecret = config.bounceSecret;
    this.stopMailbox = config.stopMailbox;
  }
}

export const assetsFolder = folder;

/** Built beside the code; a run straight from the sources has neither style sheet, picture nor script. */
function builtAssets(): { readonly css: string; readonly picture: string; readonly staff: string } {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ReturnType<typeof builtAssets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { css: 'site.css', picture: 'share.png', staff: 'staff.js' };
    throw error;
  }
}
