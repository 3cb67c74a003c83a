import { type Caller, holds, type Role } from '../kernel/caller';
import type { Actor } from './actor.entity';

const settingUp: readonly Role[] = ['coordinator', 'police_area_chief', 'administrator'];

/** The authorities whose contact and rules of publication the caller decides on. */
export const setUpBy = (by: Caller): readonly string[] => [
  ...new Set(
    by.memberships.flatMap(({ role, authorityId }) =>
      authorityId !== null && settingUp.includes(role) ? [authorityId] : [],
    ),
  ),
];

/** The police decide themselves how long what they did is kept back (OSL 18:1). */
export const decidesDelay = (authorityId: string, by: Caller): boolean =>
  by.memberships.some((one) => one.role === 'police_area_chief' && one.authorityId === authorityId);

/** Figures are shown by the municipality's limit, also those of the police: the promises are shown by it. */
export const decidesThreshold = ({ id, kind }: Pick<Actor, 'id' | 'kind'>, by: Caller): boolean =>
  kind === 'municipality' && setUpBy(by).includes(id);

/** After how long silence is said is for who administers the municipality: its promises are shown by it, whoever leads what is done. */
export const decidesStaleness = ({ id, kind }: Pick<Actor, 'id' | 'kind'>, by: Caller): boolean =>
  kind === 'municipality' && holds(by, 'administrator', id);

/** How a municipality's pages look is for who administers it. */
export const choosesTheme = ({ id, kind }: Pick<Actor, 'id' | 'kind'>, by: Caller): boolean =>
  kind === 'municipality' && holds(by, 'administrator', id);

/** Districts are entered by those who write the promises that are for them, or by who runs the municipality's side. */
const districtRoles: readonly Role[] = ['coordinator', 'administrator'];

export const keepsDistricts = (municipalityId: string, by: Caller): boolean =>
  districtRoles.some((role) => holds(by, role, municipalityId));

/** Whom an authority works with is kept by the same. */
export const keepsPartners = (authorityId: string, by: Caller): boolean => keepsDistricts(authorityId, by);

/** The authorities whose districts the caller may keep; districts are a municipality's alone. */
export const districtKeepers = (by: Caller): readonly string[] => [
  ...new Set(
    by.memberships.flatMap(({ role, authorityId }) =>
      authorityId !== null && districtRoles.includes(role) ? [authorityId] : [],
    ),
  ),
];

export const partnerKeepers = (by: Caller): readonly string[] => districtKeepers(by);
