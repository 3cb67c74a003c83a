import type { Caller, Role } from '../kernel/caller';

/** Those who plan the authority's work, and its chief; not who has the role for some of its municipalities alone. */
const keepers: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];

/** The authorities whose rules for reminders the caller keeps. */
export const rulesKeptBy = (by: Caller): readonly string[] => [
  ...new Set(
    by.memberships.flatMap(({ role, authorityId, municipalityIds }) =>
      authorityId !== null && !municipalityIds && keepers.includes(role) ? [authorityId] : [],
    ),
  ),
];

export const keepsRules = (authorityId: string, by: Caller): boolean => rulesKeptBy(by).includes(authorityId);
