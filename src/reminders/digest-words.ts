import { type Day, daysBetween, formatDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import type { DigestRow } from './digest-rows';
import { digestTexts, type Told } from './digest.texts';
import { type ReminderSubject, ruleNamed } from './reminder-rules';

const ofFollowUps: readonly ReminderSubject[] = [
  'waiting_verdict',
  'follow_up',
  'judgement',
  'unjudged_period',
];

/** What a line is about. */
export function nameOf({ rule, title }: Pick<DigestRow, 'rule' | 'title'>, language: Language): string {
  const texts = digestTexts[language];
  if (rule === 'completed') return title;
  const { subject } = ruleNamed(rule);
  if (subject === 'situational_picture') return texts.picture;
  return ofFollowUps.includes(subject) ? texts.followUp(title) : title;
}

interface Reader {
  readonly language: Language;
  readonly today: Day;
  readonly isPartner?: boolean;
}

/** What a line says: what the person is to do, or what others have not done. */
export function wordsOf(
  { rule, role, anchorOn }: Pick<DigestRow, 'rule' | 'role' | 'anchorOn'>,
  { language, today, isPartner = false }: Reader,
): string {
  const told: Told = {
    day: formatDay(anchorOn, language),
    left: daysBetween(today, anchorOn),
    isOwn: role === 'owner',
    isPartner,
  };
  return digestTexts[language].lines[ruleNamed(rule).subject](told);
}

export const doneOf = ({ anchorOn }: Pick<DigestRow, 'anchorOn'>, language: Language): string =>
  digestTexts[language].done(formatDay(anchorOn, language));
