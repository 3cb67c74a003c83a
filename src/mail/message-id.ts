import { createHash } from 'node:crypto';

/**
 * The Message-ID of what is owed under `key`, constant over attempts so that a mail which had to be sent again can be
 * recognised as the same one. `host` is the domain the installation sends from.
 */
export const messageIdOf = (key: string, host: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`;
