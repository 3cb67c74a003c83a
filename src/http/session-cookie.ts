import type { Request, Response } from 'express';

/** Over https the cookie is locked to the host (`__Host-`); over plain http, for trying out, browsers refuse that. */
const nameFor = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-session' : 'session');
const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');

export function sessionSecretOf(request: Request, baseUrl: string): string | null {
  const wanted = `${nameFor(baseUrl)}=`;
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(wanted));
  return pair ? pair.slice(wanted.length) : null;
}

export function setSessionCookie(response: Response, baseUrl: string, secret: string): void {
  response.cookie(nameFor(baseUrl), secret, {
    httpOnly: true,
    secure: isSecure(baseUrl),
    sameSite: 'lax',
    path: '/',
  });
}

export function clearSessionCookie(response: Response, baseUrl: string): void {
  response.clearCookie(nameFor(baseUrl), {
    httpOnly: true,
    secure: isSecure(baseUrl),
    sameSite: 'lax',
    path: '/',
  });
}
