import { type Caller, holds } from '../kernel/caller';

/** The municipality's approver and the police area's chief approve, each for the own authority. */
export const approvesFor = (authorityId: string, by: Caller): boolean =>
  holds(by, 'municipal_approver', authorityId) || holds(by, 'police_area_chief', authorityId);
