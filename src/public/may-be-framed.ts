import type { Response } from 'express';

/** The one kind of page that may stand on anybody's site: it has no form, knows nobody and sets nothing. */
export function mayBeFramed(response: Response): void {
  const policy = String(response.getHeader('content-security-policy'));
  response.setHeader('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'));
  response.removeHeader('x-frame-options');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}
