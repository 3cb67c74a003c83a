import type { PublishedPromise } from '../../published/published-rows';
import { parties } from '../../words/promise-words';
import type { ActivityToday, SetToday } from '../reading/set-today';

export interface PromiseWithActivities {
  readonly promise: PublishedPromise;
  /** Every activity for it: what is counted. */
  readonly activities: readonly ActivityToday[];
  /** Those that are told of in full here. */
  readonly here: readonly ActivityToday[];
  /** Those that are told of in full under an earlier promise that they are for too. */
  readonly elsewhere: readonly { readonly activity: ActivityToday; readonly under: PublishedPromise }[];
}

export interface PromiseGroup {
  /** The first promise's party and partner: the others' are the same. */
  readonly by: PublishedPromise;
  readonly promises: readonly PromiseWithActivities[];
}

/** Who promised, in the order municipality (each for itself), police, both together, then each partner. */
export function groupsOf({ promises, activities }: SetToday): PromiseGroup[] {
  const placed = promises.map((promise) => withActivities(promise, promises, activities));
  return parties.flatMap((party) => {
    const ofParty = placed.filter(({ promise }) => promise.party === party);
    const partners = [...new Set(ofParty.map(({ promise }) => partnerOf(promise)))];
    return partners.map((partner) =>
      groupOf(ofParty.filter(({ promise }) => partnerOf(promise) === partner)),
    );
  });
}

/** Activities for no promise that is published: still counted, so still shown. */
export const looseActivities = ({ activities }: SetToday): ActivityToday[] =>
  activities.filter(({ promiseIds }) => promiseIds.length === 0);

/** A partner, or the one of several municipalities that the promise is for. */
const partnerOf = ({ party, actorName, forMunicipality }: PublishedPromise): string | null =>
  party === 'other' ? actorName : forMunicipality;

function groupOf(promises: readonly PromiseWithActivities[]): PromiseGroup {
  const [first] = promises;
  if (!first) throw new Error('A group of promises holds at least one');
  return { by: first.promise, promises };
}

function withActivities(
  promise: PublishedPromise,
  promises: readonly PublishedPromise[],
  all: readonly ActivityToday[],
): PromiseWithActivities {
  const activities = all.filter(({ promiseIds }) => promiseIds.includes(promise.id));
  const isHere = ({ promiseIds }: ActivityToday) => promiseIds[0] === promise.id;
  return {
    promise,
    activities,
    here: activities.filter(isHere),
    elsewhere: activities
      .filter((activity) => !isHere(activity))
      .flatMap((activity) => {
        const under = promises.find(({ id }) => id === activity.promiseIds[0]);
        return under ? [{ activity, under }] : [];
      }),
  };
}
