import type { OperationText } from './operation';

/** In Swedish and English in one text: the description of an API has no language switch. */
export const collectionTexts = {
  municipalities: {
    operationId: 'listMunicipalities',
    summary: 'Lista kommuner / List municipalities',
    description:
      'Kommuner som har publicerat något, i svensk bokstavsordning, med de medborgarlöften som gäller nu eller kommer och hur det går med dem. Tidigare års finns hos kommunen. / Municipalities that have published something, in Swedish order, with the promise sets that apply now or are to come and how they are going. Earlier years’ stand with the municipality.',
  },
  municipality: {
    operationId: 'readMunicipality',
    summary: 'Läs en kommun / Read a municipality',
    description:
      'Kommunens medborgarlöften, också tidigare års, och polisområdet den lovar tillsammans med. / The municipality’s promise sets, earlier years’ too, and the police area it promises together with.',
  },
  policeAreas: {
    operationId: 'listPoliceAreas',
    summary: 'Lista lokalpolisområden / List police areas',
    description:
      'Lokalpolisområden som har lovat något tillsammans med en kommun, i svensk bokstavsordning, med de medborgarlöften som gäller nu eller kommer. / Police areas that have promised something together with a municipality, in Swedish order, with the promise sets that apply now or are to come.',
  },
  policeArea: {
    operationId: 'readPoliceArea',
    summary: 'Läs ett lokalpolisområde / Read a police area',
    description:
      'Kommunerna i området och deras medborgarlöften. Ingen rangordning görs. / The municipalities of the area and their promise sets. Nothing is ranked.',
  },
  promises: {
    operationId: 'listPromises',
    summary: 'Lista löften / List promises',
    description:
      'Löftena som de undertecknades, med antal aktiviteter per status. / The promises as signed, with the number of activities of each status.',
  },
  promise: {
    operationId: 'readPromise',
    summary: 'Läs ett löfte / Read a promise',
    description:
      'Ett löfte som det undertecknades, med allt som görs för att hålla det. / One promise as signed, with everything that is done to keep it.',
  },
  activities: {
    operationId: 'listActivities',
    summary: 'Lista aktiviteter / List activities',
    description:
      'Aktiviteter efter slutdag, med status, vem som ansvarar och vad som är försenat i dag. / Activities by deadline, with their status, who is responsible and what is late today.',
  },
  activity: {
    operationId: 'readActivity',
    summary: 'Läs en aktivitet / Read an activity',
    description:
      'En aktivitet med varje tillfälle, varje flyttad tid och skälet till den. / One activity with every occasion, every moved deadline and the reason for it.',
  },
  followUps: {
    operationId: 'listFollowUps',
    summary: 'Lista uppföljningar / List follow-ups',
    description:
      'Vad parterna säger att det blev av löftena, sida vid sida. En part som inte har rapporterat står med som det. / What the parties say became of the promises, side by side. A party that has not reported is there, and said to be missing.',
  },
  followUp: {
    operationId: 'readFollowUp',
    summary: 'Läs en uppföljning / Read a follow-up',
    description:
      'En uppföljning med varje parts omdöme om varje löfte, och de omdömen som saknas. / One follow-up with each party’s judgement of each promise, and the judgements that are missing.',
  },
  indicators: {
    operationId: 'listIndicators',
    summary: 'Lista indikatorer / List indicators',
    description:
      'Det som mäts vid sidan av löftena, med källa, osäkerhet och alla mätningar. Att en siffra ändras går inte att säkert tillskriva löftet. Små antal hålls inne och står som det. / What is measured beside the promises, with source, uncertainty and every measurement. A change cannot be attributed to the promise with certainty. Small numbers are held back, and said to be.',
  },
  indicator: {
    operationId: 'readIndicator',
    summary: 'Läs en indikator / Read an indicator',
    description:
      'En indikator med utgångsläge och alla mätningar, den äldsta först. / One indicator with its baseline and every measurement, the oldest first.',
  },
  districts: {
    operationId: 'listDistricts',
    summary: 'Lista områden / List districts',
    description:
      'Delar av en kommun som ett publicerat medborgarlöfte gäller för. Ett löfte utan område gäller hela kommunen. / Parts of a municipality that a published promise set applies to. One without districts applies to all of the municipality.',
  },
  district: {
    operationId: 'readDistrict',
    summary: 'Läs ett område / Read a district',
    description:
      'Ett område med kommunen det ligger i och medborgarlöftena som gäller där. / One district with the municipality it lies in and the promise sets that apply there.',
  },
  changes: {
    operationId: 'listChanges',
    summary: 'Vad har ändrats / What has changed',
    description:
      'Allt som har publicerats på nytt eller tagits bort efter en tidpunkt, den äldsta ändringen först. Det som har tagits bort står kvar med en markering. / Everything that has been published anew or withdrawn after an instant, the oldest change first. What has been withdrawn stays with a mark.',
  },
  search: {
    operationId: 'search',
    summary: 'Sök / Search',
    description:
      'Söker i namn, rubriker och texter. Hittar del av sammansatta ord, böjda former och namn utan å, ä och ö. / Searches names, titles and texts. Finds parts of compounds, bent forms and names without å, ä and ö.',
  },
  statuses: {
    operationId: 'listStatuses',
    summary: 'Vad orden betyder / What the words mean',
    description:
      'Varje status med ord och betydelse på svenska och engelska. Det som räknas ut ur datum är märkt. / Every status with its word and meaning in Swedish and English. What is computed from dates is marked.',
  },
} satisfies Record<string, OperationText>;
