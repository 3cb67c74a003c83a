import type { Language } from './language';

export const roles = [
  'coordinator',
  'case_worker',
  'municipal_approver',
  'communicator',
  'municipal_police',
  'police_area_chief',
  'reader',
  'administrator',
  'operator',
] as const;
export type Role = (typeof roles)[number];

export interface CallerMembership {
  /** Null for the installation's own administrator and operator. */
  readonly authorityId: string | null;
  readonly role: Role;
  /** Whose role it is, while the caller is that person's deputy; null for an own role. */
  readonly deputyFor?: { readonly userId: string; readonly name: string } | null;
  /** The municipalities of the police area that the role is for; null for all of them. */
  readonly municipalityIds?: readonly string[] | null;
}

/** In seconds. */
interface SessionLength {
  /** Without anything being asked for. */
  readonly idle: number;
  /** At most, whatever is asked for. */
  readonly left: number;
}

/** The signed-in person who asks, with what they may act for today. */
export interface Caller {
  readonly userId: string;
  readonly name: string;
  readonly language: Language;
  readonly csrfToken: string;
  readonly memberships: readonly CallerMembership[];
  /** How long the session lasts from now on; absent where nobody has signed in by a browser. */
  readonly session?: SessionLength;
}

export const holds = (by: Caller, role: Role, authorityId: string | null): boolean =>
  by.memberships.some((membership) => membership.role === role && membership.authorityId === authorityId);

/** The same for something that concerns these municipalities: a role that is for others alone is no role in it. */
export const holdsIn = (
  by: Caller,
  role: Role,
  authorityId: string | null,
  municipalityIds: readonly string[],
): boolean =>
  by.memberships.some(
    (held) =>
      held.role === role &&
      held.authorityId === authorityId &&
      (!held.municipalityIds || held.municipalityIds.some((id) => municipalityIds.includes(id))),
  );

/** Whether the caller is that person, or the person's deputy at that authority today. */
export const standsFor = (by: Caller, userId: string, authorityId: string): boolean =>
  by.userId === userId ||
  by.memberships.some((held) => held.deputyFor?.userId === userId && held.authorityId === authorityId);

export const actsFor = (by: Caller, authorityId: string): boolean =>
  by.memberships.some((membership) => membership.authorityId === authorityId);
