import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'import.period_missing': 'Texten säger inte vilken period löftena gäller. Ange första dagen.',
    'import.police_area_missing':
      'Texten innehåller löften från polisen, men inget lokalpolisområde är kopplat till {municipality}. Be administratören koppla ett.',
    'import.text_missing': 'Klistra in texten med löftena.',
    'import.title_too_long': 'Rubriken får ha högst 300 tecken.',
    'import.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'import.unreadable': '{message}',
    'import.no_coordinator': 'Bara en säkerhetssamordnare kan läsa in löften för en kommun.',
  },
  untitled: (name: string) => `Medborgarlöfte för ${name}`,
  policeFunction: 'Kommunpolisen',
  municipalFunction: 'Säkerhetssamordnaren',
  title: 'Läs in löftestext',
  lead: 'Klistra in texten så som ni har publicerat den, till exempel ett pressmeddelande. Du ser vad som lästes ut innan något sparas.',
  text: 'Text',
  textHint:
    'Rubriker som ”Kommunen lovar”, ”Polisen lovar” och ”Tillsammans lovar vi” visar vem som lovar vad. Allt annat i texten hoppas över.',
  preview: 'Granska',
  previewTitle: 'Så här lästes texten',
  promises: (count: number) => (count === 1 ? '1 löfte' : `${count} löften`),
  parties: {
    municipality: 'Kommunen lovar',
    police: 'Polisen lovar',
    joint: 'Tillsammans lovar vi',
    other: 'Andra lovar',
  },
  lovar: (name: string) => `${name} lovar`,
  suggestion: 'Föreslaget mål ur texten',
  notUnderstood: 'Det här behöver du se över',
  line: (line: number) => `rad ${line}`,
  documentTitle: 'Rubrik på medborgarlöftet',
  keeper: 'Kommun',
  periodStart: 'Gäller från och med',
  periodEnd: 'Gäller till och med',
  periodEndHint: 'Lämna tomt om löftena gäller tills de ersätts.',
  create: 'Skapa utkast',
  createHint:
    'Utkastet syns bara för er tills ni skickar det för godkännande. Föreslagna mål ska bekräftas först.',
  policeArea: 'Lokalpolisområde',
  again: 'Ändra texten',
};

const en: typeof sv = {
  refusals: {
    'import.period_missing': 'The text does not say which period the promises are for. Enter the first day.',
    'import.police_area_missing':
      'The text holds promises by the police, but no local police area covers {municipality}. Ask the administrator to connect one.',
    'import.text_missing': 'Paste the text with the promises.',
    'import.title_too_long': 'The title may have at most 300 characters.',
    'import.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'import.unreadable': '{message}',
    'import.no_coordinator': 'Only a security coordinator can read in promises for a municipality.',
  },
  untitled: (name) => `Citizen promise for ${name}`,
  policeFunction: 'Municipal liaison officer',
  municipalFunction: 'Security coordinator',
  title: 'Read in a promise text',
  lead: 'Paste the text as you have published it, for example a press release. You see what was understood before anything is saved.',
  text: 'Text',
  textHint:
    'Headings such as “Kommunen lovar”, “Polisen lovar” and “Tillsammans lovar vi” show who promises what. Everything else in the text is passed over.',
  preview: 'Check',
  previewTitle: 'How the text was read',
  promises: (count) => (count === 1 ? '1 promise' : `${count} promises`),
  parties: {
    municipality: 'The municipality promises',
    police: 'The police promise',
    joint: 'Together we promise',
    other: 'Others promise',
  },
  lovar: (name) => `${name} promises`,
  suggestion: 'Suggested target from the text',
  notUnderstood: 'Please look at this',
  line: (line) => `line ${line}`,
  documentTitle: 'Title of the promise set',
  keeper: 'Municipality',
  periodStart: 'From',
  periodEnd: 'To',
  periodEndHint: 'Leave empty if the promises hold until they are replaced.',
  create: 'Create draft',
  createHint:
    'Only you see the draft until you send it for approval. Suggested targets must be confirmed first.',
  policeArea: 'Local police area',
  again: 'Change the text',
};

export const importTexts: Bilingual<typeof sv> = { sv, en };
