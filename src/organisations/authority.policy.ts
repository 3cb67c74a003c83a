import { type Caller, type Role } from '../kernel/caller';

const settingUp: readonly Role[] = ['coordinator', 'police_area_chief', 'administrator'];

/** The authorities whose contact and rules of publication the caller decides on. */
export const setUpBy = (by: Caller): readonly string[] => [
  ...new Set(
    by.memberships.flatMap(({ role, authorityId }) =>
      authorityId !== null && settingUp.includes(role) ? [authorityId] : [],
    ),
  ),
];

/** The police decide themselves how long what they did is kept back (OSL 18:1). */
export const decidesDelay = (authorityId: string, by: Caller): boolean =>
  by.memberships.some((one) => one.role === 'police_area_chief' && one.authorityId === authorityId);
