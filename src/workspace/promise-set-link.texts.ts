import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Mer om medborgarlöftet',
  foundation: 'Det löftena bygger på',
  indicators: 'Indikatorer',
  followUps: 'Uppföljning och återkoppling',
  review: 'Polisens granskning',
  sheet: 'Kalkylblad: hämta eller läs in aktiviteter',
  mail: 'Vilka mejl det blir om medborgarlöftet godkänns',
};

const en: typeof sv = {
  title: 'More about the promise set',
  foundation: 'What the promises build on',
  indicators: 'Indicators',
  followUps: 'Follow-up and reporting back',
  review: "The police's review",
  sheet: 'Spreadsheet: fetch or read in activities',
  mail: 'What mail it makes if the promise is approved',
};

export const promiseSetLinkTexts: Bilingual<typeof sv> = { sv, en };
