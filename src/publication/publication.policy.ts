import { type Caller, holds, type Role } from '../kernel/caller';

const tellers: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];

/** The keeper's coordinator shows residents what every party has approved. */
export const mayPublishSet = ({ keeperId }: { readonly keeperId: string }, by: Caller): boolean =>
  holds(by, 'coordinator', keeperId);

/** How it goes is told by the party that leads the work, without the other's approval. */
export const mayPublishProgress = (authorityId: string, by: Caller): boolean =>
  tellers.some((role) => holds(by, role, authorityId));
