import PostalMime from 'postal-mime';
import { composeRaw } from '../mail/compose';
import { messageIdOf } from '../mail/message-id';
import { type Digest, digestMail, type LinkedRow } from './digest.mail';
import { sectionsOf } from './digest-sections';

let rows = 0;
const aRow = (overrides: Partial<LinkedRow> = {}): LinkedRow => {
  rows += 1;
  return {
    reminderId: `r${rows}`,
    rule: 'due_in_3',
    role: 'owner',
    subjectId: `a${rows}`,
    activityId: `a${rows}`,
    pageId: `a${rows}`,
    anchorOn: '2026-06-15',
    title: 'Trygghetsvandringar i Ekbacken & Åsen',
    place: 'Ekhamra kommun',
    href: 'https://loften.example.se/mejl/svar/hemlig',
    isAnswer: true,
    ...overrides,
  };
};

const aDigest = (overrides: Partial<Digest> = {}): Digest => ({
  to: 'hans@ekhamra.example.se',
  toName: 'Hans Handläggare',
  language: 'sv',
  isPartner: false,
  today: '2026-06-10',
  rows: [aRow()],
  calendar: null,
  joys: [],
  links: {
    workspace: 'https://loften.example.se/arbete',
    why: 'https://loften.example.se/mejl/varfor/x',
    preferences: 'https://loften.example.se/arbete/mina-mejl',
    unsubscribe: 'https://loften.example.se/mejl/avsluta/y',
    unsubscribeByMail: null,
  },
  ...overrides,
});

const mailOf = (overrides: Partial<Digest> = {}) =>
  digestMail(aDigest(overrides), {
    messageId: messageIdOf('key', 'ekhamra.example.se'),
    from: 'Medborgarlöften <loften@ekhamra.example.se>',
    host: 'ekhamra.example.se',
    key: 'digest:2026-06-10:hans',
  });

const everything = () => [
  aRow({ rule: 'unconfirmed', anchorOn: '2026-04-01', title: 'Obekräftad' }),
  aRow({ rule: 'due_in_3', title: 'Snart' }),
  aRow({ rule: 'late', role: 'copy', anchorOn: '2026-06-01', title: 'Någon annans', isAnswer: false }),
  aRow({ rule: 'late', anchorOn: '2026-06-08', title: 'Sen' }),
  aRow({ rule: 'late_for_10', role: 'superior', anchorOn: '2026-05-20', title: 'Senare', isAnswer: false }),
  aRow({
    rule: 'approval_waiting',
    activityId: null,
    anchorOn: '2026-06-08',
    title: 'Löftet',
    isAnswer: false,
  }),
];

describe('A mail of reminders', () => {
  it('EM-3: says in its subject how many of each there are, in the fixed order, and where', () => {
    expect(mailOf({ rows: everything() }).subject).toBe(
      '2 försenade, 1 ska snart vara klar, 1 väntar på dig, 1 att se över – Ekhamra kommun',
    );
    expect(mailOf({ rows: everything(), language: 'en' }).subject).toBe(
      '2 late, 1 due soon, 1 waits for you, 1 to look over – Ekhamra kommun',
    );
    expect(mailOf({ rows: [aRow(), aRow({ place: 'Norrvikens kommun' })] }).subject).toBe(
      '2 ska snart vara klara',
    );
    const told = aRow({ rule: 'late', role: 'copy', anchorOn: '2026-06-01' });
    expect(mailOf({ rows: [told] }).subject).toBe('1 för kännedom – Ekhamra kommun');
  });

  it('EM-2: tells them in that order, the oldest first, each with its day and its own link', () => {
    const { text } = mailOf({ rows: everything() });
    const titles = ['Senare', 'Sen', 'Snart', 'Löftet', 'Obekräftad', 'Någon annans'];
    const places = titles.map((title) => text.indexOf(`\n${title}, Ekhamra kommun\n`));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text).toContain('Skulle ha varit klart 8 juni 2026, för 2 dagar sedan.');
    expect(text).toContain('Ska vara klart 15 juni 2026, om 5 dagar.');
    expect(text).toContain('Berätta hur det går\nhttps://loften.example.se/mejl/svar/hemlig\n');
  });

  it('tells each activity once, where it matters most: two roles in one person are one line', () => {
    const shared = { subjectId: 'a', activityId: 'a', anchorOn: '2026-05-20' };
    const sections = sectionsOf([
      aRow({ ...shared, rule: 'late', role: 'owner' }),
      aRow({ ...shared, rule: 'late_for_10', role: 'superior' }),
      aRow({ ...shared, rule: 'unconfirmed' }),
    ]);
    expect(sections.map(({ key, rows: some }) => [key, some.length])).toEqual([['late', 1]]);
  });

  it('EM-2: holds at most 20 lines and says how many there are besides', () => {
    const { text, subject } = mailOf({ rows: Array.from({ length: 32 }, () => aRow()) });
    expect(text.match(/Ska vara klart/g)).toHaveLength(20);
    expect(text).toContain('och 12 till.');
    expect(subject).toContain('32 ska snart vara klara');
  });

  it('EM-5: has a link for each line that is read aloud with what it is about', () => {
    const { html } = mailOf({
      rows: [aRow({ title: 'Vandring' }), aRow({ isAnswer: false, title: 'Löftet' })],
    });
    expect(html).toMatch(/<a [^>]*aria-label="Berätta hur det går: Vandring"[^>]*>Berätta hur det går</);
    expect(html).toMatch(/<a [^>]*aria-label="Öppna i arbetsytan: Löftet"[^>]*>Öppna i arbetsytan</);
  });

  it('has a text part of 72 columns, in which each address has a line of its own', () => {
    const title = 'Samverkansöverenskommelse om brottsförebyggande arbete och trygghet i hela kommunen';
    const { text } = mailOf({ rows: [...everything(), aRow({ title })] });
    for (const line of text.split('\n'))
      expect(line.startsWith('https://') ? !line.includes(' ') : line.length <= 72).toBe(true);
  });

  it('says why it came, in a sentence', () => {
    expect(mailOf().text).toContain('Du får mejlet för att det här väntar på dig');
    expect(mailOf({ rows: [aRow({ role: 'copy', isAnswer: false })] }).text).toContain(
      'för kännedom. Andra är påminda',
    );
    expect(mailOf({ isPartner: true }).text).toContain('för att du har blivit tillfrågad om det här');
  });

  it('speaks of links that need no sign-in only when it has any', () => {
    expect(mailOf().text).toContain('du behöver inte logga in');
    expect(mailOf({ rows: [aRow({ isAnswer: false })] }).text).not.toContain('du behöver inte logga in');
  });

  it('ends with what one can be glad of, when something else is owed', () => {
    const joy = aRow({ rule: 'completed', anchorOn: '2026-06-09', title: 'Klar' });
    const { text } = mailOf({ joys: [joy] });
    expect(text).toContain('ATT GLÄDJAS ÅT');
    expect(text).toContain('Blev klart 9 juni 2026.');
  });

  it('EM-11: tells a partner title, day and link, and nothing else', () => {
    const { subject, text, html } = mailOf({ isPartner: true });
    expect(subject).toBe('1 aktivitet att berätta om');
    for (const internal of ['Hans Handläggare', 'Ekhamra kommun', '/arbete'])
      for (const part of [subject, text, html]) expect(part).not.toContain(internal);
    expect(text).toContain('Trygghetsvandringar i Ekbacken & Åsen\nSka vara klart 15 juni 2026, om 5 dagar.');
  });

  it('does not ask a partner, who has no account, for a yes or a no', () => {
    const rows = [aRow({ rule: 'not_answered', anchorOn: '2026-06-01' })];
    expect(mailOf({ rows }).text).toContain('Säg ja eller nej.');
    const { text } = mailOf({ rows, isPartner: true });
    expect(text).toContain('Du tillfrågades 1 juni 2026 om att svara för det här. Berätta');
    expect(text).not.toContain('ja eller nej');
  });

  it('EM-6, EM-8: carries the headers of a list when something in it can be switched off, and none when it is all duty', async () => {
    const { headers } = await PostalMime.parse(await composeRaw(mailOf()));
    const header = (name: string) => headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe('<https://loften.example.se/mejl/avsluta/y>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-id')).toBe('<paminnelser.ekhamra.example.se>');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-reminder-key')).toBe('digest:2026-06-10:hans');
    const unsubscribeByMail = 'mailto:avsluta@ekhamra.se?subject=avsluta%20y';
    const both = await PostalMime.parse(
      await composeRaw(mailOf({ links: { ...aDigest().links, unsubscribeByMail } })),
    );
    expect(both.headers.filter(({ key }) => key === 'list-unsubscribe').map(({ value }) => value)).toEqual([
      `<https://loften.example.se/mejl/avsluta/y>, <${unsubscribeByMail}>`,
    ]);
    const duty = mailOf({ links: { ...aDigest().links, unsubscribe: null } });
    expect(JSON.stringify(duty)).not.toMatch(/unsubscribe/i);
  });

  it('EM-4: fetches nothing, is small, and has the same words in both its parts', () => {
    const { text, html } = mailOf({
      rows: Array.from({ length: 32 }, () => aRow({ title: 'x'.repeat(300) })),
    });
    expect(html.length).toBeLessThan(30_000);
    expect(html).not.toMatch(/<img|src=|@import|url\(/);
    const words = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&');
    for (const line of text
      .split('\n')
      .filter((one) => one && !one.includes('https:') && !/^[-A-ZÅÄÖ ]+$/.test(one)))
      expect(words.replace(/\s+/g, ' ')).toContain(line.trim());
  });

  it('arrives as it was written, whatever the title holds', async () => {
    const title = 'Rad ett\r\nBcc: alla@example.se\r\n\r\n<script>alert(1)</script> åäö 🎉 '.padEnd(300, 'x');
    const raw = await composeRaw(mailOf({ rows: [aRow({ title, place: 'Ek\r\nBcc: b@example.se' })] }));
    const mail = await PostalMime.parse(raw);
    expect(mail.to).toEqual([{ name: 'Hans Handläggare', address: 'hans@ekhamra.example.se' }]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.html).not.toContain('<script>');
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true);
  });
});
