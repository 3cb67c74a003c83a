import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './database/error-codes';

const fileIn = (dataDir: string): string => join(dataDir, 'address');

/** A running product tells commands beside it under which address people reach it. */
export const tellAddress = (dataDir: string, baseUrl: string): void =>
  writeFileSync(fileIn(dataDir), baseUrl);

/** Null when no product has run on this data. */
export function knownAddress(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
