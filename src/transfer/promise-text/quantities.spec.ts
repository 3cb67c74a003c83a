import { readQuantities } from './quantities';
import type { SuggestedTarget } from './read-promise-text';

const targetOf = (text: string): string | null => {
  const target: SuggestedTarget | null = readQuantities(text).target;
  return target && `${target.comparator} ${target.quantity} ${target.unit} a ${target.scope}`;
};

describe('a quantity in a promise', () => {
  it.each([
    ['minst 4 trygghetsvandringar', 'at_least 4 trygghetsvandringar a period'],
    ['två gånger i veckan', 'exactly 2 gånger a week'],
    ['minst en gång i månaden', 'at_least 1 gång a month'],
    ['i snitt tre gånger per vecka', 'average 3 gånger a week'],
    ['tre gånger per vecka i genomsnitt', 'average 3 gånger a week'],
    ['i snitt minst tre gånger per vecka', 'average 3 gånger a week'],
    ['högst två helger', 'at_most 2 helger a period'],
    ['inte fler än fem evenemang', 'at_most 5 evenemang a period'],
    ['inte färre än fem möten', 'at_least 5 möten a period'],
    ['exakt tolv tillsyner', 'exactly 12 tillsyner a period'],
    ['inom 24 timmar', 'within 24 timmar a period'],
    ['inom ett dygn', 'within 1 dygn a period'],
    ['inom högst fem arbetsdagar', 'within 5 arbetsdagar a period'],
    ['fyra krogtillsyner per år', 'exactly 4 krogtillsyner a year'],
    ['fyra krogtillsyner varje år', 'exactly 4 krogtillsyner a year'],
    ['fyra krogtillsyner årligen', 'exactly 4 krogtillsyner a year'],
    ['fyra krogtillsyner under året', 'exactly 4 krogtillsyner a year'],
    ['varje år göra minst en gemensam tillsyn', 'at_least 1 tillsyn a year'],
    ['en gång per termin', 'exactly 1 gång a half_year'],
    ['två gånger per halvår', 'exactly 2 gånger a half_year'],
    ['en gång i kvartalet', 'exactly 1 gång a quarter'],
    ['en gång per säsong', 'exactly 1 gång a season'],
    ['tre besök under sommaren', 'exactly 3 besök a season'],
    ['3 ggr/vecka', 'exactly 3 ggr a week'],
    ['minst åtta stycken nya grannsamverkansområden', 'at_least 8 grannsamverkansområden a period'],
    ['minst två (2) trygghetsvandringar', 'at_least 2 trygghetsvandringar a period'],
    ['tjugofem nattvandringar', 'exactly 25 nattvandringar a period'],
    ['hundra reflexer', 'exactly 100 reflexer a period'],
    ['10 000 hushåll', 'exactly 10000 hushåll a period'],
    ['Minst två utbildningar', 'at_least 2 utbildningar a period'],
    ['vid minst sex tillfällen per år', 'at_least 6 tillfällen a year'],
    ['två eftermiddagar i veckan', 'exactly 2 eftermiddagar a week'],
    ['fyra timmar i veckan', 'exactly 4 timmar a week'],
    ['en trygghetsvandring per termin', 'exactly 1 trygghetsvandring a half_year'],
  ])('is suggested as a target: %s', (words, target) => {
    expect(targetOf(`Att ${words} i Ekhamra.`)).toBe(target);
  });

  it.each([
    ['varje månad', 'exactly 1 gång a month'],
    ['varje säsong', 'exactly 1 gång a season'],
    ['minst varje kvartal', 'at_least 1 gång a quarter'],
    ['årligen', 'exactly 1 gång a year'],
    ['månadsvis', 'exactly 1 gång a month'],
  ])('may be how often alone: %s', (words, target) => {
    expect(targetOf(`Att ${words} träffa föreningarna.`)).toBe(target);
  });

  it.each([
    ['years', 'under 2024 och 2025'],
    ['a span of years', 'mellan 2024–2026'],
    ['ages', 'ungdomar under 18 år och 16-åringar'],
    ['a span of ages', 'alla i åldern 13–15 år'],
    ['school years', 'elever i årskurs 4 och åk 7–9'],
    ['references to law', 'enligt 4 § lagen (2023:196) och 5 kap. 2 §'],
    ['telephone numbers', 'svara på 114 14, 112 och 0500-12 34 56 dygnet runt'],
    ['clock times', 'klockan 22 till 02 och kl. 18.30–21'],
    ['dates', 'senast den 1 maj 2024 och 15/9'],
    ['roads and lines', 'väg 26, riksväg 44, E20 och linje 3'],
    ['weeks of the calendar', 'under vecka 9 och v. 44'],
    ['durations', 'under två veckor och i tre år'],
    ['lengths of one thing', 'ge fyra timmars utbildning'],
    ['articles', 'ta fram en handlingsplan och ett underlag'],
    ['all of something', 'alla sju stadsdelar och de tre kommunerna'],
    ['words that look like numbers', 'motverka köp av sex och sexhandel'],
    ['no numbers', 'öka tryggheten'],
  ])('is not %s', (_name, words) => {
    expect(readQuantities(`Att ${words}.`)).toEqual({ target: null, further: [], unclear: [] });
  });

  it.each([
    ['ett tiotal fastighetsägare', 'ett tiotal fastighetsägare'],
    ['ett par gånger i månaden', 'ett par gånger'],
    ['cirka 500 reflexer', 'cirka 500 reflexer'],
    ['2–3 föreläsningar', '2–3 föreläsningar'],
    ['två till tre möten', 'två till tre möten'],
    ['en eller flera vandringar', 'en eller flera vandringar'],
    ['varannan vecka', 'varannan vecka'],
    ['var tredje månad', 'var tredje'],
    ['varje fredag', 'varje fredag'],
    ['varje vår och höst', 'varje vår och höst'],
    ['upp till fyra möten', 'upp till fyra möten'],
    ['minska inbrotten med 10 procent', '10 procent'],
    ['minska inbrotten med 10%', '10%'],
    ['minst ett besök per skola', 'minst ett besök'],
    ['minst en kontroll varje dygn', 'minst en kontroll'],
    ['fotpatrullera i tre stadsdelar', 'tre stadsdelar'],
    ['minst hälften av skolorna', 'minst hälften'],
    ['inom två år', 'inom två år'],
  ])('is left to a person when it cannot be read with certainty: %s', (words, unclear) => {
    const read = readQuantities(`Att ${words}.`);

    expect(read.target).toBeNull();
    expect(read.unclear[0]).toContain(unclear.split(' ').slice(0, 2).join(' '));
    expect(unclear.startsWith(read.unclear[0] ?? '-') || read.unclear[0] === unclear).toBe(true);
  });

  it('is the first of several, and the others are named', () => {
    const read = readQuantities(
      'Att göra minst fyra krogtillsyner per år och två tobakstillsyner i månaden.',
    );

    expect(read.target).toMatchObject({
      comparator: 'at_least',
      quantity: 4,
      unit: 'krogtillsyner',
      scope: 'year',
    });
    expect(read.further).toEqual(['två tobakstillsyner i månaden']);
  });

  it.each([
    [
      'Att genomföra minst fyra riktade trafikkontroller per år.',
      'minst fyra riktade trafikkontroller per år',
    ],
    ['Att varje år göra minst en gemensam tillsyn.', 'varje år … minst en gemensam tillsyn'],
    ['Att göra fyra kontroller i tätorten per år.', 'fyra kontroller … per år'],
    ['Minst en gång i månaden i snitt över året.', 'Minst en gång i månaden i snitt'],
    ['Att sanera klotter inom 24 timmar.', 'inom 24 timmar'],
  ])('names the words it was read from: %s', (text, source) => {
    expect(readQuantities(text).target?.source).toBe(source);
  });
});
