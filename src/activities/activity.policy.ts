import { actsFor, type Caller, holds, holdsIn, type Role, standsFor } from '../kernel/caller';

/** What decides who may do what with an activity. */
export interface ActivityStake {
  /** The authority that leads it, or that its leading partner belongs to. */
  readonly leadAuthorityId: string;
  /** The municipality that keeps the promise set. */
  readonly keeperId: string;
  /** All municipalities that it concerns: the keeper, and those that are parties of the set. */
  readonly municipalityIds: readonly string[];
  /** The person asked to answer for it, if any, who has not declined. */
  readonly assignedUserId: string | null;
  /** Whether that person has yet to say yes or no. */
  readonly awaitsAnswer: boolean;
}

/** Progress is reported by the party that leads the activity, and by nobody else. */
export const mayReport = (stake: ActivityStake, by: Caller): boolean =>
  holds(by, 'coordinator', stake.leadAuthorityId) ||
  holdsIn(by, 'municipal_police', stake.leadAuthorityId, stake.municipalityIds) ||
  holds(by, 'police_area_chief', stake.leadAuthorityId) ||
  (holds(by, 'case_worker', stake.leadAuthorityId) && isAsked(stake, by));

/** What is planned is written by the keeper's coordinator; the parties approve it afterwards. */
export const mayPlan = (stake: Pick<ActivityStake, 'keeperId'>, by: Caller): boolean =>
  holds(by, 'coordinator', stake.keeperId);

export const mayMoveDeadline = (stake: ActivityStake, by: Caller): boolean =>
  mayPlan(stake, by) || mayReport(stake, by);

/** Each authority asks its own people. */
export const mayAssign = (stake: ActivityStake, by: Caller): boolean =>
  holds(by, 'coordinator', stake.leadAuthorityId) ||
  holdsIn(by, 'municipal_police', stake.leadAuthorityId, stake.municipalityIds) ||
  holds(by, 'police_area_chief', stake.leadAuthorityId);

export const mayAnswerFor = (stake: ActivityStake, by: Caller): boolean => isAsked(stake, by);

/** The person who was asked, or that person's deputy. */
const isAsked = ({ assignedUserId, leadAuthorityId }: ActivityStake, by: Caller): boolean =>
  assignedUserId !== null && standsFor(by, assignedUserId, leadAuthorityId);

/** Roles that can report what was done, so that it makes sense to ask them. */
const answeringRoles: readonly Role[] = [
  'coordinator',
  'case_worker',
  'municipal_police',
  'police_area_chief',
];
export const canBeAsked = (role: Role): boolean => answeringRoles.includes(role);

/** Readers and administrators write no notes. */
export const noteAuthority = (
  stake: ActivityStake,
  partyIds: readonly string[],
  by: Caller,
): string | null => {
  const writing = by.memberships.filter(
    ({ role }) => role !== 'reader' && role !== 'administrator' && role !== 'operator',
  );
  const mine = [stake.leadAuthorityId, stake.keeperId, ...partyIds].filter((id) => actsFor(by, id));
  return mine.find((id) => writing.some(({ authorityId }) => authorityId === id)) ?? null;
};
