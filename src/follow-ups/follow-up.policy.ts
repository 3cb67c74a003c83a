import { type Caller, holds, type Role } from '../kernel/caller';

/**
 * Who may say what became of an authority's own promise. In the municipality the coordinator, who keeps the plan and
 * knows what was done, or the approver, who answers for what the municipality has promised. In the police the chief, who
 * promised, or the municipal liaison, who reports the police's part in every other act too. A case worker answers for an
 * activity and not for a promise; a reader reads.
 */
const judging: readonly Role[] = [
  'coordinator',
  'municipal_approver',
  'municipal_police',
  'police_area_chief',
];

/** Those who plan the work also plan how residents are told of it. */
const telling: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];

const holdsOne = (roles: readonly Role[], authorityId: string, by: Caller): boolean =>
  roles.some((role) => holds(by, role, authorityId));

export const mayAssessFor = (authorityId: string, by: Caller): boolean => holdsOne(judging, authorityId, by);

export const mayTellFor = (authorityId: string, by: Caller): boolean => holdsOne(telling, authorityId, by);

/** Follow-ups are called, written up and closed by the coordinator who keeps the promise set. */
export const mayKeepFollowUps = ({ keeperId }: { readonly keeperId: string }, by: Caller): boolean =>
  holds(by, 'coordinator', keeperId);
