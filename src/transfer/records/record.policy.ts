import { type Caller, holds } from '../../kernel/caller';

/** Those who answer for a party's side hand out its records. */
export const mayHandOutFor = (authorityId: string, by: Caller): boolean =>
  holds(by, 'coordinator', authorityId) || holds(by, 'police_area_chief', authorityId);

/** For some authority: whether to show the way there. */
export const handsOutRecords = (by: Caller): boolean =>
  by.memberships.some(({ authorityId }) => authorityId !== null && mayHandOutFor(authorityId, by));
