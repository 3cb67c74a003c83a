import type { IncomingMessage, ServerResponse } from 'node:http';
import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const withBadBytes = new WeakSet<IncomingMessage>();

/** For the body parser, which leaves percent-encoded bytes that are no UTF-8 as they stand: seen here, refused below. */
export function noticeBadBytes(request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  if (!isText(body.toString('latin1'))) withBadBytes.add(request);
}

/** Bytes that are no text: not UTF-8, or NUL, which PostgreSQL cannot keep. Refused before anything is read. */
export function refuseBadBytes(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.length > 2048) throw tooLong;
  if (!isText(request.originalUrl) || withBadBytes.has(request) || holdsNul(request.body))
    throw new BadRequestException('The request holds bytes that are not text.');
  next();
}

const tooLong = Object.assign(new Error('The address is longer than 2048 characters.'), { status: 414 });

function isText(encoded: string): boolean {
  try {
    return !decodeURIComponent(encoded.replace(/\+/g, ' ')).includes('\0');
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** U+FFFD is what the body parser makes of bytes that are not UTF-8. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\uFFFD]/.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => holdsNul(key) || holdsNul(inner));
}
