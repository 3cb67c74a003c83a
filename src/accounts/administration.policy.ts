import { type Caller, holds } from '../kernel/caller';

/** The installation's administrator lets in authorities and the first people of each. Sees no content. */
export const administersInstallation = (by: Caller): boolean => holds(by, 'administrator', null);

/** The people of one authority, or of the installation itself (null). */
export const administers = (authorityId: string | null, by: Caller): boolean =>
  administersInstallation(by) || (authorityId !== null && holds(by, 'administrator', authorityId));

export const administersAnything = (by: Caller): boolean =>
  by.memberships.some(({ role }) => role === 'administrator');

/** What an authority keeps is disposed of by its own administrator; the installation's has no right to it. */
export const mayDispose = (by: Caller): boolean =>
  by.memberships.some(({ role, authorityId }) => role === 'administrator' && authorityId !== null);

/** Nobody gives roles to, disables or erases oneself: whoever administers has a colleague do it. */
export const isOneself = (userId: string, by: Caller): boolean => userId === by.userId;
