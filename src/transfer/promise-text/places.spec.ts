import { readPromiseText } from './read-promise-text';

const list = '\n\nPolisen lovar\n- Att öka närvaron.\n';
const read = (text: string) => readPromiseText(text + list);

describe('the municipalities of a promise text', () => {
  it.each([
    ['Polisen och Ekhamra kommun har enats.', ['Ekhamra']],
    ['Polisen och Norrvikens kommun har enats.', ['Norrviken']],
    ['Polisen och Björkfors kommun har enats.', ['Björkfors']],
    ['Polisen och Strandnäs kommun har enats.', ['Strandnäs']],
    ['Polisen och Vallås stad har enats.', ['Vallås']],
    ['Polisen och Lunds kommun har enats om Lund.', ['Lund']],
    ['Polisen och Lilla Ekets kommun har enats.', ['Lilla Eket']],
    ['Polisen och Upplands-Ekby kommun har enats.', ['Upplands-Ekby']],
    ['EKHAMRA KOMMUN LOVAR\n- Att laga.', ['Ekhamra']],
    [
      'Polisen och Ekhamra, Björkfors och Norrvikens kommuner har enats.',
      ['Ekhamra', 'Björkfors', 'Norrviken'],
    ],
    [
      'Polisen och kommunerna Ekhamra, Björkfors och Norrviken har enats.',
      ['Ekhamra', 'Björkfors', 'Norrviken'],
    ],
    ['Ekhamra kommun, Norrvikens kommun och polisen lovar', ['Ekhamra', 'Norrviken']],
    ['Ekhamra – medborgarlöften', ['Ekhamra']],
    ['Medborgarlöften i Ekhamra 2024', ['Ekhamra']],
    ['Hela kommun är med, och Vår kommun också.', []],
  ])('are read from ”%s”', (text, names) => {
    expect(read(text).municipalities).toEqual(names);
  });

  it('are not those only mentioned, and that is said', () => {
    const reading = read('Polisen och Ekhamra kommun har enats.\n\nSamma modell används i Grannby kommun.');

    expect(reading.municipalities).toEqual(['Ekhamra']);
    expect(reading.notUnderstood).toContainEqual({
      line: 3,
      text: 'Grannby',
      reason: 'municipality_not_used',
    });
  });

  it('are asked for when none is named', () => {
    expect(read('Tryggt').notUnderstood).toContainEqual({
      line: 1,
      text: '',
      reason: 'municipality_missing',
    });
  });
});

describe('the police area of a promise text', () => {
  it.each([
    ['säger Ann Ek lokalpolisområdeschef västra Skogsbygden.', 'västra Skogsbygden'],
    ['säger Ann Ek, lokalpolisområdeschef Klippby.', 'Klippby'],
    ['säger Ann Ek, lokalpolisområdeschef i Södra Kusten.', 'Södra Kusten'],
    ['Ett löfte från lokalpolisområde Södra Kusten och Ekhamra kommun.', 'Södra Kusten'],
    ['Polisen, lokalpolisområdet Ekhamra/Norrviken, deltar.', 'Ekhamra/Norrviken'],
    ['säger Ann Ek, lokalpolischef i LPO Klippby.', 'Klippby'],
    ['säger lokalpolisområdeschef Ann Ek.', null],
    ['Kommunchef och lokalpolisområdeschef skrev under.', null],
    ['Polisen i Ekhamra deltar.', null],
  ])('is read from ”%s”', (text, area) => {
    expect(read(text).policeArea).toBe(area);
  });

  it('is the first named, and another is a question to a person', () => {
    const reading = read(
      'Lokalpolisområde Klippby ger löftet.\n\nDet gör även lokalpolisområde Södra Kusten.',
    );

    expect(reading.policeArea).toBe('Klippby');
    expect(reading.notUnderstood).toContainEqual({
      line: 3,
      text: 'Södra Kusten',
      reason: 'several_police_areas',
    });
  });
});

describe('the title of a promise text', () => {
  it.each([
    [
      'the line that names the promises and the year',
      'Meny\nTrygghet\n\nMedborgarlöften 2024\n\nNya tider\n\nText.',
      'Medborgarlöften 2024',
    ],
    ['not the words above a list', 'Nya tag\n\nDet här gjorde vi med löftet 2023:\n- ronder', 'Nya tag'],
    [
      'the one with a year among several',
      'Nya medborgarlöften\n\nMedborgarlöften 2024\n\nText.',
      'Medborgarlöften 2024',
    ],
    [
      'the first heading when none does',
      'Pressmeddelande\n\nNya tag i Ekhamra\n\nPolisen har skrivit.',
      'Nya tag i Ekhamra',
    ],
    [
      'a heading by markup',
      '# Trygg i Ekhamra\nEn ingress som är lång nog för att vara en mening.',
      'Trygg i Ekhamra',
    ],
    ['without its full stop', 'Medborgarlöfte för Ekhamra.\n\nText.', 'Medborgarlöfte för Ekhamra'],
    [
      'not where one stands on a web site',
      'Start / Trygghet / Medborgarlöften 2024\n\nNya löften 2024\n\nText.',
      'Nya löften 2024',
    ],
    [
      'not a sentence',
      'Polisen och kommunen har i dag skrivit under ett medborgarlöfte för hela kommunen.',
      null,
    ],
    [
      'not a caption or a quotation',
      'Foto: Ann Ek, medborgarlöfte 2024\n\n– Löften är bra, säger Ann Ek.',
      null,
    ],
  ])('is %s', (_name, text, title) => {
    expect(read(text).title).toBe(title);
  });
});
