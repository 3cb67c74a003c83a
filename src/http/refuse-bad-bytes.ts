import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Bytes that are no text: not UTF-8, or NUL, which PostgreSQL cannot keep. Refused before anything is read. */
export function refuseBadBytes(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.length > 2048) throw tooLong;
  if (!isText(request.originalUrl) || holdsNul(request.body))
    throw new BadRequestException('The request holds bytes that are not text.');
  next();
}

const tooLong = Object.assign(new Error('The address is longer than 2048 characters.'), { status: 414 });

function isText(url: string): boolean {
  try {
    return !decodeURIComponent(url.replace(/\+/g, ' ')).includes('\0');
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
