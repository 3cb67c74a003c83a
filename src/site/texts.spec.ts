import { withSoftHyphens } from './hyphens';
import { siteTexts } from './site-texts';
import { statusTexts } from './status-texts';

function leaves(texts: object, path = ''): [string, unknown][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}.${key}`)
      : [[`${path}.${key}`, value]],
  );
}

describe('the texts', () => {
  it.each([
    ['of the frame', siteTexts],
    ['of the statuses', statusTexts],
  ])('%s say the same things in both languages', (_, { sv, en }) => {
    const keys = (texts: object) => leaves(texts).map(([path, value]) => `${path}: ${typeof value}`);
    expect(keys(en)).toEqual(keys(sv));
    for (const [path, value] of [...leaves(sv), ...leaves(en)]) {
      if (typeof value === 'string') expect(`${path} ${value.trim()}`).not.toMatch(/ $/);
    }
  });
});

describe('a heading on a narrow phone', () => {
  const seen = (text: string) => withSoftHyphens(text).replaceAll('\u00ad', '·');

  it('may break long compounds between their parts', () => {
    expect(seen('Medborgarlöften i lokalpolisområde Syd')).toBe('Medborgar·löften i lokal·polis·område Syd');
    expect(seen('Samverkansöverenskommelser')).toBe('Samverkans·överens·kommelser');
    expect(seen('Brottsförebyggande och trygghetsskapande')).toBe(
      'Brotts·före·byggande och trygghets·skapande',
    );
  });

  it('may break any other long word where a binding s joins its parts, and no short one', () => {
    expect(seen('Kvarnströmsbruksbygdens kommun')).toBe('Kvarnströms·bruks·bygdens kommun');
    expect(seen('hastighetskontrollerna')).toBe('hastighets·kontrollerna');
    expect(seen('Hastighetsdag i Väster')).toBe('Hastighetsdag i Väster');
  });

  it('keeps the letters as they were written', () => {
    expect(seen('MEDBORGARLÖFTEN')).toBe('MEDBORGAR·LÖFTEN');
    expect(seen('lokalpolisområdeschefen')).toBe('lokal·polis·områdes·chefen');
    expect(seen('Trygg i Lövsta')).toBe('Trygg i Lövsta');
  });
});
