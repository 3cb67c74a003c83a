import type { Act } from './act';
import { activityActs } from './activities';
import { activityPartActs } from './activity-parts';
import { administrationActs } from './administration';
import { agreementActs } from './agreements';
import { followUpActs } from './follow-ups';
import { importActs } from './import';
import { indicatorActs } from './indicators';
import { organisationActs } from './organisations';
import { promiseSetPartActs } from './promise-set-parts';
import { promiseSetActs } from './promise-sets';
import { reviewActs } from './reviews';

/**
 * Every form of the staff side. A route that is not here fails the test. First those that make no document: they look at
 * all the documents of an authority, and the others leave hundreds.
 */
export const acts: Record<string, Act> = {
  ...organisationActs,
  ...administrationActs,
  ...activityActs,
  ...activityPartActs,
  ...promiseSetActs,
  ...promiseSetPartActs,
  ...agreementActs,
  ...followUpActs,
  ...indicatorActs,
  ...reviewActs,
  ...importActs,
};
