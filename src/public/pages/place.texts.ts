import type { Bilingual } from '../../kernel/language';

const sv = {
  current: 'Gäller nu',
  noneCurrent: 'Inget löfte gäller just nu.',
  upcoming: 'Kommande',
  past: 'Tidigare år',
  answers: 'Vem svarar',
  noContact: 'Ingen kontakt är angiven. Ring kommunens växel.',
  policeArea: 'Lovar tillsammans med',
  data: 'Öppna data',
  json: 'Allt om kommunen som JSON',
  file: (kind: string) => `Alla aktiviteter som ${kind}`,
  catalogue: 'Beskrivning för dataportaler (DCAT-AP-SE)',
  areaJson: 'Allt om polisområdet som JSON',
  description: (name: string) => `Vad ${name} och polisen har lovat invånarna, och hur det går.`,
  sentence: (name: string, count: string, isOne: boolean) =>
    `${name} har ${count} ${isOne ? 'löfte som gäller' : 'löften som gäller'} nu.`,
  areaLead:
    'Här står varje kommun i området, i bokstavsordning. Ingen jämförs med någon annan: löftena är olika, och det är förutsättningarna också.',
  municipalities: 'Kommunerna i området',
  policeLead: 'Det här leder polisen',
  policeNothing: 'Polisen leder ingen aktivitet som är publicerad.',
  more: (count: string) => `Visar ${count}. Alla finns under respektive kommun.`,
  readMore: 'Läs mer',
};

const en: typeof sv = {
  current: 'Applies now',
  noneCurrent: 'No promise set applies right now.',
  upcoming: 'Upcoming',
  past: 'Earlier years',
  answers: 'Who answers',
  noContact: 'No contact is given. Please call the municipality’s switchboard.',
  policeArea: 'Promises together with',
  data: 'Open data',
  json: 'Everything about the municipality as JSON',
  file: (kind) => `All activities as ${kind}`,
  catalogue: 'Description for data portals (DCAT-AP-SE)',
  areaJson: 'Everything about the police area as JSON',
  description: (name) => `What ${name} and the police have promised residents, and how it is going.`,
  sentence: (name, count, isOne) =>
    `${name} has ${count} promise ${isOne ? 'set that applies' : 'sets that apply'} now.`,
  areaLead:
    'Each municipality of the area is here, in alphabetical order. None is compared with another: the promises differ, and so do the conditions.',
  municipalities: 'The municipalities of the area',
  policeLead: 'What the police lead',
  policeNothing: 'The police lead no activity that is published.',
  more: (count) => `Shows ${count}. All of them are found under each municipality.`,
  readMore: 'Read more',
};

export const placeTexts: Bilingual<typeof sv> = { sv, en };
