import type { Caller, Role } from '../kernel/caller';

/** Those who coordinate a party's work or administer its people; the database shows each only the own authority's chain. */
const readingRoles: readonly Role[] = ['coordinator', 'police_area_chief', 'administrator'];

export const mayReadLog = (by: Caller): boolean =>
  by.memberships.some(({ role }) => readingRoles.includes(role));
