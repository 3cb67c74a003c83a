import { MailButton, MailLink, renderMail } from './mail-layout';

const aDigest = (language: 'sv' | 'en' = 'sv') =>
  renderMail({
    language,
    title: 'Två försenade <b>löften</b> & ett i tid',
    preheader: 'Trygghetsvandringar i "Centrum"',
    children: (
      <p>
        Hej! <MailLink href="https://loften.example.se/a?b=1&c=2">Uppdatera</MailLink>
        <MailButton href="https://loften.example.se/b" label="Svara: Vandringen">
          Svara
        </MailButton>
      </p>
    ),
  });

describe('The layout of a mail', () => {
  it('is a whole document in the language of the reader', () => {
    expect(aDigest()).toMatch(/^<!doctype html><html lang="sv" dir="ltr">/);
    expect(aDigest('en')).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(aDigest()).toMatch(/<\/html>$/);
  });

  it('has one title, one main heading and a preheader, with what people wrote kept as text', () => {
    const title = 'Två försenade &lt;b>löften&lt;/b> &amp; ett i tid';
    expect(aDigest()).toContain(`<title>${title}</title>`);
    expect(aDigest().match(/<h1[^>]*>.*?<\/h1>/g)).toEqual([expect.stringContaining(`>${title}</h1>`)]);
    expect(aDigest()).toMatch(
      /<body[^>]*><div style="display:none[^"]*">Trygghetsvandringar i &quot;Centrum&quot;<\/div>/,
    );
    expect(aDigest()).toContain('href="https://loften.example.se/a?b=1&amp;c=2"');
  });

  it('uses tables for layout only, and says so', () => {
    const tables = aDigest().match(/<table[^>]*>/g) ?? [];
    expect(tables).not.toHaveLength(0);
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([]);
  });

  it('fetches nothing: no image, script, font or style from anywhere', () => {
    expect(aDigest()).not.toMatch(
      /<(img|script|link|iframe|object|video|audio|form)\b|@import|url\(|\ssrc=/i,
    );
  });

  it('EM-5: has no text smaller than 16 pixels and leaves most of 30 KB to the letter', () => {
    const sizes = [...aDigest().matchAll(/font-size: ?(\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    expect(Buffer.byteLength(aDigest())).toBeLessThan(3000);
  });

  it('EM-5: follows the reader into the dark', () => {
    expect(aDigest()).toContain('<meta name="color-scheme" content="light dark"/>');
    const [, darkRules = ''] = aDigest().split('@media (prefers-color-scheme: dark)');
    const classes = [...darkRules.matchAll(/^\s*\.(\w+) \{/gm)].map(([, name]) => name);
    expect(classes).toHaveLength(5);
    for (const name of classes) expect(aDigest()).toContain(`class="${name}"`);
  });
});
