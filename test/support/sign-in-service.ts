import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Context } from 'oidc-provider';

/** Who signs in at the service next, and what it says of them. */
interface Vouching {
  accountId: string;
  acr?: string;
  amr?: string[];
  claims?: Record<string, unknown>;
}

export interface SignInService {
  readonly issuer: string;
  /** Changed between sign-ins. */
  readonly next: Vouching;
  /** As a browser would: from the address it was sent to, back to the product. @returns the address it came back to */
  goThrough(address: string): Promise<URL>;
  close(): Promise<void>;
}

export const client = { id: 'tracker', secret: 'a-secret-that-only-the-two-know' };
export const otherClient = { id: 'another', secret: 'a-secret-of-another-client' };

/** A real OpenID Connect provider on this computer, where everybody is who the test says. */
export async function aSignInService(redirectUris: string[]): Promise<SignInService> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const next: Vouching = { accountId: 'nobody' };
  // It warns of all that a test does not need.
  for (const level of ['info', 'warn'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined);
  const provider = new Provider(issuer, configuration(redirectUris, next));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { accountId, acr, amr } = next;
    void provider.interactionFinished(request, response, { login: { accountId, acr, amr, remember: false } });
  });
  return {
    issuer,
    next,
    goThrough: (address) => goThrough(address, redirectUris),
    close: () => closed(server),
  };
}

function configuration(redirectUris: string[], next: Vouching): object {
  const ofClient = ({ id, secret }: typeof client) => ({
    client_id: id,
    client_secret: secret,
    redirect_uris: redirectUris,
  });
  return {
    clients: [ofClient(client), ofClient(otherClient)],
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'amr', 'tid', 'oid', 'email', 'preferred_username'],
      acr: null,
      auth_time: null,
    },
    scopes: ['openid', 'profile', 'email'],
    acrValues: ['loa2', 'loa3'],
    cookies: { keys: ['a key'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: `${sub}@example.se`,
        preferred_username: sub,
        amr: next.amr,
        ...next.claims,
      }),
    }),
    loadExistingGrant: consentToAll,
  };
}

async function consentToAll({ oidc }: Context): Promise<unknown> {
  const { client: asking, session, provider } = oidc;
  const known = session.grantIdFor(asking.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

async function goThrough(address: string, redirectUris: string[]): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 10; steps += 1) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(next, { redirect: 'manual', headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`The service stopped at ${next}: ${response.status} ${await response.text()}`);
    next = new URL(location, next).href;
    if (redirectUris.some((uri) => next.startsWith(uri))) return new URL(next);
  }
  throw new Error('The service never came to an end.');
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
