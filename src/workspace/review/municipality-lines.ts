import type { FollowUp } from '../../follow-ups/follow-up.entity';
import { activityStatuses } from '../../words/activity-status';
import type { MunicipalityLine } from './review-view';
import { municipalitiesOf, type Standing, type Standings } from './review-standings';

/** What the municipalities of an area are told of: gathered once, counted here. */
interface OfArea {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly standings: Standings;
  /** How much waits for the police area's approval, by promise set. */
  readonly approvals: ReadonlyMap<string, number>;
  readonly followUps: readonly FollowUp[];
}

/** In the order of the alphabet: they have promised different things, so there is no first and no last. */
export function municipalityLines({ municipalities, ...all }: OfArea): MunicipalityLine[] {
  return municipalities
    .map((municipality) => lineOf(municipality, all))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function lineOf(
  { id, name }: OfArea['municipalities'][number],
  { standings, approvals, followUps }: Omit<OfArea, 'municipalities'>,
): MunicipalityLine {
  const setIds = new Set(
    standings.sets.map((set) => set.id).filter((setId) => municipalitiesOf(standings, setId).includes(id)),
  );
  const own = standings.of.filter(({ set }) => setIds.has(set.id));
  const once = onceEach(own);
  const activities = once.filter(({ subject }) => subject.activity);
  const late = activities.filter(({ timeliness }) => timeliness.includes('late'));
  const open = followUps.filter((one) => one.isOpen() && setIds.has(one.promiseSetId));
  const confirmed = activities.map(({ subject }) => subject.activity?.confirmedAt.getTime() ?? 0);
  return {
    ...{ id, name },
    waiting: own.filter(({ waits }) => waits).length,
    commitments: own.length,
    approvals: [...setIds].reduce((sum, setId) => sum + (approvals.get(setId) ?? 0), 0),
    promises: once.length - activities.length,
    statuses: Object.fromEntries(
      activityStatuses.map((key) => [
        key,
        activities.filter(({ subject }) => subject.activity?.status === key).length,
      ]),
    ) as MunicipalityLine['statuses'],
    late: late.length,
    lateOfPolice: late.filter(({ isLedByPolice }) => isLedByPolice).length,
    nextFollowUpOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    confirmedAt: confirmed.length > 0 ? new Date(Math.max(...confirmed)) : null,
  };
}

/** A commitment that two police areas review is one commitment; its work is led by one of them. */
function onceEach(standings: readonly Standing[]): Standing[] {
  const once = new Map<string, Standing>();
  for (const one of standings)
    if (!once.has(one.subject.id) || one.isLedByPolice) once.set(one.subject.id, one);
  return [...once.values()];
}
