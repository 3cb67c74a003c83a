import { Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimit, type Share } from '../../http/rate-limit';
import { Clock } from '../../kernel/clock';
import { askingAddress, type Trusts, trusting } from './asking-address';
import { LimitSettings } from './limit-settings';

const window = 60;
const pagesForOne = 5;

/** What one address may ask for in a minute. In front of everything, also of what is kept: an answer from memory costs little but not nothing. */
@Injectable()
export class PublicLimits {
  private readonly api: RateLimit;
  private readonly pages: RateLimit;
  private readonly trusts: Trusts;

  constructor(
    private readonly settings: LimitSettings,
    private readonly clock: Clock,
  ) {
    this.api = new RateLimit(settings.requestsPerMinute, window);
    this.trusts = trusting(settings.trustedProxies);
    this.pages = new RateLimit(settings.requestsPerMinute * pagesForOne, window);
  }

  /** The headers that tell what is left (draft-ietf-httpapi-ratelimit-headers); null when the request has been refused. */
  admit(request: IncomingMessage, response: ServerResponse): readonly string[] | null {
    const path = request.url ?? '';
    if (this.settings.requestsPerMinute === 0 || isFree(path)) return [];
    const isData = /^\/(api\/v1|data\/)/.test(path);
    const limit = isData ? this.api : this.pages;
    const from = askingAddress(request, this.trusts);
    const share = limit.take(from, this.clock.now().getTime());
    const headers = isData ? told(limit, share) : [];
    if (share.isAllowed) return headers;
    refuse(request, response, share, headers);
    return null;
  }
}

/** Style sheets and health are not counted: one page needs several, and a watch must get its answer. */
const isFree = (path: string): boolean => /^\/(assets|health)\//.test(path);

const told = ({ quota, seconds }: RateLimit, { remaining, resetsIn }: Share): string[] => [
  'ratelimit-policy',
  `"default";q=${quota};w=${seconds}`,
  'ratelimit',
  `"default";r=${remaining};t=${resetsIn}`,
];

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { resetsIn }: Share,
  headers: readonly string[],
): void {
  const isApi = headers.length > 0;
  const body = isApi ? problem(request.url ?? '') : `${words(resetsIn)}\n`;
  response
    .writeHead(429, [
      ...headers,
      'retry-after',
      String(resetsIn),
      'cache-control',
      'no-store',
      'content-type',
      isApi ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8',
      'x-content-type-options',
      'nosniff',
      'content-security-policy',
      "default-src 'none'; frame-ancestors 'none'",
      ...(isApi
        ? [
            'access-control-allow-origin',
            '*',
            'access-control-expose-headers',
            'RateLimit, RateLimit-Policy, Retry-After',
          ]
        : []),
    ])
    .end(request.method === 'HEAD' ? undefined : body);
}

const problem = (instance: string): string =>
  JSON.stringify({
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    detail:
      'More requests have come from your address than the limit allows. Wait as long as Retry-After says.',
    instance,
  });

const words = (seconds: number): string =>
  `För många sidor har hämtats från din uppkoppling på kort tid. Försök igen om ${seconds} sekunder.\n` +
  `Too many pages have been fetched from your connection in a short time. Try again in ${seconds} seconds.`;
