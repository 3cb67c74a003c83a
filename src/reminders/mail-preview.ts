import { forgottenPasswordMail } from '../accounts/forgotten-password.mail';
import type { Language } from '../kernel/language';
import { addDays, type Day } from '../kernel/day';
import { addMonths } from '../kernel/months';
import { addWorkingDays } from '../kernel/working-days';
import type { Mail } from '../mail/mail';
import { calendarOf } from './calendar';
import { type Digest, digestMail, type LinkedRow } from './digest.mail';
import { type ReminderKind, type ReminderRule, reminderRules, type ReminderSubject } from './reminder-rules';

/** Every line of reminder there is, with invented content: what is about activities, about following up, about statutory days, and a partner's. */
const kindsOfPreview = {
  digest: [
    'late',
    'due_soon',
    'approval',
    'question',
    'update',
    'unconfirmed',
    'nothing_planned',
    'partner_answer',
    'copy',
  ],
  follow_up: ['follow_up', 'feedback', 'review'],
  clock: ['clock'],
  partner: ['due_soon', 'late'],
} as const satisfies Record<string, readonly ReminderKind[]>;
type DigestKind = keyof typeof kindsOfPreview;
export type PreviewKind = DigestKind | 'password';
export const previewKinds: readonly PreviewKind[] = [
  ...(Object.keys(kindsOfPreview) as DigestKind[]),
  'password',
];

const base = 'https://exempel.invalid';
const from = 'Medborgarlöften <no-reply@exempel.invalid>';
const titles: Partial<Record<ReminderSubject, string>> = {
  waiting_approval: 'Medborgarlöfte 2027',
  waiting_verdict: 'Medborgarlöfte 2026',
  follow_up: 'Medborgarlöfte 2026',
  judgement: 'Medborgarlöfte 2026',
  unjudged_period: 'Medborgarlöfte 2026',
  feedback: 'Brev till hushållen i Ekbacken',
  agreement_end: 'Samverkansöverenskommelse om brottsförebyggande arbete',
};

export function previewOf(kind: PreviewKind, language: Language, today: Day, to: string): Mail {
  if (kind !== 'password') return digestPreview(kind, language, today, to);
  const envelope = { from, messageId: messageIdOf(kind, language), link: `${base}/logga-in/lank/x` };
  return forgottenPasswordMail({ email: to, name: 'Kim Exempel', language }, envelope);
}

function digestPreview(kind: DigestKind, language: Language, today: Day, to: string): Mail {
  const isPartner = kind === 'partner';
  const kinds: readonly ReminderKind[] = kindsOfPreview[kind];
  const rules = reminderRules.filter(
    (rule) => kinds.includes(rule.kind) && (!isPartner || rule.subject === 'deadline'),
  );
  const own = rules.map((rule, index) => exampleOf(rule, index, today));
  const told = own
    .filter(({ rule }) => kinds.includes('copy') && rule === 'due_in_14')
    .map((row) => ({ ...row, ...idOf(own.length), role: 'copy' as const, isAnswer: false }));
  const rows = [...own, ...told];
  const digest: Digest = {
    to,
    toName: 'Kim Exempel',
    language,
    isPartner,
    today,
    rows,
    calendar: calendarOf([], 'Medborgarlöften', 'exempel.invalid', new Date(`${today}T08:00:00Z`)),
    joys: kind === 'digest' ? rows.slice(0, 1).map((row) => asJoy(row, today)) : [],
    links: {
      workspace: `${base}/arbete`,
      why: `${base}/mejl/varfor/x`,
      preferences: `${base}/arbete/mina-mejl`,
      unsubscribe: `${base}/mejl/avsluta/x`,
      unsubscribeByMail: null,
    },
  };
  const messageId = messageIdOf(kind, language);
  return digestMail(digest, { messageId, from, host: 'exempel.invalid', key: 'preview' });
}

const messageIdOf = (kind: PreviewKind, language: Language): string =>
  `<preview.${kind}.${language}@exempel.invalid>`;

const idOf = (index: number) => ({
  reminderId: String(index),
  subjectId: String(index),
  activityId: String(index),
});

function exampleOf(rule: ReminderRule, index: number, today: Day): LinkedRow {
  const isAboutLateness = rule.subject === 'lateness' || rule.subject === 'long_lateness';
  return {
    ...idOf(index),
    rule: rule.rule,
    role: isAboutLateness ? 'superior' : 'owner',
    pageId: String(index),
    anchorOn: anchorOf(rule, today),
    title: titles[rule.subject] ?? `Trygghetsvandring ${index + 1}`,
    place: 'Exempelköpings kommun',
    href: `${base}/mejl/svar/${index}`,
    isAnswer: rule.kind === 'late' || rule.kind === 'due_soon',
  };
}

/** The day of something whose threshold is crossed today. */
function anchorOf({ after, unit }: ReminderRule, today: Day): Day {
  if (unit === 'months') return addMonths(today, -after);
  return unit === 'days' ? addDays(today, -after) : addWorkingDays(today, -(after || 1));
}

const asJoy = (row: LinkedRow, today: Day): LinkedRow => ({
  ...row,
  reminderId: 'joy',
  rule: 'completed',
  title: 'Belysning vid busshållplatsen',
  anchorOn: addDays(today, -2),
});
