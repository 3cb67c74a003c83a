import type { Day } from '../kernel/day';
import { addMonths } from '../kernel/months';

/** Lag (2023:196) 6 §: the situational picture is brought up to date at least every second year. */
const monthsBetweenPictures = 24;

export type PictureDue =
  'not_near' | 'within_6_months' | 'within_3_months' | 'within_1_month' | 'due_today' | 'overdue';

export const nextPictureDueOn = (day: Day): Day => addMonths(day, monthsBetweenPictures);

/** A picture that is due today is not overdue; one that is due in exactly six months is due within six. */
export function pictureDue(day: Day, today: Day): PictureDue {
  const dueOn = nextPictureDueOn(day);
  if (today > dueOn) return 'overdue';
  if (today === dueOn) return 'due_today';
  if (today >= addMonths(dueOn, -1)) return 'within_1_month';
  if (today >= addMonths(dueOn, -3)) return 'within_3_months';
  return today >= addMonths(dueOn, -6) ? 'within_6_months' : 'not_near';
}
