import { type Caller, holds } from '../kernel/caller';

/** Who may measure for an authority: the municipality's coordinator, the police area's people. */
export const mayMeasureFor = (authorityId: string, by: Caller): boolean =>
  holds(by, 'coordinator', authorityId) ||
  holds(by, 'municipal_police', authorityId) ||
  holds(by, 'police_area_chief', authorityId);

/** Which of a set's authorities the caller measures for; the keeper first. */
export const measuringAuthority = (
  keeperId: string,
  partyIds: readonly string[],
  by: Caller,
): string | null => [keeperId, ...partyIds].find((id) => mayMeasureFor(id, by)) ?? null;
