import { stopAddress, stopSecretIn } from './stop-request';

const secret = 'Abc-123_def-456_ghi-789_jkl-012_mno-345_pqr';
const mail = (subject: string, body = 'Hej') =>
  `From: a@b.se\r\nSubject: ${subject}\r\nTo: c@d.se\r\n\r\n${body}`;

describe('A mail that asks for no more reminders', () => {
  it('has the secret in its subject, as the address in our mail put it there', () => {
    const { searchParams } = new URL(stopAddress('avsluta@ekhamra.se', secret));
    expect(stopSecretIn(mail(searchParams.get('subject') ?? ''))).toBe(secret);
    expect(stopSecretIn(mail(`avsluta\r\n ${secret}`))).toBe(secret);
  });

  it.each([
    ['an answer to a mail of ours', mail(`Re: avsluta ${secret}`)],
    ['an out-of-office reply', mail('Autosvar: 1 ska snart vara klar')],
    ['one that tells the secret somewhere else', mail('Hej', `Subject: avsluta ${secret}`)],
    ['one with no secret', mail('avsluta')],
    ['nothing', ''],
  ])('is not %s', (_, raw) => {
    expect(stopSecretIn(raw)).toBeNull();
  });
});
