import type { FollowUp } from '../../follow-ups/follow-up.entity';
import { activityStatuses } from '../../words/activity-status';
import type { ApprovalGroup, MunicipalityLine, ReviewedSet, ReviewLine } from './review-view';

/** What the municipalities of an area are told of: gathered once, counted here. */
interface OfArea {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly sets: readonly ReviewedSet[];
  readonly approvals: readonly ApprovalGroup[];
  readonly followUps: readonly FollowUp[];
}

/** In the order of the alphabet: they have promised different things, so there is no first and no last. */
export function municipalityLines({
  municipalities,
  sets,
  approvals,
  followUps,
}: OfArea): MunicipalityLine[] {
  const ofMunicipality = ({ id, name }: OfArea['municipalities'][number]): MunicipalityLine => {
    const own = sets.filter(({ municipalityIds }) => municipalityIds.includes(id));
    const lines = own.flatMap(({ lines: ofSet }) => ofSet);
    const activities = onceEach(lines).flatMap(({ activity }) => activity ?? []);
    const late = activities.filter(({ timeliness }) => timeliness.includes('late'));
    const open = followUps.filter((one) => one.isOpen() && own.some((set) => set.id === one.promiseSetId));
    return {
      ...{ id, name },
      waiting: lines.filter(({ waits }) => waits).length,
      commitments: lines.length,
      approvals: approvals
        .filter(({ municipalityIds }) => municipalityIds.includes(id))
        .reduce((sum, { items, ownProposals }) => sum + items.length + ownProposals, 0),
      promises: onceEach(lines).filter(({ kind }) => kind === 'promise').length,
      statuses: Object.fromEntries(
        activityStatuses.map((key) => [key, activities.filter(({ status }) => status === key).length]),
      ) as MunicipalityLine['statuses'],
      late: late.length,
      lateOfPolice: late.filter(({ isLedByPolice }) => isLedByPolice).length,
      nextFollowUpOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
      confirmedAt:
        activities
          .map(({ confirmedAt }) => confirmedAt)
          .sort()
          .at(-1) ?? null,
    };
  };
  return municipalities.map(ofMunicipality).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A commitment that two police areas review is one commitment; its work is led by one of them. */
function onceEach(lines: readonly ReviewLine[]): ReviewLine[] {
  const once = new Map<string, ReviewLine>();
  for (const line of lines)
    if (!once.has(line.subjectId) || line.activity?.isLedByPolice) once.set(line.subjectId, line);
  return [...once.values()];
}
