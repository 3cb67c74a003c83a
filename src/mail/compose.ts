import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail';

/** RFC 3834 and Microsoft's counterpart: out-of-office replies must not answer a machine. */
const machineMade = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** One address and nothing else: no list, no name, no line break (which would be a second SMTP command). */
export const isMailAddress = (text: string): boolean =>
  /^[^\s\p{Cc}@<>()[\]",:;\\]+@[^\s\p{Cc}@<>()[\]",:;\\]+$/u.test(text);

/**
 * The bytes of a message as they are sent: multipart/alternative, UTF-8, lines ending in CRLF, dots not yet doubled.
 * Throws when `to` or `from` holds no single address.
 */
export async function composeRaw(mail: Mail): Promise<Buffer> {
  if (!isMailAddress(mail.to)) throw new Error(`Not one mail address: ${JSON.stringify(mail.to)}`);
  const composer = new MailComposer({
    messageId: mail.messageId,
    from: mailboxOf(mail.from),
    to: { name: mail.toName ?? '', address: mail.to },
    subject: mail.subject,
    text: withPlainLineEnds(mail.text),
    html: withPlainLineEnds(mail.html),
    headers: { ...mail.headers },
    attachments: mail.calendar ? [calendarOf(mail.calendar)] : [],
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  for (const [name, value] of Object.entries(machineMade)) message.setHeader(name, value);
  return message.build();
}

/** Takes 'name@example.se', 'Name <name@example.se>' or '"Name" <name@example.se>' apart. Throws on anything else. */
export function mailboxOf(text: string): { name: string; address: string } {
  const [, name = '', address = text] = /^([^<>\r\n]*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  if (!isMailAddress(address)) throw new Error(`Not one mail address: ${JSON.stringify(text)}`);
  return { name: name.replace(/^"(.*)"$/, '$1'), address };
}

const calendarOf = (content: string) => ({
  filename: 'medborgarloften.ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  content,
});

/** A lone CR is a line end to some servers and not to others, which is how one mail is read as two. */
const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');
