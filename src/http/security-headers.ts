import helmet from 'helmet';
import type { RequestHandler } from 'express';

const nothing = ["'none'"];
const own = ["'self'"];

/** Nothing from anywhere else, no script at all, no frame. Over plain http nothing is upgraded, so that it can be tried out. */
export const securityHeaders = (baseUrl: string): RequestHandler =>
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
      },
    },
    strictTransportSecurity: baseUrl.startsWith('https:')
      ? { maxAge: 63_072_000, includeSubDomains: false }
      : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
