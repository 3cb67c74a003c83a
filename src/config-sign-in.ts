import type { IdentityProviderSettings } from './accounts/sign-in-settings';
import type { Settings } from './config-settings';
import { type Role, roles } from './kernel/caller';

export interface SignInConfig {
  /** Null: the embedded database keeps one of its own. */
  readonly secretKey: string | null;
  readonly trustedProxies: readonly string[];
  readonly demandsSecondFactor: boolean;
  readonly identityProviders: readonly IdentityProviderSettings[];
  readonly acrByRole: Readonly<Partial<Record<Role, readonly string[]>>>;
}

interface Around {
  readonly isDemo: boolean;
  readonly role: string;
  readonly host: string;
  readonly baseUrl: string | null;
  readonly database: object | null;
}

const shortestKey = 32;
const prefixes = ['OIDC_', 'OIDC2_', 'OIDC3_'];
const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

export function readSignInConfig(settings: Settings, around: Around): SignInConfig {
  const secretKey = settings.text('SECRET_KEY');
  if (secretKey ? secretKey.length < shortestKey : around.database && around.role !== 'worker')
    settings.fault(
      `SECRET_KEY behövs med en egen databas och ska ha minst ${shortestKey} tecken. Den krypterar hemligheterna för tvåstegsinloggning. Gör en med: openssl rand -base64 33`,
    );
  return {
    secretKey,
    trustedProxies: listOf(settings.text('TRUST_PROXY')),
    demandsSecondFactor: readMfa(settings, around),
    identityProviders: prefixes.flatMap((prefix, index) => readProvider(settings, prefix, index + 1)),
    acrByRole: readAcrByRole(settings),
  };
}

/** The demonstration holds invented data only; anywhere else it is optional only where nobody else can reach it. */
function readMfa(settings: Settings, { isDemo, host, baseUrl }: Around): boolean {
  const mfa = settings.oneOf('MFA', ['required', 'optional'], isDemo ? 'optional' : 'required');
  const address = new URL(baseUrl && URL.canParse(baseUrl) ? baseUrl : 'http://localhost');
  const isReachedFromHere = address.protocol === 'http:' && isLoopback(address.hostname) && isLoopback(host);
  if (mfa === 'optional' && !isDemo && !isReachedFromHere)
    settings.fault(
      'MFA=optional går bara på den egna datorn: med HOST på loopback och BASE_URL som http://localhost.',
    );
  return mfa === 'required';
}

function readProvider(settings: Settings, prefix: string, number: number): IdentityProviderSettings[] {
  const issuer = settings.url(`${prefix}ISSUER`, ['http:', 'https:']);
  const clientId = settings.text(`${prefix}CLIENT_ID`);
  const clientSecret = settings.text(`${prefix}CLIENT_SECRET`);
  const name = settings.text(`${prefix}NAME`);
  const tenants = listOf(settings.text(`${prefix}TENANTS`));
  const mfaValues = listOf(settings.text(`${prefix}MFA_VALUES`));
  if (!issuer && !clientId && !clientSecret && !name) return [];
  if (!issuer || !clientId || !clientSecret || !name) {
    settings.fault(
      `${prefix}ISSUER, ${prefix}CLIENT_ID, ${prefix}CLIENT_SECRET och ${prefix}NAME hör ihop: ange alla fyra.`,
    );
    return [];
  }
  if (issuer.startsWith('http:') && URL.canParse(issuer) && !isLoopback(new URL(issuer).hostname))
    settings.fault(`${prefix}ISSUER ska börja med https://.`);
  const isManyTenants = /\/(organizations|common)\/v2\.0\/?$/.test(issuer);
  if (isManyTenants && tenants.length === 0)
    settings.fault(
      `${prefix}ISSUER gäller alla kataloger i Entra ID: ange vilka som släpps in i ${prefix}TENANTS.`,
    );
  return [{ number, name, issuer, clientId, clientSecret, tenants, mfaValues }];
}

/** `police_area_chief=loa3 loa4; administrator=loa3` */
function readAcrByRole(settings: Settings): SignInConfig['acrByRole'] {
  const parts = (settings.text('ROLE_ACR') ?? '').split(';').map((part) => part.trim());
  const demanded = parts.filter(Boolean).map((part): [string, string[]] => {
    const [role = '', ...values] = part.split(/=(.*)/s);
    return [role.trim(), (values[0] ?? '').split(/\s+/).filter(Boolean)];
  });
  const wrong = demanded.find(([role, acr]) => !roles.some((known) => known === role) || acr.length === 0);
  if (wrong)
    settings.fault(
      `ROLE_ACR skrivs roll=värde värde; roll=värde. Det här går inte att förstå: "${wrong[0]}". Roller: ${roles.join(', ')}.`,
    );
  return Object.fromEntries(demanded);
}

const listOf = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);
