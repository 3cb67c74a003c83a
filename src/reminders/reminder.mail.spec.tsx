import PostalMime from 'postal-mime';
import { composeRaw } from '../mail/compose';
import { messageIdOf } from '../mail/message-id';
import type { Letter } from './reminder-letters';
import { reminderMail } from './reminder.mail';

type Sent = Letter & { send: true };

const aLetter = (overrides: Partial<Sent> = {}): Sent => ({
  send: true,
  to: 'hans@ekhamra.example.se',
  toName: 'Hans Handläggare',
  language: 'sv',
  isPartner: false,
  path: '/arbete/aktiviteter/1',
  title: 'Trygghetsvandringar i Ekbacken & Åsen',
  dueOn: '2026-06-15',
  place: 'Ekhamra kommun',
  ...overrides,
});

const mailOf = (overrides: Partial<Sent> = {}, today = '2026-06-10') => {
  const letter = aLetter(overrides);
  return reminderMail(letter, {
    messageId: messageIdOf('key', 'ekhamra.example.se'),
    from: 'Medborgarlöften <loften@ekhamra.example.se>',
    key: 'key',
    link: `https://loften.example.se${letter.path}`,
    today,
  });
};

describe('A reminder’s mail', () => {
  it('says in Swedish what is due when, where to go and why it came', () => {
    const { subject, text } = mailOf();
    expect(subject).toBe('Klart senast 15 juni 2026: Trygghetsvandringar i Ekbacken & Åsen');
    expect(text.split('\n\n')).toEqual([
      'Hej Hans Handläggare!',
      'Du svarar för aktiviteten ”Trygghetsvandringar i Ekbacken & Åsen” i medborgarlöftet för Ekhamra kommun.',
      'Den ska vara klar 15 juni 2026, om 3 arbetsdagar.',
      expect.stringMatching(/^Berätta hur det går\./),
      'Öppna aktiviteten: https://loften.example.se/arbete/aktiviteter/1',
      expect.stringMatching(/^Du får det här mejlet för att/),
    ]);
  });

  it('says the same in English', () => {
    const { subject, text } = mailOf({ language: 'en' });
    expect(subject).toBe('Due 15 June 2026: Trygghetsvandringar i Ekbacken & Åsen');
    expect(text).toContain('It is due 15 June 2026, in 3 working days.');
    expect(text).not.toMatch(/arbetsdag|aktivitet(en)?\b/);
  });

  it.each([
    ['2026-06-15', 'i dag'],
    ['2026-06-12', 'om 1 arbetsdag'],
    ['2026-06-11', 'om 2 arbetsdagar'],
    ['2026-05-26', 'om 14 arbetsdagar'],
  ])('counts from the day it is sent, %s: %s', (today, words) => {
    expect(mailOf({}, today).text).toContain(`15 juni 2026, ${words}.`);
  });

  it('tells a partner title, day and a link to what residents see, and nothing else', () => {
    const { subject, text, html } = mailOf({ isPartner: true, path: '/medborgarloften/abc' });
    expect(text.split('\n\n')).toEqual([
      'Trygghetsvandringar i Ekbacken & Åsen',
      'Den ska vara klar 15 juni 2026, om 3 arbetsdagar.',
      'Läs om löftet: https://loften.example.se/medborgarloften/abc',
      expect.stringMatching(/^Du får det här mejlet/),
    ]);
    for (const internal of ['Hans Handläggare', 'Ekhamra kommun', '/arbete/'])
      for (const part of [subject, text, html]) expect(part).not.toContain(internal);
  });

  it('has the same words in its two parts', () => {
    const { text, html } = mailOf();
    const words = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&');
    for (const line of text.split('\n\n').filter((one) => !one.includes('https:')))
      expect(words.replace(/\s+/g, ' ')).toContain(line);
  });

  it('arrives as it was written, whatever the title holds', async () => {
    const title = 'Rad ett\r\nBcc: alla@example.se\r\n\r\n<script>alert(1)</script> åäö 🎉 '.padEnd(300, 'x');
    const raw = await composeRaw(mailOf({ title }));
    const mail = await PostalMime.parse(raw);
    expect(mail.to).toEqual([{ name: 'Hans Handläggare', address: 'hans@ekhamra.example.se' }]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject?.replace(/\s+/g, ' ')).toBe(
      `Klart senast 15 juni 2026: ${title}`.replace(/\s+/g, ' '),
    );
    expect(mail.html).not.toContain('<script>');
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true);
  });
});
