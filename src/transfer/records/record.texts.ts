import type { Bilingual } from '../../kernel/language';
import type { Purpose } from './record.dto';

const svPurposes: Record<Purpose, string> = {
  disclosure: 'Någon har begärt ut handlingarna',
  archive: 'Handlingarna ska till arkivet',
};

const sv = {
  refusals: {
    'records.purpose_missing': 'Välj varför handlingarna lämnas ut.',
    'records.registry_number_too_long': 'Diarienumret får ha högst 100 tecken.',
  },
  link: 'Handlingar: utlämnande och arkiv',
  title: 'Lämna ut handlingar',
  lead: 'Hämta allt som er myndighet har om medborgarlöftet i ett paket som går att läsa utan systemet.',
  contents: [
    'Löften, aktiviteter, tillfällen, uppföljningar och bedömningar som läsbar sida, CSV och JSON.',
    'Er myndighets interna anteckningar, godkännanden och logg i en mapp för sig. Pröva sekretessen innan du lämnar ut den.',
    'En beskrivning av varje fil och kontrollsummor som visar att inget har ändrats.',
  ],
  others: 'En annan myndighets interna anteckningar följer aldrig med. De begärs ut hos den myndigheten.',
  purpose: 'Varför lämnas handlingarna ut?',
  purposes: svPurposes,
  registryNumber: 'Diarienummer',
  registryNumberHint: 'För begäran eller leveransen. Skrivs i paketet och i loggen.',
  fetch: 'Hämta paketet',
  logged: 'Varje hämtning skrivs i loggen, med paketets kontrollsumma.',
};

const en: typeof sv = {
  refusals: {
    'records.purpose_missing': 'Choose why the records are handed out.',
    'records.registry_number_too_long': 'The registry number may have at most 100 characters.',
  },
  link: 'Records: disclosure and archive',
  title: 'Hand out records',
  lead: 'Fetch everything that your authority has about the citizen promise in a package that can be read without the system.',
  contents: [
    'Promises, activities, occurrences, follow-ups and judgements as a readable page, CSV and JSON.',
    "Your authority's internal notes, approvals and log in a folder of their own. Examine secrecy before you hand it out.",
    'A description of each file and checksums that show that nothing has been changed.',
  ],
  others: "Another authority's internal notes are never included. They are requested from that authority.",
  purpose: 'Why are the records handed out?',
  purposes: { disclosure: 'Somebody has requested the records', archive: 'The records go to the archive' },
  registryNumber: 'Registry number',
  registryNumberHint: 'Of the request or the delivery. Written in the package and in the log.',
  fetch: 'Fetch the package',
  logged: "Every time is written in the log, with the package's checksum.",
};

export const recordTexts: Bilingual<typeof sv> = { sv, en };
