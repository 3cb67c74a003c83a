import type { IncomingMessage } from 'node:http';

const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** What the caller follows its request by (W3C Trace Context); null when it is missing or malformed, which is no fault. */
export function traceparentOf(request: IncomingMessage): string | null {
  const value = request.headers.traceparent;
  return typeof value === 'string' && form.test(value) ? value : null;
}
