import type { Caller, CallerMembership, Role } from '../kernel/caller';

/** The municipality's approver and the police area's chief approve, each for the own authority. */
const approvingRoles: readonly Role[] = ['municipal_approver', 'police_area_chief'];

/** The role that a person approves from: the own one before one held as somebody's deputy; null when there is none. */
export function seatFor(authorityId: string, by: Caller): CallerMembership | null {
  const seats = by.memberships.filter(
    (held) => held.authorityId === authorityId && approvingRoles.includes(held.role),
  );
  return seats.find((held) => !held.deputyFor) ?? seats[0] ?? null;
}

export const approvesFor = (authorityId: string, by: Caller): boolean => seatFor(authorityId, by) !== null;

/** Where the authority wants four eyes, who proposed something does not approve it. Anybody may refuse. */
export const needsOtherEyes = (
  revision: { readonly proposedBy: string },
  wantsFourEyes: boolean,
  by: Caller,
): boolean => wantsFourEyes && revision.proposedBy === by.userId;
