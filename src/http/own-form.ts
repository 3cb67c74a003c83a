import { ForbiddenException } from '@nestjs/common';
import type { Request } from 'express';

/** The browser's own word on where a request comes from. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/**
 * For forms of people who have no session yet, and so no token.
 * Browsers before 2023 may not tell the site, but the origin; ours is 'null', because our pages send no referrer.
 * @throws ForbiddenException for what another site has sent
 */
export function refuseForeignForm(request: Request, baseUrl: string): void {
  const origin = request.get('origin') ?? 'null';
  const own = ['null', new URL(baseUrl).origin, `${request.protocol}://${request.get('host')}`];
  const isForeign = request.get('sec-fetch-site') ? isFromElsewhere(request) : !own.includes(origin);
  if (isForeign) throw new ForbiddenException('cross-site');
}
