import helmet from 'helmet';
import type { RequestHandler } from 'express';

const nothing = ["'none'"];
const own = ["'self'"];

/**
 * Nothing from anywhere else and no frame; no script at all but on pages of people who are signed in, where the product's own makes forms swifter.
 * Over plain http nothing is upgraded, so that it can be tried out.
 */
export function securityHeaders(baseUrl: string): RequestHandler {
  const everywhere = headersWith(baseUrl, {});
  const onStaffPages = headersWith(baseUrl, { scriptSrc: own, connectSrc: own });
  return (request, response, next) =>
    (/^\/(arbete|operator\/paminnelser)(\/|$)/.test(request.path) ? onStaffPages : everywhere)(
      request,
      response,
      next,
    );
}

const headersWith = (baseUrl: string, more: Readonly<Record<string, string[]>>): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        styleSrc: own,
        imgSrc: own,
        formAction: own,
        baseUri: nothing,
        frameAncestors: nothing,
        ...more,
      },
    },
    strictTransportSecurity: baseUrl.startsWith('https:')
      ? { maxAge: 63_072_000, includeSubDomains: false }
      : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
