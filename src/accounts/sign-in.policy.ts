import type { CallerMembership, Role } from '../kernel/caller';
import type { SignInSettings } from './sign-in-settings';

/** What a session has shown of who it belongs to. */
export interface Proof {
  readonly proof: 'one_factor' | 'two_factors';
  /** The level of assurance another sign-in service vouched for. */
  readonly acr: string | null;
}

/** What is missing before a session is whole: a code, an authenticator app, or sign-in at a service that vouches more strongly. */
export type Missing = 'code' | 'second_factor' | 'stronger_identity';

type Rules = Pick<SignInSettings, 'demandsSecondFactor' | 'acrByRole'>;
type Memberships = readonly Pick<CallerMembership, 'role'>[];

const demanding: readonly Role[] = ['police_area_chief', 'administrator'];

export const demandsSecondFactor = (memberships: Memberships, rules: Rules): boolean =>
  rules.demandsSecondFactor && memberships.some(({ role }) => demanding.includes(role));

/** Asked at every request, so that a role given or a second factor turned on counts at once, in open sessions too. */
export function missingIn(
  session: Proof & { readonly hasSecondFactor: boolean; readonly memberships: Memberships },
  rules: Rules,
): Missing | null {
  if (demandedAcr(session.memberships, rules).some((allowed) => !allowed.includes(session.acr ?? '')))
    return 'stronger_identity';
  if (session.proof === 'two_factors') return null;
  if (session.hasSecondFactor) return 'code';
  return demandsSecondFactor(session.memberships, rules) ? 'second_factor' : null;
}

/** For each role that demands any, the levels that will do. */
const demandedAcr = (memberships: Memberships, rules: Rules): (readonly string[])[] =>
  memberships.flatMap(({ role }) => (rules.acrByRole[role] ? [rules.acrByRole[role]] : []));
