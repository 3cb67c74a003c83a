import type { Bilingual } from '../../kernel/language';

const sv = {
  promise: (number: string) => `Löfte ${number}`,
  activity: 'Aktivitet',
  updated: (day: string) => `Senast uppdaterad ${day}`,
  soItGoes: 'Så går det',
  lateAndWhy: 'Det här är försenat',
  responsible: 'Vem ansvarar',
  activities: 'Det här görs',
  noActivities: 'Ingen aktivitet är angiven för löftet.',
  happened: 'Vad som har hänt',
  nothingYet: 'Inget har publicerats om vad som har hänt.',
  moved: (day: string) => `Ny tid: ${day}`,
  completed: 'Genomförd',
  download: 'Ladda ner',
  json: 'Allt på sidan som JSON',
  csv: 'Aktiviteterna som CSV',
  wrong: 'Stämmer något inte?',
  wrongText: 'Hör av dig hit.',
  noContact: 'Ingen kontakt är angiven. Ring kommunens växel.',
  promises: 'Hör till',
};

const en: typeof sv = {
  promise: (number) => `Promise ${number}`,
  activity: 'Activity',
  updated: (day) => `Last updated ${day}`,
  soItGoes: 'How it is going',
  lateAndWhy: 'This is late',
  responsible: 'Who is responsible',
  activities: 'What is done',
  noActivities: 'No activity is given for the promise.',
  happened: 'What has happened',
  nothingYet: 'Nothing has been published about what has happened.',
  moved: (day) => `New deadline: ${day}`,
  completed: 'Completed',
  download: 'Download',
  json: 'Everything on this page as JSON',
  csv: 'The activities as CSV',
  wrong: 'Is something not right?',
  wrongText: 'Get in touch here.',
  noContact: 'No contact is given. Please call the municipality’s switchboard.',
  promises: 'Belongs to',
};

export const partTexts: Bilingual<typeof sv> = { sv, en };
