import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { type IdentityProviderSettings, SignInSettings } from './sign-in-settings';
import { signInPaths } from './sign-in.paths';

/** What one sign-in at another service is checked against. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as another service vouches. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** For people to recognise the account by; nobody is known by it. */
  readonly label: string | null;
  readonly acr: string | null;
  readonly hasTwoFactors: boolean;
}

/** The service does not answer: not the person's fault, and nothing to hide. */
export class ProviderUnreachable extends Error {
  constructor(cause: unknown) {
    super('the sign-in service does not answer', { cause });
    this.name = 'ProviderUnreachable';
  }
}

/** The answer is not one to this question, or was refused by the service. `reason` is a code for the log. */
export class NotVouched extends Error {
  constructor(
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`not vouched: ${reason}`, { cause });
    this.name = 'NotVouched';
  }
}

/** In seconds. */
const patience = 10;

/** OpenID Connect: authorization code with PKCE, state and nonce; the issuer and the signature of the token are checked. */
@Injectable()
export class IdentityProviders {
  private readonly discovered = new Map<number, Promise<oidc.Configuration>>();

  constructor(private readonly settings: SignInSettings) {}

  get all(): readonly IdentityProviderSettings[] {
    return this.settings.identityProviders;
  }

  byNumber(number: number): IdentityProviderSettings | undefined {
    return this.all.find((provider) => provider.number === number);
  }

  /** The providers that can vouch with such a level of assurance are not known beforehand: it is asked for. */
  async questionFor(
    provider: IdentityProviderSettings,
    checks: Checks,
    acr: readonly string[],
  ): Promise<URL> {
    const config = await this.configurationOf(provider);
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectOf(provider),
      scope: 'openid profile email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    });
  }

  /** @param query of the address the person came back to */
  async redeem(provider: IdentityProviderSettings, query: string, checks: Checks): Promise<Vouched> {
    const config = await this.configurationOf(provider);
    const tokens = await oidc
      .authorizationCodeGrant(config, new URL(`${this.redirectOf(provider)}${query}`), {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        throw isNetworkFault(error) ? new ProviderUnreachable(error) : new NotVouched(reasonOf(error), error);
      });
    const claims = tokens.claims();
    if (!claims) throw new NotVouched('no_id_token');
    return vouchedBy(provider, claims);
  }

  private redirectOf({ number }: IdentityProviderSettings): string {
    return `${this.settings.baseUrl}${signInPaths.answerFrom(number)}`;
  }

  private configurationOf(provider: IdentityProviderSettings): Promise<oidc.Configuration> {
    const known = this.discovered.get(provider.number);
    if (known) return known;
    const discovering = discover(provider).catch((error: unknown) => {
      this.discovered.delete(provider.number);
      throw new ProviderUnreachable(error);
    });
    this.discovered.set(provider.number, discovering);
    return discovering;
  }
}

function discover({ issuer, clientId, clientSecret }: IdentityProviderSettings): Promise<oidc.Configuration> {
  // Plain http is let through by the settings for this computer alone, to try things out.
  const execute = issuer.startsWith('http:')
    ? [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks]
    : [oidc.enableNonRepudiationChecks];
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience });
}

function vouchedBy(provider: IdentityProviderSettings, claims: oidc.IDToken): Vouched {
  const amr = Array.isArray(claims.amr) ? claims.amr.filter(isText) : [];
  const acr = isText(claims.acr) ? claims.acr : null;
  return {
    issuer: claims.iss,
    subject: provider.tenants.length > 0 ? entraSubject(provider, claims) : claims.sub,
    label: [claims.preferred_username, claims.email, claims.name].find(isText)?.slice(0, 200) ?? null,
    acr,
    hasTwoFactors: [acr, ...amr].some((value) => value !== null && provider.mfaValues.includes(value)),
  };
}

/** Entra's `sub` differs from application to application; its `oid` is unique within a directory. */
function entraSubject({ tenants }: IdentityProviderSettings, { tid, oid }: oidc.IDToken): string {
  if (!isText(tid) || !isText(oid)) throw new NotVouched('no_tid_or_oid');
  if (!tenants.includes(tid)) throw new NotVouched('other_tenant');
  return `${tid}/${oid}`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isNetworkFault = (error: unknown): boolean =>
  [error, (error as { cause?: unknown }).cause].some(
    (fault) =>
      (fault instanceof TypeError && fault.message === 'fetch failed') ||
      (fault as Error | undefined)?.name === 'TimeoutError',
  );

/** `error` is the service's own code, `code` the library's. */
const reasonOf = (error: unknown): string => {
  const { error: refused, code } = error as { error?: unknown; code?: unknown };
  const reason = [refused, code].find(isText) ?? 'unknown';
  return reason.replace(/[^\w.-]/g, '_').slice(0, 60);
};
