import type { Language } from '../kernel/language';
import type { Day } from '../kernel/day';
import { addWorkingDays } from '../kernel/working-days';
import type { Mail } from '../mail/mail';
import { calendarOf } from './calendar';
import { type Digest, digestMail, type LinkedRow } from './digest.mail';
import { reminderRules } from './reminder-rules';

/** Every kind of line there is, with invented content, in both shapes of the mail. */
export const previewKinds = ['digest', 'partner'] as const;
export type PreviewKind = (typeof previewKinds)[number];

export function previewOf(kind: PreviewKind, language: Language, today: Day, to: string): Mail {
  const isPartner = kind === 'partner';
  const base = 'https://exempel.invalid';
  const rows = reminderRules
    .filter(({ subject }) => !isPartner || subject === 'deadline')
    .map(({ rule, after }, index): LinkedRow => ({
      reminderId: String(index),
      rule,
      role: 'owner',
      subjectId: String(index),
      activityId: String(index),
      anchorOn: addWorkingDays(today, after < 0 ? -after : -(after || 1)),
      title: `Trygghetsvandring ${index + 1}`,
      place: 'Exempelköpings kommun',
      href: `${base}/mejl/svar/${index}`,
      isAnswer: true,
    }));
  const digest: Digest = {
    to,
    toName: 'Kim Exempel',
    language,
    isPartner,
    today,
    rows,
    calendar: calendarOf([], 'Medborgarlöften', 'exempel.invalid', new Date(`${today}T08:00:00Z`)),
    joys: isPartner ? [] : rows.slice(0, 1).map((row) => ({ ...row, reminderId: 'joy', rule: 'completed' })),
    links: {
      workspace: `${base}/arbete`,
      why: `${base}/mejl/varfor/x`,
      preferences: `${base}/arbete/mina-mejl`,
      unsubscribe: `${base}/mejl/avsluta/x`,
    },
  };
  const messageId = `<preview.${kind}.${language}@exempel.invalid>`;
  return digestMail(digest, {
    messageId,
    from: 'Medborgarlöften <no-reply@exempel.invalid>',
    host: 'exempel.invalid',
    key: 'preview',
  });
}
