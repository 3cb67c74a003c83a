import { readPromiseText } from './read-promise-text';

const list = '\n\nPolisen lovar\n- Att öka närvaron.\n';
const periodOf = (text: string): string => {
  const { periodStart, periodEnd, periodBasis } = readPromiseText(text + list);
  return `${periodStart} ${periodEnd} ${periodBasis}`;
};

describe('the period of the promises', () => {
  it.each([
    ['Löftena är medborgarlöften för 2021.', '2021-01-01 2021-12-31 stated'],
    ['Här är 2018 års medborgarlöften.', '2018-01-01 2018-12-31 stated'],
    ['Medborgarlöftet gäller 2023-2024.', '2023-01-01 2024-12-31 stated'],
    ['Medborgarlöftet gäller 2023–24.', '2023-01-01 2024-12-31 stated'],
    ['Medborgarlöftet gäller 2023 och 2024.', '2023-01-01 2024-12-31 stated'],
    ['Medborgarlöftet gäller åren 2025 till 2027.', '2025-01-01 2027-12-31 stated'],
    ['Löftet gäller 1 juli 2018 till 30 juni 2020.', '2018-07-01 2020-06-30 stated'],
    [
      'Löftet gäller från och med den 1 mars 2023 till och med den 28 februari 2027.',
      '2023-03-01 2027-02-28 stated',
    ],
    ['Löftet gäller 1 januari–31 december 2024.', '2024-01-01 2024-12-31 stated'],
    ['Medborgarlöftet löper 2018-07-01 till 2020-06-30.', '2018-07-01 2020-06-30 stated'],
    ['Medborgarlöftet löper från 2018-07-01—2020-06-30', '2018-07-01 2020-06-30 stated'],
    ['Avtalsperiod: 2022-01-01 - 2023-12-31.', '2022-01-01 2023-12-31 stated'],
    ['Löftet gäller september 2018 till december 2019.', '2018-09-01 2019-12-31 stated'],
    ['Löftet gäller januari–juni 2024.', '2024-01-01 2024-06-30 stated'],
    ['Polisen och kommunen ger medborgarlöften för hösten 2026.', '2026-07-01 2026-12-31 stated'],
    ['Medborgarlöften för våren 2026', '2026-01-01 2026-06-30 title'],
    ['Löftet gäller sommaren 2025.', '2025-06-01 2025-08-31 stated'],
    ['Löftet gäller vintern 2025/26.', '2025-12-01 2026-02-28 stated'],
    ['Löftet gäller första halvåret 2025.', '2025-01-01 2025-06-30 stated'],
    ['Löftet gäller från den 1 mars 2024 och tills vidare.', '2024-03-01 null stated'],
    ['Löftet gäller 2018 och vidare till nästa medborgarlöfte.', '2018-01-01 null stated'],
    ['Medborgarlöften 2024\n\nLöftena gäller tills de ersätts.', '2024-01-01 null title'],
    ['Medborgarlöften 2019–2020', '2019-01-01 2020-12-31 title'],
    ['Tryggare Ekhamra 2026', '2026-01-01 2026-12-31 title'],
    ['Publicerad 3 april 2023\n\nTryggare Ekhamra', '2023-01-01 2023-12-31 publication_year'],
    [
      'Publicerad 3 april 2023\n\nTryggare Ekhamra\n\nLöftet gäller tills vidare.',
      '2023-01-01 null publication_year',
    ],
    ['Tryggare Ekhamra', 'null null none'],
  ])('is read from ”%s”', (text, period) => {
    expect(periodOf(text)).toBe(period);
  });

  it('is read from the heading of a list', () => {
    const { periodStart, periodBasis } = readPromiseText('Polisen lovar 2027\n- Att öka närvaron.');

    expect([periodStart, periodBasis]).toEqual(['2027-01-01', 'heading']);
  });

  it.each([
    [
      'the agreement above the promises',
      'Medborgarlöften 2022–2023\n\nSamverkansöverenskommelsen gäller 2020–2023.',
    ],
    [
      'a follow-up of earlier promises',
      'Medborgarlöften 2022–2023\n\nMedborgarlöftet 2021 följdes upp i våras.',
    ],
    ['a survey', 'Medborgarlöften 2022–2023\n\nLöftena bygger på en enkät 2019.'],
    ['a goal far away', 'Medborgarlöften 2022–2023\n\nEkhamra ska växa till 2050-målet och Agenda 2030.'],
    ['what concerns crime', 'Medborgarlöften 2022–2023\n\nNär det gäller 2018 var det sämre.'],
    [
      'a registry number or a law',
      'Medborgarlöften 2022–2023\n\nLöftet gäller enligt KS 2019/74 och lagen (2018:196).',
    ],
  ])('is not taken from %s', (_name, text) => {
    expect(periodOf(text)).toBe('2022-01-01 2023-12-31 title');
  });

  it('is taken from the more precise of two statements that agree', () => {
    expect(periodOf('Medborgarlöften 2018–2020\n\nLöftet gäller 1 juli 2018 till 30 juni 2020.')).toBe(
      '2018-07-01 2020-06-30 stated',
    );
  });

  it.each([
    [
      'the promises rather than the agreement',
      'Samverkansöverenskommelsen gäller 2020–2023.\n\nMedborgarlöftena är för 2022.',
      '2022-01-01 2022-12-31',
    ],
    [
      'the days rather than the years',
      'Löftet gäller 2018–2020, det vill säga 1 juli 2018 till 30 juni 2020.',
      '2018-07-01 2020-06-30',
    ],
  ])('is that of %s', (_name, text, period) => {
    expect(periodOf(text)).toBe(`${period} stated`);
  });

  it('says from which words and which line', () => {
    expect(readPromiseText(`Tryggt\n\nLöftet gäller 2026.${list}`).periodSource).toBe(
      '”Löftet gäller 2026.” (rad 3)',
    );
    expect(readPromiseText(`Publicerad 2023-04-03${list}`).periodSource).toContain(
      'publiceringsdatumet 2023-04-03',
    );
  });

  it.each([
    [
      'two statements that disagree',
      'Medborgarlöften 2024\n\nMedborgarlöftet gäller 2026–2027.',
      'several_periods',
      '2024',
    ],
    [
      'a beginning without an end',
      'Löftet gäller från och med 1 mars 2024.',
      'period_end_missing',
      'från och med 1 mars 2024',
    ],
    [
      'an end without a beginning',
      'Löftet gäller till och med 31 december 2024.',
      'period_start_missing',
      'till och med 31 december 2024',
    ],
    ['nothing', 'Tryggare Ekhamra', 'period_missing', ''],
  ])('is a question to a person when the text says %s', (_name, text, reason, words) => {
    expect(readPromiseText(text + list).notUnderstood).toContainEqual(
      expect.objectContaining({ reason, text: words }),
    );
  });

  it('takes a beginning from the title when the text says only the end', () => {
    expect(periodOf('Medborgarlöften 2024\n\nLöftet gäller till och med 30 september 2024.')).toBe(
      '2024-01-01 2024-09-30 stated',
    );
  });
});

describe('the day of publication', () => {
  it.each([
    ['2021-02-22 11:06Pressmeddelande', '2021-02-22'],
    ['2021-02-22 11:06Pressmeddelande Nya löften för alla som bor och verkar i Ekhamra kommun', '2021-02-22'],
    ['Pressmeddelande den 20 augusti 2026', '2026-08-20'],
    ['Publicerad: 3 mars 2025', '2025-03-03'],
    ['Publicerades 3 mars 2025', '2025-03-03'],
    ['Publiceringsdatum 2025-03-03', '2025-03-03'],
    ['4 april 2023', '2023-04-04'],
    ['Pressmeddelande   •   Dec 18, 2015 13:00 CET', '2015-12-18'],
    ['Nyhet 4/4 2023', '2023-04-04'],
    ['Uppdaterad 2024-05-06, publicerad 2023-04-04', '2023-04-04'],
    ['Uppdaterad 2024-05-06', null],
    ['Publicerad 2023-02-30', null],
    ['Ekhamra den 26 oktober 2018', null],
    ['Mötet är den 4 april 2023', null],
    ['4 april 2023 träffas alla i Folkets hus', null],
  ])('is read from ”%s”', (text, day) => {
    expect(readPromiseText(`${text}\n\nTryggt${list}`).publishedOn).toBe(day);
  });
});
