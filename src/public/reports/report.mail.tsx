import type { Mail } from '../../mail/mail';
import { renderMail } from '../../mail/mail-layout';
import { accessibilityTexts } from '../pages/accessibility.texts';
import type { ObstacleReport } from './obstacle-report';

interface Envelope {
  readonly reference: string;
  readonly to: string;
  readonly toName: string;
  readonly from: string;
  readonly messageId: string;
}

/** To the municipality, in Swedish. What the resident wrote stands in the body only: a subject is shown on lock screens. */
export function reportMail(
  { kind, page, message, email }: ObstacleReport,
  { reference, ...envelope }: Envelope,
): Mail {
  const texts = accessibilityTexts.sv.statement;
  const lines = [
    texts.mail.intro,
    `${texts.what} ${texts.kinds[kind]}.`,
    ...(page ? [`${texts.mail.page}: ${page}`] : []),
    ...message.split('\n').filter((line) => line.trim() !== ''),
    email ? `${texts.mail.reply}: ${email}` : texts.mail.noReply,
  ];
  const subject = texts.mail.subject(reference);
  return {
    ...envelope,
    subject,
    text: lines.join('\n\n'),
    html: renderMail({
      language: 'sv',
      title: subject,
      preheader: texts.kinds[kind],
      children: (
        <>
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </>
      ),
    }),
    headers: {},
  };
}
