import type { ActivityStake } from '../activities/activity.policy';
import { type Caller, holds, holdsIn, type Role } from '../kernel/caller';

/** The chief alone reviews, for the own police area. */
export const mayReviewFor = (policeAreaId: string, by: Caller): boolean =>
  holds(by, 'police_area_chief', policeAreaId);

/** The chief and the municipal liaison, who prepares for the chief, see the whole area. */
export const policeRoles: readonly Role[] = ['police_area_chief', 'municipal_police'];

export const seesArea = (by: Caller): boolean =>
  by.memberships.some(({ role }) => policeRoles.includes(role));

/**
 * For which authority the caller may answer a chief's question: the one that leads the activity, through those who report
 * there, or else a municipality of the promise set through its coordinator. The chief asks and does not answer.
 * @param stake of the activity; null for a promise
 */
export function answersFor(
  stake: ActivityStake | null,
  municipalityIds: readonly string[],
  by: Caller,
): string | null {
  if (stake) {
    const { leadAuthorityId, assignedUserId } = stake;
    const leads =
      holds(by, 'coordinator', leadAuthorityId) ||
      holdsIn(by, 'municipal_police', leadAuthorityId, stake.municipalityIds) ||
      (holds(by, 'case_worker', leadAuthorityId) && assignedUserId === by.userId);
    if (leads) return leadAuthorityId;
  }
  return municipalityIds.find((id) => holds(by, 'coordinator', id)) ?? null;
}
