import type { Bilingual } from '../../kernel/language';
import type { Party, PromiseSetKind } from '../../words/promise-words';
import type { Timing } from '../reading/set-today';

const kinds: Record<PromiseSetKind, string> = {
  citizen_promise: 'Medborgarlöfte',
  safety_agreement: 'Trygghetsavtal',
  statutory_plan: 'Åtgärdsplan enligt lag',
};
const timing: Record<Timing, string> = {
  upcoming: 'Perioden har inte börjat.',
  current: 'Gäller nu.',
  past: 'Perioden är slut.',
};
const promise: Record<Party, string> = {
  municipality: 'Kommunen lovar',
  police: 'Polisen lovar',
  joint: 'Tillsammans lovar vi',
  other: 'Andra lovar',
};

const sv = {
  start: 'Alla kommuner',
  onThisPage: 'På sidan',
  kinds,
  timing,
  promise,
  severalMunicipalities: 'Kommunerna lovar',
  otherParties: (count: number) => `${count} andra`,
  named: (name: string) => `${name} lovar`,
  inOne: (who: string, municipality: string) => `${who} (${municipality})`,
  promiseNumber: (number: number) => `Löfte ${number}`,
  direction: 'Löftet anger en inriktning, inte ett antal.',
  noActivities: 'Inga aktiviteter angivna',
  toldUnder: (number: number) => `redovisas under löfte ${number}`,
  otherActivities: 'Övriga aktiviteter',
  staleTitle: 'Inte uppdaterad på länge',
  staleText: (day: string) => `Ingen har bekräftat någon uppgift på sidan sedan ${day}.`,
  onlySwedish: 'Löften, aktiviteter och förklaringar finns bara på svenska, så som parterna har skrivit dem.',
  basis: 'Varför just det här',
  noBasis: 'Parterna har inte skrivit vad löftena bygger på.',
  about: 'Om löftet',
  kind: 'Slag',
  parties: 'Parter',
  period: 'Period',
  signed: 'Undertecknat',
  notSigned: 'Ingen dag är angiven',
  firstPublished: 'Först publicerat',
  updated: 'Senast publicerat',
  contact: 'Kontakt',
  noContact: 'Ingen kontakt är angiven. Vänd dig till kommunen.',
  contactText: 'Har du en fråga, eller stämmer något inte? Hör av dig hit.',
  data: 'Öppna data',
  dataLink: 'Alla uppgifter på sidan som JSON',
  dataText: 'Uppgifterna är fria att använda (CC0 1.0).',
};

const en: typeof sv = {
  start: 'All municipalities',
  onThisPage: 'On this page',
  kinds: {
    citizen_promise: 'Citizen promise',
    safety_agreement: 'Safety agreement',
    statutory_plan: 'Action plan required by law',
  },
  timing: {
    upcoming: 'The period has not begun.',
    current: 'Applies now.',
    past: 'The period is over.',
  },
  promise: {
    municipality: 'The municipality promises',
    police: 'The police promise',
    joint: 'Together we promise',
    other: 'Others promise',
  },
  severalMunicipalities: 'The municipalities promise',
  otherParties: (count) => `${count} others`,
  named: (name) => `Promised by ${name}`,
  inOne: (who, municipality) => `${who} (${municipality})`,
  promiseNumber: (number) => `Promise ${number}`,
  direction: 'The promise sets a direction, not a number.',
  noActivities: 'No activities are given',
  toldUnder: (number) => `is told of under promise ${number}`,
  otherActivities: 'Other activities',
  staleTitle: 'Not updated for a long time',
  staleText: (day) => `No one has confirmed anything on this page since ${day}.`,
  onlySwedish: 'Promises, activities and explanations are in Swedish only, as the parties wrote them.',
  basis: 'Why just this',
  noBasis: 'The parties have not written what the promises build on.',
  about: 'About the promise set',
  kind: 'Kind',
  parties: 'Parties',
  period: 'Period',
  signed: 'Signed',
  notSigned: 'No day is given',
  firstPublished: 'First published',
  updated: 'Last published',
  contact: 'Contact',
  noContact: 'No contact is given. Please turn to the municipality.',
  contactText: 'Do you have a question, or is something not right? Get in touch here.',
  data: 'Open data',
  dataLink: 'Everything on this page as JSON',
  dataText: 'The data is free to use (CC0 1.0).',
};

export const promiseSetTexts: Bilingual<typeof sv> = { sv, en };
