import type { OperationText } from './operation';

/** In Swedish and English in one text: the description of an API has no language switch. */
export const operationTexts = {
  list: {
    operationId: 'listPromiseSets',
    summary: 'Lista medborgarlöften / List promise sets',
    description:
      'Alla publicerade medborgarlöften, trygghetsavtal och åtgärdsplaner, det nyaste först, med antal aktiviteter per status. / Every published promise set, safety agreement and action plan, the newest first, with the number of activities of each status.',
  },
  read: {
    operationId: 'readPromiseSet',
    summary: 'Läs ett medborgarlöfte / Read a promise set',
    description:
      'Löftena som de undertecknades, aktiviteterna med det som har gjorts, flyttade tider och förklaringar. Vad som är försenat räknas ut för dagens datum. / The promises as signed, the activities with what has been done, moved deadlines and explanations. What is late is computed for today.',
  },
  info: {
    operationId: 'readApiInfo',
    summary: 'Om API:et / About the API',
    description:
      'Namn, version, dokumentation och status enligt Nationell REST API-profil. / Name, version, documentation and state, as the Swedish national REST API profile asks for.',
  },
  openApi: {
    operationId: 'readOpenApi',
    summary: 'Maskinläsbar beskrivning / Machine-readable description',
    description:
      'Den här beskrivningen i OpenAPI 3.1, för verktyg som läser den själva. / This description in OpenAPI 3.1, for tools that read it themselves.',
  },
} satisfies Record<string, OperationText>;

export const apiTexts = {
  description: [
    'Vad kommuner och polis har lovat invånarna, och hur det går. Fritt att läsa och använda, utan nyckel.',
    'What municipalities and the police have promised residents, and how it is going. Free to read and to use, without a key.',
    'Texter som parterna har skrivit finns bara på svenska. Dagar skrivs 2026-03-31 och gäller Sverige; tidpunkter skrivs i UTC med Z. / Texts by the parties are in Swedish only. Days are written 2026-03-31 and are days in Sweden; instants are in UTC with Z.',
  ].join('\n\n'),
  documentation: 'Så använder du API:et / How to use the API',
  promiseSets: 'Medborgarlöften med löften och aktiviteter / Promise sets with promises and activities',
  places: 'Kommuner, lokalpolisområden och områden / Municipalities, police areas and districts',
  promises: 'Löften som de undertecknades / Promises as signed',
  activities: 'Aktiviteter för att hålla löftena / Activities to keep the promises',
  followUps: 'Uppföljningar: vad parterna säger att det blev / Follow-ups: what the parties say became of it',
  indicators: 'Indikatorer och mätningar / Indicators and measurements',
  following: 'Följa och hitta / Following and finding',
  about: 'Om API:et / About the API',
  service: {
    availability: 'Ingen garanterad nivå. / No guaranteed level.',
    responseTime: 'Ingen garanterad nivå. / No guaranteed level.',
    support: 'Fråga den kontakt som står i medborgarlöftet. / Ask the contact given in the promise set.',
  },
  limitations: [
    'Bara läsning, och bara det som är publicerat. / Reading only, and only what is published.',
    'Högst 100 poster på en sida. / At most 100 items on a page.',
    'Ett svar kan vara en minut gammalt i en cache. / An answer may be one minute old in a cache.',
    'Det som ska tas bort märks med Deprecation och Sunset minst sex månader före. / What is to be taken away is marked with Deprecation and Sunset at least six months before.',
    'Den som hämtar ofta bör skicka If-None-Match. / Whoever fetches often should send If-None-Match.',
  ],
} as const;
