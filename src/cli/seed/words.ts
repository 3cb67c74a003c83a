/** What an invented country is told of with. No place and no person is real. */

const beginnings = [
  ...['Björk', 'Alm', 'Tall', 'Gran', 'Å', 'Äng', 'Ö', 'Kvarn', 'Sten'],
  ...['Lind', 'Ek', 'Hassel', 'Berg', 'Sjö', 'Norr', 'Söder', 'Väster'],
];
const endings = [
  ...['hamra', 'forsa', 'holma', 'berga', 'bruk', 'torp', 'köping', 'vik', 'dala'],
  ...['näs', 'mark', 'sund', 'stad', 'lösa', 'hult', 'ryd', 'tuna', 'by'],
];

/** 306 different ones, more than there are municipalities; by number. */
export const placeNames = Array.from({ length: beginnings.length * endings.length }, (_, number) => {
  const turn = Math.floor(number / beginnings.length);
  const first = number % beginnings.length;
  return `${beginnings[first]}${endings[(5 * first + turn) % endings.length]}`;
});

export const districts = ['Centrum', 'Stationsområdet', 'Norra hamnen', 'Kvarnbacken', 'Åsen', 'Ängslyckan'];

export const worries = [
  'Mörka gång- och cykelvägar',
  'Buskörning med moped och A-traktor',
  'Öppen handel med narkotika',
  'Skadegörelse och klotter',
  'Inbrott i källare och förråd',
  'Att gå ensam vid stationen sent på kvällen',
  'Höga hastigheter utanför skolorna',
];

export const promises = [
  'gå trygghetsvandringar tillsammans med dem som bor i området',
  'vara synliga till fots i centrum på fredagar och lördagar',
  'förbättra belysningen längs gång- och cykelvägarna',
  'utveckla grannsamverkan tillsammans med fastighetsägarna',
  'kontrollera hastigheten utanför skolorna varje månad',
  'ta bort klotter inom två arbetsdagar',
  'finnas på mötesplatserna för unga på kvällar och lov',
  'minska handeln med narkotika på öppna platser',
  'ge råd om hur inbrott förebyggs',
  'göra vägen till stationen trygg också efter mörkrets inbrott',
  'berätta vad som har blivit gjort, två gånger om året',
];

/** Title, unit and what one occasion is called; a police matter or the municipality's. */
export const activities: readonly (readonly [
  title: string,
  unit: string,
  occasion: string,
  police: boolean,
])[] = [
  ['Trygghetsvandring', 'vandringar', 'Vi gick tillsammans och antecknade vad som behöver göras', false],
  ['Fotpatrullering', 'pass', 'Poliser gick till fots och talade med dem som var ute', true],
  ['Ny belysning', 'stolpar', 'Nya armaturer sattes upp', false],
  ['Hastighetskontroller', 'kontroller', 'Hastigheten mättes under en timme', true],
  ['Grannsamverkan', 'träffar', 'Fastighetsägare och boende träffades', false],
  ['Klottersanering', 'saneringar', 'Klotter togs bort', false],
  ['Fältarbete på kvällstid', 'kvällar', 'Fältarbetarna var ute till midnatt', false],
  [
    'Kontroller av mopeder och A-traktorer',
    'kontroller',
    'Fordon kontrollerades och föräldrar ringdes upp',
    true,
  ],
  ['Samtal i årskurs 8 om narkotika', 'klasser', 'Klassen fick besök av polis och socialtjänst', true],
  ['Röjning av buskage', 'platser', 'Buskar klipptes ner så att sikten blev fri', false],
  ['Medborgardialog', 'möten', 'Vi lyssnade och svarade på frågor', false],
  ['Tillsyn av serveringstillstånd', 'tillsyner', 'Tillsyn gjordes tillsammans', false],
  ['Föräldravandring', 'kvällar', 'Föräldrar vandrade från åtta till midnatt', false],
  ['Besök hos butiker om stölder', 'besök', 'Vi gick igenom butikens rutiner', true],
];

export const moveTexts = [
  'Leveransen av armaturer dröjde.',
  'Upphandlingen överklagades.',
  'Tjälen satt kvar längre än vi räknade med.',
  'Personalen behövdes på annat håll i regionen.',
];

export const decisions = [
  'Parterna fortsätter som planerat.',
  'Fler vandringar läggs på kvällstid.',
  'Belysningen tas upp i budgeten för nästa år.',
];
