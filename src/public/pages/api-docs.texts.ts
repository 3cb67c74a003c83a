import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Så använder du API:et',
  lead: 'Allt som är publicerat går att hämta som JSON, utan nyckel och utan kostnad.',
  try: 'Pröva direkt',
  tryText:
    'Klistra in raden i en terminal, eller öppna adressen i webbläsaren. Du får de fem aktiviteter som är försenade och skulle ha varit klara först.',
  answerHas:
    'Varje svar på en lista har data (posterna), meta (hur många det finns) och _links (vägen vidare). En aktivitet har bland annat:',
  contents: 'Innehåll',
  rules: 'Gäller alla adresser',
  rulesList: [
    'En lista ges med högst 100 poster i taget. Sidan väljs med page, antalet med limit. Länkarna next och prev leder vidare.',
    'En okänd parameter ger svaret 400, med vad som är fel. Alla fel är application/problem+json.',
    'Varje svar har en ETag. Skicka den i If-None-Match: är inget ändrat blir svaret 304 utan innehåll.',
    'Dagar skrivs 2026-03-31 och gäller Sverige. Tidpunkter skrivs i UTC.',
    'Varje nätadress får göra 120 anrop i minuten. Hur många som är kvar står i RateLimit.',
    'Det som har tagits bort står i changes med isWithdrawn. Ta då bort det hos dig också.',
  ],
  parameters: 'Parametrar',
  name: 'Namn',
  meaning: 'Betydelse',
  values: 'Värden',
  example: 'Visa ett svar',
  interactive: 'Interaktiv beskrivning (kräver JavaScript)',
  machine: 'Beskrivning för verktyg (OpenAPI 3.1)',
  english: 'Fältens och parametrarnas beskrivningar finns på engelska.',
};

const en: typeof sv = {
  title: 'How to use the API',
  lead: 'Everything that is published can be fetched as JSON, without a key and free of charge.',
  try: 'Try it now',
  tryText:
    'Paste the line into a terminal, or open the address in your browser. You get the five late activities that were due first.',
  answerHas:
    'Every answer with a list has data (the items), meta (how many there are) and _links (the way on). An activity has, among other things:',
  contents: 'Contents',
  rules: 'For every address',
  rulesList: [
    'A list comes at most 100 items at a time. Choose the page with page, the number with limit. The links next and prev lead on.',
    'An unknown parameter is answered with 400 and what is wrong. Every fault is application/problem+json.',
    'Each answer has an ETag. Send it in If-None-Match: when nothing has changed the answer is 304 without content.',
    'Days are written 2026-03-31 and are days in Sweden. Instants are in UTC.',
    'Each network address may make 120 requests a minute. RateLimit says how many are left.',
    'What has been withdrawn is in changes with isWithdrawn. Please remove it at your end too.',
  ],
  parameters: 'Parameters',
  name: 'Name',
  meaning: 'Meaning',
  values: 'Values',
  example: 'Show an answer',
  interactive: 'Interactive description (needs JavaScript)',
  machine: 'Description for tools (OpenAPI 3.1)',
  english: 'The descriptions of fields and parameters are in English.',
};

export const apiDocsTexts: Bilingual<typeof sv> = { sv, en };
