import type { ActivityPromise } from '../activities/activity-promise.entity';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { ActivityLine } from './activity-lines';
import type { Names } from './commitment-changes';
import type { PromiseStory } from './document/document-view';
import type { PromiseSetView } from './promise-set-view';

/** The promises by who promises, each group with the activities that belong to it. */
export function groupsOf(
  promises: readonly CitizenPromise[],
  lines: readonly ActivityLine[],
  links: readonly ActivityPromise[],
  names: Names,
  stories: (promiseId: string) => PromiseStory,
): PromiseSetView['groups'] {
  const keys = [...new Set(promises.map(groupKey))];
  return keys.map((key) => {
    const own = promises.filter((promise) => groupKey(promise) === key);
    const [first] = own;
    const numbersOf = (activityId: string) =>
      own.filter(({ id }) => isLinked(links, activityId, id)).map(({ number }) => number);
    return {
      key,
      party: first?.party ?? 'joint',
      actorName: first ? nameOf(first, names) : null,
      promises: own.map(({ id, number, text, kind }) => ({
        id,
        number,
        text,
        kind,
        ...stories(id),
        hasActivity: links.some(({ promiseId }) => promiseId === id),
      })),
      activities: lines
        .map((line) => ({ ...line, promiseNumbers: numbersOf(line.id) }))
        .filter(({ promiseNumbers }) => promiseNumbers.length > 0),
    };
  });
}

const isLinked = (links: readonly ActivityPromise[], activityId: string, promiseId: string): boolean =>
  links.some((link) => link.activityId === activityId && link.promiseId === promiseId);

const groupKey = ({ party, actorId, forMunicipalityId }: CitizenPromise): string =>
  actorId ?? [party, forMunicipalityId].filter(Boolean).join('-');

function nameOf({ actorId, forMunicipalityId }: CitizenPromise, names: Names): string | null {
  const id = actorId ?? forMunicipalityId;
  return id ? names.actor(id) : null;
}
