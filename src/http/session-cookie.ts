import type { CookieOptions, Request, Response } from 'express';

/** Over https a cookie is locked to the host (`__Host-`); over plain http, for trying out, browsers refuse that. */
const nameFor = (name: string, baseUrl: string): string => (isSecure(baseUrl) ? `__Host-${name}` : name);
const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');

const session = 'session';

export const sessionSecretOf = (request: Request, baseUrl: string): string | null =>
  readCookie(request, baseUrl, session);

export const setSessionCookie = (response: Response, baseUrl: string, secret: string): void =>
  setCookie(response, baseUrl, session, secret);

export const clearSessionCookie = (response: Response, baseUrl: string): void =>
  clearCookie(response, baseUrl, session);

export function readCookie(request: Request, baseUrl: string, name: string): string | null {
  const wanted = `${nameFor(name, baseUrl)}=`;
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(wanted));
  return pair ? pair.slice(wanted.length) : null;
}

/** @param maxAge in milliseconds; without it the cookie goes with the browser */
export function setCookie(
  response: Response,
  baseUrl: string,
  name: string,
  secret: string,
  maxAge?: number,
): void {
  response.cookie(nameFor(name, baseUrl), secret, { ...attributes(baseUrl), ...(maxAge ? { maxAge } : {}) });
}

export function clearCookie(response: Response, baseUrl: string, name: string): void {
  response.clearCookie(nameFor(name, baseUrl), attributes(baseUrl));
}

const attributes = (baseUrl: string): CookieOptions => ({
  httpOnly: true,
  secure: isSecure(baseUrl),
  sameSite: 'lax',
  path: '/',
});
