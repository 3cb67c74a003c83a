import { type Day, formatDay } from '../kernel/day';
import { workingDaysBetween } from '../kernel/working-days';
import type { Mail } from '../mail/mail';
import { MailLink, renderMail } from '../mail/mail-layout';
import type { Letter } from './reminder-letters';
import { reminderTexts } from './reminder.texts';

interface Envelope {
  readonly messageId: string;
  readonly from: string;
  readonly key: string;
  readonly link: string;
  readonly today: Day;
}

/** A partner's mail holds title, day and link only (domain.md GEN-09). */
export function reminderMail(letter: Letter & { send: true }, envelope: Envelope): Mail {
  const texts = reminderTexts[letter.language];
  const day = formatDay(letter.dueOn, letter.language);
  const left = texts.workingDays(workingDaysBetween(envelope.today, letter.dueOn));
  const link = letter.isPartner ? texts.publicLink : texts.link;
  const lines = letter.isPartner
    ? [letter.title, texts.due(day, left)]
    : [
        texts.greeting(letter.toName),
        texts.body(letter.title, letter.place),
        texts.due(day, left),
        texts.ask,
      ];
  return {
    messageId: envelope.messageId,
    to: letter.to,
    toName: letter.toName,
    from: envelope.from,
    subject: texts.subject(letter.title, day),
    text: [...lines, `${link}: ${envelope.link}`, texts.why].join('\n\n'),
    html: renderMail({
      language: letter.language,
      title: texts.heading,
      preheader: texts.preheader(day, left),
      children: (
        <>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <MailLink href={envelope.link}>{link}</MailLink>
          </p>
          <p>{texts.why}</p>
        </>
      ),
    }),
    headers: { 'X-Reminder-Key': envelope.key },
  };
}
