import type { EntityManager } from 'typeorm';

/** Those who name the same thing wait for each other until the transaction ends: for what has no row yet that could be locked. */
export const oneAtATime = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
