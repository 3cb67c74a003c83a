import { cleanText, longestText } from './clean-text';
import { UnreadableText } from './reading-errors';

const reasonOf = (text: string): string => {
  try {
    cleanText(text);
  } catch (error) {
    if (error instanceof UnreadableText) return error.reason;
    throw error;
  }
  return 'readable';
};

describe('characters of a pasted text', () => {
  it.each([
    ['a byte order mark', '\uFEFFPolisen', 'Polisen'],
    ['soft hyphens', 'trygghets\u00ADvandring', 'trygghetsvandring'],
    ['zero-width characters', 'pol\u200Bis\u200D\u2060en', 'polisen'],
    ['hard spaces', 'minst\u00A04\u202Fgånger', 'minst 4 gånger'],
    ['decomposed letters', 'fo\u0308rebygga a\u030Aterkommande', 'förebygga återkommande'],
    ['hard hyphens', 'SSPF\u2011arbete', 'SSPF-arbete'],
    ['stray control characters of word processors', 'plan\u001F och bygg\u0007', 'plan och bygg'],
  ])('are cleaned of %s', (_name, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('keep typographic quotation marks, dashes and every line break', () => {
    const text = '“deras” – våra\r\nett\ttvå\ftre\vfyra\rfem';

    expect(cleanText(text)).toBe(text);
  });
});

describe('a text that cannot be read', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only spaces and invisible characters', ' \n\t\u00A0\u200B\uFEFF', 'empty'],
    ['a NUL', 'Polisen lovar\0', 'binary'],
    ['the start of a PDF file', '%PDF-1.7\u0001\u0002\u0003\u0004\u0005', 'binary'],
    [
      'replacement characters for å, ä and ö',
      'F\uFFFDr att \uFFFDka n\uFFFDrvaron i omr\uFFFDdet',
      'wrong_encoding',
    ],
    ['more than 200 kB', 'a'.repeat(longestText + 1), 'too_long'],
    ['more than 20 000 lines', 'Att öka\r\n'.repeat(20_000), 'too_long'],
    ['more than 200 kB counted in bytes', 'å'.repeat(longestText / 2 + 1), 'too_long'],
  ])('is refused when it holds %s', (_name, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('is not one of exactly 200 kB, nor one with a single lost character', () => {
    expect(reasonOf('å'.repeat(longestText / 2))).toBe('readable');
    expect(reasonOf('Kommunen lovar att \uFFFDka tryggheten')).toBe('readable');
  });

  it('says why in Swedish, and in English on demand', () => {
    const error = new UnreadableText('empty');

    expect(error.message).toBe('Texten är tom.');
    expect(error.messageIn('en')).toBe('The text is empty.');
  });
});
