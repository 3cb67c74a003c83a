import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

export interface CurrentRequest {
  readonly id: string;
  /** Of the client, as far as a trusted proxy or the connection itself tells. */
  readonly address: string;
  readonly userAgent: string;
}

const current = new AsyncLocalStorage<CurrentRequest>();

/** Null outside a request: commands and jobs. */
export const currentRequest = (): CurrentRequest | null => current.getStore() ?? null;

/** Gives the request an id, which every line about it in the log carries. Public answers are the same for all, so they do not. */
export const nameRequest: RequestHandler = (request, _response, next) => {
  const id = randomUUID();
  const address = (request.ip ?? '').replace(/^::ffff:/, '');
  current.run({ id, address, userAgent: request.get('user-agent') ?? '' }, next);
};
