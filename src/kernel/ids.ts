import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new opaque public id, 12 characters of Crockford's base 32 (60 random bits). Never a database key (DIGG RES.02). */
export function newPublicId(): string {
  return Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
}

export const isPublicId = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{12}$/.test(text);

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
