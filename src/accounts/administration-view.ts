import type { Day } from '../kernel/day';
import type { Actor } from '../organisations/actor.entity';
import type { LonePause } from './lone-pauses';
import type { Membership } from './membership.entity';
import type { User } from './user.entity';

export interface AdministrationView {
  readonly authorities: readonly Actor[];
  readonly letsAuthoritiesIn: boolean;
  readonly mayDispose: boolean;
  /** Those where who proposes does not approve. */
  readonly fourEyes: ReadonlySet<string>;
  /** The police area of each municipality that has one. */
  readonly areaOf: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly lonePauses: readonly LonePause[];
  readonly people: readonly { readonly user: User; readonly memberships: readonly Membership[] }[];
}
