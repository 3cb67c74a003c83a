import { type Caller, holds } from '../kernel/caller';

/** The municipalities that the caller keeps agreements, pictures and focus areas for. */
export const municipalitiesKeptBy = (by: Caller): readonly string[] => [
  ...new Set(
    by.memberships.flatMap(({ role, authorityId }) =>
      role === 'coordinator' && authorityId ? [authorityId] : [],
    ),
  ),
];

/** What comes before the promise is written by the municipality's coordinator. */
export const mayKeep = (municipalityId: string, by: Caller): boolean =>
  holds(by, 'coordinator', municipalityId);
