import { endsSentence, toLines } from './text-lines';

const only = (text: string): { text: string; kind: string | undefined } => {
  const [line] = toLines(text);
  return { text: line?.text ?? '', kind: line?.marker?.kind };
};

describe('a line of a pasted text', () => {
  it.each([
    ...[
      '• Att',
      '•Att',
      '\t●\tAtt',
      '  ▪ Att',
      '* Att',
      '+ Att',
      '· Att',
      '\uF0B7 Att',
      'o Att',
      '*Att',
      '✅ Att',
      '☑️ Att',
    ].map((text) => [text, 'glyph']),
    ...['- Att', '– Att', '— Att', '-Att', '- [ ] Att', '- [x] Att'].map((text) => [text, 'dash']),
    ...[
      '1. Att',
      '1) Att',
      '(1) Att',
      '12.Att',
      '1.2 Att',
      '2.3. Att',
      '3 Att',
      'Löfte 3: Att',
      'Åtagande 1 – Att',
    ].map((text) => [text, 'number']),
    ...['a) Att', 'b. Att', '(c) Att'].map((text) => [text, 'letter']),
  ])('loses the bullet of %j', (text, kind) => {
    expect(only(text)).toEqual({ text: 'Att', kind });
  });

  it.each([
    '2024 års löften',
    '22.00 stänger parken',
    'o så vidare',
    'i. d.',
    '-',
    '5 poliser',
    '4,5 timmar',
  ])('is no item because it begins like %j', (text) => {
    expect(only(text).kind === undefined || only(text).text === '').toBe(true);
  });

  it.each([
    '## Polisen lovar',
    '# Polisen lovar #',
    '**Polisen lovar**',
    '__Polisen lovar__',
    '*Polisen lovar*',
    '> Polisen lovar',
  ])('loses the markup of %j', (text) => {
    expect(only(text)).toEqual({ text: 'Polisen lovar', kind: undefined });
  });

  it('takes the words of a bullet that stands alone from the next line', () => {
    expect(
      toLines('•\nAtt öka\n\n1.\n\nAtt minska').map(({ text, marker, number }) => [
        number,
        marker?.sign,
        text,
      ]),
    ).toEqual([
      [2, '•', 'Att öka'],
      [6, '1.', 'Att minska'],
    ]);
  });

  it('is numbered as an editor numbers it, whatever ends the lines', () => {
    expect(
      toLines('ett\r\ntvå\rtre\n\nfem\vfem\ffem').map(({ number, text }) => `${number} ${text}`),
    ).toEqual(['1 ett', '2 två', '3 tre', '5 fem', '5 fem', '5 fem']);
  });

  it('follows an empty line when there was nothing, a ruler, an empty picture or the start of the text above', () => {
    expect(toLines('a\nb\n\nc\n-----\nd\n  \ne\nnull\nf').map(({ afterBlank }) => afterBlank)).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('the end of a sentence', () => {
  it.each(['Klart.', 'Klart!', 'Klart?', 'Klart.”', '(Klart.)'])('is seen in %j', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  it.each(['Klart', 'vid skolor, t.ex.', 'kl.', 'Klart:', 'Klart;', 'bl.a.'])('is not seen in %j', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});
