import { type Caller, holds, type Role } from '../kernel/caller';

interface Kept {
  /** The municipality that keeps the promise set. */
  readonly keeperId: string;
}

/** The keeper's coordinator sends what is planned to the parties. */
export const mayPropose = (set: Kept, by: Caller): boolean => holds(by, 'coordinator', set.keeperId);

/** What the parties have approved is published by the keeper's coordinator. */
export const mayPublish = (set: Kept, by: Caller): boolean => holds(by, 'coordinator', set.keeperId);

/** How the keeper's texts are worded: also the communicator's, who changes neither what is promised nor how it goes. */
export const mayWord = (set: Kept, by: Caller): boolean =>
  holds(by, 'coordinator', set.keeperId) || holds(by, 'communicator', set.keeperId);

const tellers: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];

/** How it goes is told by the party that leads the work, without the other's approval. */
export const mayPublishProgress = (authorityId: string, by: Caller): boolean =>
  tellers.some((role) => holds(by, role, authorityId));
