import express, { type RequestHandler } from 'express';
import { existsSync } from 'node:fs';
import { join, extname } from 'node:path';
import { encodingFor } from './accept';

/** How a packed file's name ends; the build writes one beside each style sheet. */
const endings = { br: '.br', gzip: '.gz' } as const;

/** Files with their digest in the name, kept for good by whoever gets them; packed as the reader takes them, where they are built so. */
export function assets(folder: string): RequestHandler[] {
  return [choosePacked(folder), express.static(folder, { immutable: true, maxAge: '365d', index: false })];
}

const choosePacked =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    response.vary('Accept-Encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === 'identity' || !isPlainName.test(request.path)) return next();
    const packed = `${request.path}${endings[encoding]}`;
    if (!existsSync(join(folder, packed))) return next();
    response.type(extname(request.path)).set('content-encoding', encoding);
    request.url = packed;
    next();
  };

const isPlainName = /^\/[\w-]+\.[a-z]+$/;
