import type { EntityManager } from 'typeorm';
import { oneAtATime } from '../database/one-at-a-time';

/**
 * What an authority has decided stays as it is until the transaction ends: a publication that reads a limit, and the act that
 * changes it in all that is published, wait for each other. Taken before any row of what is published.
 */
export const holdSettings = (manager: EntityManager, authorityId: string): Promise<unknown> =>
  oneAtATime(manager, `settings of ${authorityId}`);
