import type { Language } from '../kernel/language';
import type { Mail } from '../mail/mail';
import { MailButton, renderMail } from '../mail/mail-layout';
import { inColumns } from '../mail/plain-text';
import { signInTexts } from './sign-in.texts';

interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

type Envelope = Pick<Mail, 'from' | 'messageId'> & { readonly link: string };

export function forgottenPasswordMail({ email, name, language }: Recipient, envelope: Envelope): Mail {
  const texts = signInTexts[language].letter;
  const { from, messageId, link } = envelope;
  const [before, after] = [
    [texts.greeting(name), texts.body],
    [texts.lifetime, texts.notYou],
  ];
  return {
    messageId,
    to: email,
    toName: name,
    from,
    subject: texts.subject,
    text: [...before.map(inColumns), `${texts.link}:\n${link}`, ...after.map(inColumns)].join('\n\n'),
    html: renderMail({
      language,
      title: texts.heading,
      preheader: texts.preheader,
      children: (
        <>
          {before.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <MailButton href={link}>{texts.link}</MailButton>
          </p>
          {after.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      ),
    }),
    headers: {},
  };
}
