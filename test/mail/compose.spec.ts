import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { aMail } from './a-mail';
import { composeRaw, isMailAddress, mailboxOf } from '../../src/mail/compose';
import { messageIdOf } from '../../src/mail/message-id';

const parsed = async (overrides = {}) => PostalMime.parse(await composeRaw(aMail(overrides)));
const headersOf = (raw: Buffer): string => raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
const namesOf = (raw: Buffer): string[] =>
  headersOf(raw)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')));

describe('A composed mail', () => {
  it('has a text and an HTML form that say what was written', async () => {
    const mail = await parsed();
    expect(mail.text?.trimEnd()).toBe(aMail().text.trimEnd());
    expect(mail.html?.trimEnd()).toBe(aMail().html);
    expect(headersOf(await composeRaw(aMail()))).toContain('Content-Type: multipart/alternative');
  });

  it('keeps the text as it was written, whatever the text', async () => {
    const words = fc.constantFrom(
      'hej',
      'å',
      '–',
      '\n',
      '\n\n',
      ' ',
      '  \n',
      '.',
      '>',
      'From ',
      '-- \n',
      '=3D',
      '€',
      '🙂',
      'x'.repeat(90),
    );
    const texts = fc
      .array(words, { minLength: 1, maxLength: 40 })
      .map((pieces) => `Hej!\n${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await parsed({ text })).text?.trimEnd()).toBe(text.trimEnd());
      }),
      { numRuns: 300 },
    );
  });

  it('tells other machines not to answer, and when and as what it was sent', async () => {
    const { headers } = await parsed();
    const value = (key: string) =>
      headers.filter((header) => header.key === key).map((header) => header.value);
    expect(value('auto-submitted')).toEqual(['auto-generated']);
    expect(value('x-auto-response-suppress')).toEqual(['All']);
    expect(value('message-id')).toEqual([aMail().messageId]);
    expect(value('mime-version')).toEqual(['1.0']);
    expect(Math.abs(Date.parse(value('date')[0] ?? '') - Date.now())).toBeLessThan(5000);
  });

  it('cannot be made to look hand-written by a header of its own', async () => {
    const raw = await composeRaw(aMail({ headers: { 'auto-submitted': 'no' } }));
    expect(headersOf(raw).match(/^auto-submitted: .*$/gim)).toEqual(['Auto-Submitted: auto-generated']);
  });

  it('carries a long List-Unsubscribe in one header, as it was written', async () => {
    const value = `<https://loften.example.se/av/${'k'.repeat(120)}>, <mailto:av@loften.example.se?subject=${'k'.repeat(60)}>`;
    const { headers } = await parsed({ headers: { 'List-Unsubscribe': value } });
    expect(headers.filter(({ key }) => key === 'list-unsubscribe').map((header) => header.value)).toEqual([
      value,
    ]);
  });

  it.each(['Hej', 'Hej på dig', 'å'.repeat(400), 'x'.repeat(2000)])(
    'is plain ASCII in lines that every server takes (text %#)',
    async (words) => {
      const text = `${words}\r\nslut\rslut\nslut`;
      const raw = (await composeRaw(aMail({ text, html: `<p>${text}</p>` }))).toString('latin1');
      expect(raw).toMatch(/^[\x20-\x7e\t\r\n]*$/);
      expect(raw.match(/\r(?!\n)|(?<!\r)\n/g)).toBeNull();
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    },
  );

  it('keeps an awkward name in one piece', async () => {
    const toName = 'Öberg, Åsa "Trygg" <asa@annan.example.se>';
    expect((await parsed({ toName })).to).toEqual([{ name: toName, address: aMail().to }]);
    expect((await parsed({ from: '"Trygghet, Exempelköping" <a@b.se>' })).from).toEqual({
      name: 'Trygghet, Exempelköping',
      address: 'a@b.se',
    });
    expect((await parsed({ toName: null })).to).toEqual([{ name: '', address: aMail().to }]);
  });

  it('gets no header that nobody meant it to have, whatever the texts hold', async () => {
    const usual = namesOf(await composeRaw(aMail()));
    const piece = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '\0',
      '\v',
      'å',
      ' ',
      'Bcc: x@y.se',
      'Subject: nej',
      '<a@b.se>',
      '"',
      ',',
      ':',
      '=?utf-8?Q?=0D=0A?=',
      '\r\n\r\n<p>',
    );
    const hostile = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (subject, toName, value) => {
        const raw = await composeRaw(aMail({ subject, toName, headers: { 'List-Id': value } }));
        const names = namesOf(raw);
        expect(names.filter((name) => !usual.includes(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        const mail = await PostalMime.parse(raw);
        expect(mail.to?.map(({ address }) => address)).toEqual([aMail().to]);
        expect(mail.bcc).toBeUndefined();
        expect(mail.text?.trimEnd()).toBe(aMail().text.trimEnd());
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a@b.se\r\nBcc: c@d.se',
    'a@b.se, c@d.se',
    'a@b.se>',
    'A <a@b.se>',
    '',
    'a',
    '@b.se',
    'a b@c.se',
    'a@b.se\0',
  ])('is refused for an address that is not one address: %j', async (address) => {
    expect(isMailAddress(address)).toBe(false);
    await expect(composeRaw(aMail({ to: address }))).rejects.toThrow('Not one mail address');
  });

  it.each(['a@b.se\r\nBcc: c@d.se', 'A <a@b.se>, B <c@d.se>', 'A\r\nBcc: c@d.se <a@b.se>', 'A'])(
    'is refused from a sender that is not one sender: %j',
    async (from) => {
      await expect(composeRaw(aMail({ from }))).rejects.toThrow('Not one mail address');
    },
  );

  it('may go to an address with Swedish letters', () => {
    expect(isMailAddress('åsa.öberg@exempelköping.se')).toBe(true);
    expect(mailboxOf('loften@exempel.se')).toEqual({ name: '', address: 'loften@exempel.se' });
  });
});

describe('A Message-ID', () => {
  it('is the same for the same key and another for another', () => {
    const id = messageIdOf('activity-1/late/2026-07-01', 'loften.example.se');
    expect(id).toMatch(/^<[0-9a-f]{40}@loften\.example\.se>$/);
    expect(messageIdOf('activity-1/late/2026-07-01', 'loften.example.se')).toBe(id);
    expect(messageIdOf('activity-1/late/2026-07-02', 'loften.example.se')).not.toBe(id);
  });
});
