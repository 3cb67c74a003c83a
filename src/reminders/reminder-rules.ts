/** What a person may switch off, and where in the mail it stands. */
export const reminderKinds = [
  'late',
  'due_soon',
  'approval',
  'question',
  'update',
  'unconfirmed',
  'nothing_planned',
  'partner_answer',
  'follow_up',
  'feedback',
  'review',
  'clock',
  'copy',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A view `tracker.remind_of_<subject>`, which says whom each subject waits for and since (or until) which day. */
export const reminderSubjects = [
  'deadline',
  'lateness',
  'long_lateness',
  'waiting_approval',
  'unanswered_question',
  'unconfirmed_activity',
  'unplanned_activity',
  'partner_answer',
  'waiting_verdict',
  'follow_up',
  'judgement',
  'unjudged_period',
  'feedback',
  'asked_review',
  'wanted_information',
  'waiting_review',
  'situational_picture',
  'agreement_end',
  'update_request',
] as const;
export type ReminderSubject = (typeof reminderSubjects)[number];

export type RuleUnit = 'working_days' | 'days' | 'months';

export interface ReminderRule {
  readonly rule: string;
  readonly subject: ReminderSubject;
  readonly kind: ReminderKind;
  /** From the subject's day: negative before it, positive after it. */
  readonly after: number;
  readonly unit: RuleUnit;
  /** Again and again at this distance; null: once. */
  readonly every: number | null;
  /** Part of somebody's duty: nobody switches it off. */
  readonly isDuty: boolean;
}

type Row = [
  rule: string,
  subject: ReminderSubject,
  kind: ReminderKind,
  after: number,
  unit: RuleUnit,
  every: number | null,
  duty?: 'duty',
];

/** The table is the rule. Of one subject only the latest that has been crossed is owed. An authority may change the days. */
const table: readonly Row[] = [
  ['due_in_14', 'deadline', 'due_soon', -14, 'working_days', null],
  ['due_in_3', 'deadline', 'due_soon', -3, 'working_days', null],
  ['late', 'deadline', 'late', 1, 'working_days', 10],
  ['late_for_10', 'lateness', 'late', 10, 'working_days', 10, 'duty'],
  ['late_for_20', 'long_lateness', 'late', 20, 'working_days', 20, 'duty'],
  ['approval_waiting', 'waiting_approval', 'approval', 1, 'working_days', 5, 'duty'],
  ['not_answered', 'unanswered_question', 'question', 5, 'working_days', 10],
  ['unconfirmed', 'unconfirmed_activity', 'unconfirmed', 60, 'days', 60],
  ['nothing_planned', 'unplanned_activity', 'nothing_planned', 20, 'working_days', 40],
  ['partner_answered', 'partner_answer', 'partner_answer', 0, 'working_days', 5, 'duty'],
  ['verdict_waiting', 'waiting_verdict', 'approval', 1, 'working_days', 5, 'duty'],
  ['follow_up_in_14', 'follow_up', 'follow_up', -14, 'working_days', null],
  ['follow_up_in_3', 'follow_up', 'follow_up', -3, 'working_days', null],
  ['follow_up_late', 'follow_up', 'follow_up', 1, 'working_days', 10, 'duty'],
  ['judgement_in_10', 'judgement', 'follow_up', -10, 'working_days', null],
  ['judgement_in_3', 'judgement', 'follow_up', -3, 'working_days', null],
  ['judgement_late', 'judgement', 'follow_up', 1, 'working_days', 5, 'duty'],
  ['period_unjudged', 'unjudged_period', 'follow_up', 10, 'working_days', 40],
  ['feedback_in_14', 'feedback', 'feedback', -14, 'working_days', null],
  ['feedback_in_3', 'feedback', 'feedback', -3, 'working_days', null],
  ['feedback_late', 'feedback', 'feedback', 1, 'working_days', 10, 'duty'],
  ['review_asked', 'asked_review', 'review', 0, 'working_days', null, 'duty'],
  ['information_in_3', 'wanted_information', 'review', -3, 'working_days', null],
  ['information_late', 'wanted_information', 'review', 1, 'working_days', 5, 'duty'],
  ['review_waiting', 'waiting_review', 'review', 1, 'working_days', 5, 'duty'],
  ['picture_in_6_months', 'situational_picture', 'clock', -6, 'months', null],
  ['picture_in_3_months', 'situational_picture', 'clock', -3, 'months', null],
  ['picture_in_1_month', 'situational_picture', 'clock', -1, 'months', null, 'duty'],
  ['picture_late', 'situational_picture', 'clock', 1, 'working_days', 20, 'duty'],
  ['agreement_in_6_months', 'agreement_end', 'clock', -6, 'months', null],
  ['agreement_in_3_months', 'agreement_end', 'clock', -3, 'months', null],
  ['agreement_in_1_month', 'agreement_end', 'clock', -1, 'months', null],
  ['agreement_ended', 'agreement_end', 'clock', 1, 'working_days', null],
  ['update_asked', 'update_request', 'update', 0, 'working_days', null],
];

export const reminderRules: readonly ReminderRule[] = table.map(
  ([rule, subject, kind, after, unit, every, duty]) => ({
    rule,
    subject,
    kind,
    after,
    unit,
    every,
    isDuty: duty === 'duty',
  }),
);

export const rulesOf = (
  subject: ReminderSubject,
  rules: readonly ReminderRule[] = reminderRules,
): ReminderRule[] => rules.filter((rule) => rule.subject === subject);

export function ruleNamed(name: string): ReminderRule {
  const rule = reminderRules.find((one) => one.rule === name);
  if (!rule) throw new Error(`No rule ${name}`);
  return rule;
}

/** The owner of a duty, and who is above, cannot switch it off; a copy of it anybody can. */
export const isSwitchedOff = (
  rule: string,
  { role, kindsOff }: { readonly role: string; readonly kindsOff: readonly ReminderKind[] },
): boolean => {
  const { kind, isDuty } = ruleNamed(rule);
  return role === 'copy' ? kindsOff.includes('copy') : !isDuty && kindsOff.includes(kind);
};
