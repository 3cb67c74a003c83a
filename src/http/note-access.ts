import { AsyncResource } from 'node:async_hooks';
import type { RequestHandler, Response } from 'express';
import type { SecurityLog } from './security-log';
import type { StaffRequest } from './staff.guard';

/** What signed-in people were refused, what an administrator did, and what left as a file: told once it has been answered. */
export const noteAccess =
  (log: SecurityLog): RequestHandler =>
  (request, response, next) => {
    const tell = () => note(log, request as StaffRequest, response);
    response.on('finish', AsyncResource.bind(tell));
    next();
  };

function note(log: SecurityLog, request: StaffRequest, response: Response): void {
  const { caller } = request as Partial<StaffRequest>;
  if (!caller) return;
  const status = response.statusCode;
  const path = request.originalUrl.split('?')[0] ?? '';
  const about = { method: request.method, path, status };
  const isFile = response.get('content-disposition')?.startsWith('attachment');
  if (status === 403 || status === 404) log.note('access.denied', caller.userId, about);
  else if (status >= 400) return;
  else if (isFile) log.note('export', caller.userId, about);
  else if (request.method === 'POST' && path.startsWith('/arbete/administration'))
    log.note('administration.act', caller.userId, about);
}
