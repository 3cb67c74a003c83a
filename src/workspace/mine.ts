import type { Caller, Role } from '../kernel/caller';

const leading: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];
const approving: readonly Role[] = ['municipal_approver', 'police_area_chief'];

/** The authorities whose activities the caller leads. */
export const ledBy = (by: Caller): readonly string[] => authoritiesAs(leading, by);

/** The authorities that the caller approves for. */
export const approvedBy = (by: Caller): readonly string[] => authoritiesAs(approving, by);

/** The municipalities whose documents the caller keeps. */
export const keptBy = (by: Caller): readonly string[] => authoritiesAs(['coordinator'], by);

/** Whether the caller leads or answers for activities at all. */
export const reports = (by: Caller): boolean =>
  by.memberships.some(({ role }) => leading.includes(role) || role === 'case_worker');

/** What `isAskedOfMe` asks for: whom the caller is a deputy for, and where. */
export function deputiesOf(by: Caller): readonly [readonly string[], readonly string[]] {
  const deputies = by.memberships.flatMap(({ deputyFor, authorityId }) =>
    deputyFor && authorityId ? [{ userId: deputyFor.userId, authorityId }] : [],
  );
  return [deputies.map(({ userId }) => userId), deputies.map(({ authorityId }) => authorityId)];
}

const authoritiesAs = (roles: readonly Role[], by: Caller): readonly string[] =>
  by.memberships.flatMap(({ role, authorityId }) =>
    authorityId && roles.includes(role) ? [authorityId] : [],
  );
