import { mergeEdits } from '../kernel/merge-edits';
import type { Minutes } from './follow-up.dto';
import type { FollowUp } from './follow-up.entity';

/** What was said at a follow-up, as its form holds it: text in every field. */
export type MinutesFields = Record<
  'heldOn' | 'participants' | 'decisions' | 'nextSteps' | 'registryNumber',
  string
>;

export const minutesOf = (said: Pick<FollowUp, keyof MinutesFields>): MinutesFields => ({
  heldOn: said.heldOn ?? '',
  participants: said.participants,
  decisions: said.decisions,
  nextSteps: said.nextSteps,
  registryNumber: said.registryNumber ?? '',
});

/** What two people changed in the minutes that one of them had open. */
export function mergeMinutes(
  input: Minutes,
  followUp: FollowUp,
): { readonly merged: MinutesFields; readonly clashes: Readonly<Partial<MinutesFields>> } {
  const typed = minutesOf(input);
  if (input.version === followUp.version) return { merged: typed, clashes: {} };
  const saved = minutesOf(followUp);
  const { merged, conflicts } = mergeEdits(openedOn(input, saved), typed, saved);
  return { merged, clashes: Object.fromEntries(conflicts.map((field) => [field, saved[field]])) };
}

/** What the form says it showed; a field it does not name counts as what is saved. */
function openedOn({ was }: Minutes, saved: MinutesFields): MinutesFields {
  const said = Object(JSON.parse(was)) as Record<string, unknown>;
  const entries = Object.entries(saved).map(([field, now]) => {
    const then = said[field];
    return [field, typeof then === 'string' ? then : now];
  });
  return Object.fromEntries(entries) as MinutesFields;
}
