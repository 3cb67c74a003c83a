import type { ActivityPromise } from '../activities/activity-promise.entity';
import type { CitizenPromise } from '../promises/citizen-promise.entity';
import type { ActivityLine } from './activity-lines';
import type { Names } from './commitment-changes';
import type { PromiseSetView } from './promise-set-view';

/** The promises by who promises, each group with the activities that belong to it. */
export function groupsOf(
  promises: readonly CitizenPromise[],
  lines: readonly ActivityLine[],
  links: readonly ActivityPromise[],
  names: Names,
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
      actorName: first?.actorId ? names.actor(first.actorId) : null,
      promises: own.map(({ id, number, text, kind }) => ({
        id,
        number,
        text,
        kind,
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

const groupKey = ({ party, actorId }: CitizenPromise): string => actorId ?? party;
