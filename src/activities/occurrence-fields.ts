import { Refusal } from '../kernel/refusal';
import type { Activity } from './activity.entity';
import type { NewOccurrence } from './occurrence.dto';
import type { Occurrence } from './occurrence.entity';

/** What an occurrence says, for the log. */
export const said = ({ day, quantity, withinLimit, districtId, publicSummary }: Occurrence) => ({
  day,
  quantity,
  ...(withinLimit === null ? {} : { withinLimit }),
  ...(districtId === null ? {} : { districtId }),
  publicSummary,
});

/** Only a service level has a limit that something can be done within. */
export const withinLimitOf = (input: NewOccurrence, activity: Activity): number | null =>
  activity.target?.comparator === 'within' ? (input.withinLimit ?? null) : null;

/** The same form sent again is harmless; one that was sent, gone back to and changed must not vanish in silence. */
export function nothingNew(
  same: Occurrence,
  input: NewOccurrence,
  otherwise: 'activity.form_already_used' | 'activity.already_voided',
): null {
  const isSame =
    same.day === input.day &&
    same.quantity === input.quantity &&
    same.publicSummary === input.publicSummary &&
    same.districtId === (input.districtId ?? null) &&
    same.withinLimit === (input.withinLimit ?? null);
  if (!isSame) throw new Refusal(otherwise, 'day');
  return null;
}
