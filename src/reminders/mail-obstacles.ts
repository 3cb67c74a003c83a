import type { Day } from '../kernel/day';
import { isWeeklyDay } from './mail-hours';
import { isSwitchedOff, type ReminderKind, type ReminderRule } from './reminder-rules';

/** What a day and a person have to do with mail about an activity. */
export interface MailPerson {
  readonly id: string;
  readonly name: string;
  /** Null for somebody who is told and was not asked. */
  readonly asked: 'asked' | 'accepted' | 'declined' | null;
  readonly isAtWork: boolean;
  /** Who stood in that day. */
  readonly deputies: readonly string[];
  /** A partner's answer that nobody has taken in. */
  readonly hasAnswered: boolean;
  readonly isSuspended: boolean;
  readonly hour: number;
  readonly isWeekly: boolean;
  readonly kindsOff: readonly ReminderKind[];
  readonly pausedFrom: Day | null;
  readonly pausedTo: Day | null;
  /** On the day that is asked about. */
  readonly wasMailed: boolean;
  /** A mail is on its way that the mail server has not taken yet. */
  readonly isTriedAgain: boolean;
  /** Something about the activity waits for the next mail to the person. */
  readonly waits: boolean;
}

export type Obstacle =
  | 'declined'
  | 'not_at_work'
  | 'has_answered'
  | 'suspended'
  | 'paused'
  | 'paused_alone'
  | 'deputies'
  | 'not_accepted'
  | 'switched_off'
  | 'was_mailed'
  | 'weekly'
  | 'tried_again'
  | 'hour'
  | 'queue';

interface Moment {
  readonly day: Day;
  readonly today: Day;
  /** It is now, in Stockholm. */
  readonly hour: number;
  /** About the deadline, crossed last on that day. */
  readonly crossed: ReminderRule | null;
}

/** What keeps mail from the person that day, or delays it; the first of those that shut out the others. */
export function obstaclesFor(person: MailPerson, moment: Moment): Obstacle[] {
  if (person.asked === 'declined') return ['declined'];
  if (!person.isAtWork) return ['not_at_work'];
  if (person.hasAnswered) return ['has_answered'];
  if (person.isSuspended) return ['suspended'];
  if (isPaused(person, moment.day)) return [person.deputies.length > 0 ? 'paused' : 'paused_alone'];
  const found: Obstacle[] = [];
  if (person.deputies.length > 0) found.push('deputies');
  if (person.asked === 'asked') found.push('not_accepted');
  if (isOff(person, moment)) found.push('switched_off');
  return [...found, ...delays(person, moment)];
}

const isPaused = ({ pausedFrom, pausedTo }: MailPerson, day: Day): boolean =>
  pausedFrom !== null && pausedTo !== null && pausedFrom <= day && day <= pausedTo;

const isOff = ({ asked, deputies, kindsOff }: MailPerson, { crossed }: Moment): boolean =>
  crossed !== null &&
  asked !== null &&
  isSwitchedOff(crossed.rule, { role: deputies.length > 0 ? 'copy' : 'owner', kindsOff });

/** Why what waits does not come at once. */
function delays(person: MailPerson, { day, today, hour }: Moment): Obstacle[] {
  if (person.wasMailed) return ['was_mailed'];
  if (person.isWeekly && !isWeeklyDay(day)) return ['weekly'];
  if (day !== today || !person.waits) return [];
  if (person.isTriedAgain) return ['tried_again'];
  return [hour < person.hour ? 'hour' : 'queue'];
}
