import type { Bilingual } from '../../kernel/language';

/** A heading and its paragraphs. */
export interface Passage {
  readonly heading: string;
  readonly text: readonly string[];
}

const sv = {
  words: {
    title: 'Vad orden betyder',
    lead: 'Här förklaras orden som används på sidorna.',
    statuses: 'Hur det går',
    computed:
      'De tre sista räknas ut ur datum varje dag. De andra väljer den som gör arbetet. En aktivitet är försenad från dagen efter slutdagen.',
    passages: [
      {
        heading: 'Medborgarlöfte',
        text: [
          'Ett medborgarlöfte är vad kommunen och polisen lovar att göra för att det ska bli tryggare. Löftet bygger på vad invånarna har berättat. Parterna berättar sedan hur det går.',
        ],
      },
      {
        heading: 'Aktivitetslöfte och inriktningslöfte',
        text: [
          'Ett aktivitetslöfte säger hur mycket som ska göras. Det går att räkna. Ett inriktningslöfte säger åt vilket håll arbetet ska gå. Det har inget antal, och därför visas ingen stapel.',
        ],
      },
      {
        heading: 'Lägesbild',
        text: ['En lägesbild är vad kommunen och polisen vet om brott och otrygghet på en plats just nu.'],
      },
      {
        heading: 'EST',
        text: [
          'EST betyder effektiv samordning för trygghet. Kommun, polis och andra samlar varje vecka vad de ser, och bestämmer vem som gör vad.',
        ],
      },
      {
        heading: 'Vem som lovar',
        text: [
          'Kommunen kan lova, polisen kan lova, eller båda tillsammans. Andra, till exempel en fastighetsägare, kan också lova. Den som lovar har godkänt texten.',
        ],
      },
    ] as readonly Passage[],
  },
  method: {
    title: 'Om uppgifterna',
    lead: 'Så kommer uppgifterna hit, och så ska du läsa dem.',
    passages: [
      {
        heading: 'Vem säger vad',
        text: [
          'Varje löfte är godkänt av dem som har lovat. Den som gör arbetet berättar själv hur det går. Därför kan kommunens och polisens uppgifter ha olika datum.',
          'Det som polisen har gjort visas några dagar efteråt.',
        ],
      },
      {
        heading: 'Vad som räknas ut',
        text: [
          'Försenad, förfaller snart och inte uppdaterad på länge räknas ut varje dag. Ingen sätter dem för hand, och ingen kan ta bort dem för hand.',
          'Inte uppdaterad på länge betyder att ingen har bekräftat uppgiften på en tid, normalt 90 dagar. Varje kommun får välja ett annat antal dagar.',
          'Antalet genomförda aktiviteter räknas mot alla utom dem som utgår. De som utgår visas ändå, med skäl.',
        ],
      },
      {
        heading: 'Inget försvinner',
        text: [
          'En flyttad tid visas med den första tiden och skälet. Tidigare års löften ligger kvar på samma adress. Om något tas bort säger sidan det.',
        ],
      },
      {
        heading: 'Vad siffrorna inte säger',
        text: [
          'Att många aktiviteter är genomförda betyder inte att det har blivit tryggare, och att få är det betyder inte motsatsen. Brott och trygghet beror på mycket mer än ett löfte. Kommuner går inte att jämföra med varandra på de här sidorna: de har lovat olika saker.',
        ],
      },
    ] as readonly Passage[],
  },
  data: {
    title: 'Öppna data',
    lead: 'Allt som står på sidorna för invånare finns också som öppna data. Det är fritt att använda (CC0 1.0), utan nyckel.',
    api: 'API',
    apiText: 'Hämta kommuner, löften, aktiviteter och ändringar som JSON.',
    docs: 'Läs hur API:et används',
    description: 'Beskrivning för verktyg (OpenAPI 3.1)',
    collections: 'Samlingar',
    files: 'Hela samlingar som filer',
    filesText:
      'Filerna kan smalnas av på samma sätt som i API:et, till exempel med municipality=0198 efter frågetecknet. Med separator=semicolon blir det en CSV som svenska Excel läser rätt.',
    dcat: 'Varje kommun har en egen beskrivning för dataportaler (DCAT-AP-SE). Länken finns på kommunens sida.',
    licence: 'Licens: CC0 1.0',
    names: {
      municipalities: 'Kommuner',
      'police-areas': 'Lokalpolisområden',
      'promise-sets': 'Medborgarlöften',
      promises: 'Löften',
      activities: 'Aktiviteter',
      'follow-ups': 'Uppföljningar',
      assessments: 'Omdömen',
      indicators: 'Indikatorer',
      measurements: 'Mätningar',
      districts: 'Områden',
      changes: 'Vad som har ändrats',
      statuses: 'Vad orden betyder',
    },
  },
  contact: {
    title: 'Kontakt',
    lead: 'Vem du vänder dig till beror på vad det gäller.',
    passages: [
      { heading: 'Någon är i fara nu', text: ['Ring 112.'] },
      {
        heading: 'Du vill tipsa om ett brott eller anmäla något',
        text: ['Ring polisen på 114 14. Skriv inga tips här.'],
      },
    ] as readonly Passage[],
    municipality: 'Du har en fråga om ett löfte',
    municipalityText: 'På varje kommuns sida står vem som svarar.',
    municipalities: 'Sök din kommun',
    obstacle: 'Något på sidorna hindrar dig',
    obstacleText: 'Berätta det för din kommun. Formuläret finns i kommunens tillgänglighetsredogörelse.',
    statements: 'Alla kommuners redogörelser',
  },
};

const en: typeof sv = {
  words: {
    title: 'What the words mean',
    lead: 'The words on these pages, explained.',
    statuses: 'How it is going',
    computed:
      'The last three are computed from dates each day. The others are chosen by those who do the work. An activity is late from the day after its last day.',
    passages: [
      {
        heading: 'Promise set (medborgarlöfte)',
        text: [
          'What the municipality and the police promise to do to make a place safer. It builds on what residents have said. The parties then tell how it is going.',
        ],
      },
      {
        heading: 'Promises with a number, and directions',
        text: [
          'Some promises say how much is to be done and can be counted. A direction says which way the work is to go. It has no number, so no bar is shown.',
        ],
      },
      {
        heading: 'Situational picture (lägesbild)',
        text: ['What the municipality and the police know about crime and insecurity in a place right now.'],
      },
      {
        heading: 'EST',
        text: [
          'A Swedish way of working: each week the municipality, the police and others put together what they see, and decide who does what.',
        ],
      },
      {
        heading: 'Who promises',
        text: [
          'The municipality can promise, the police can, or both together. Others, such as a property owner, can promise too. Whoever promises has approved the text.',
        ],
      },
    ],
  },
  method: {
    title: 'About the information',
    lead: 'How the information comes here, and how to read it.',
    passages: [
      {
        heading: 'Who says what',
        text: [
          'Each promise is approved by those who made it. Those who do the work tell how it is going. So the municipality’s and the police’s information may have different dates.',
          'What the police have done is shown some days afterwards.',
        ],
      },
      {
        heading: 'What is computed',
        text: [
          'Late, due soon and not updated for a long time are computed each day. No one sets them by hand, and no one can take them away by hand.',
          'Not updated for a long time means that no one has confirmed it for a while, normally 90 days. Each municipality may choose another number of days.',
          'Completed activities are counted against all but the cancelled. The cancelled are still shown, with the reason.',
        ],
      },
      {
        heading: 'Nothing disappears',
        text: [
          'A moved deadline is shown with the first one and the reason. Earlier years’ promises stay at the same address. If something is withdrawn, the page says so.',
        ],
      },
      {
        heading: 'What the numbers do not say',
        text: [
          'Many completed activities do not mean that a place has become safer, and few do not mean the opposite. Crime and safety depend on much more than a promise. Municipalities cannot be compared on these pages: they have promised different things.',
        ],
      },
    ],
  },
  data: {
    title: 'Open data',
    lead: 'Everything on the pages for residents is open data too. It is free to use (CC0 1.0), without a key.',
    api: 'API',
    apiText: 'Fetch municipalities, promises, activities and changes as JSON.',
    docs: 'Read how the API is used',
    description: 'Description for tools (OpenAPI 3.1)',
    collections: 'Collections',
    files: 'Whole collections as files',
    filesText:
      'The files can be narrowed as in the API, for example with municipality=0198 after the question mark. With separator=semicolon the CSV opens correctly in Swedish Excel.',
    dcat: 'Each municipality has a description of its own for data portals (DCAT-AP-SE). The link is on the municipality’s page.',
    licence: 'Licence: CC0 1.0',
    names: {
      municipalities: 'Municipalities',
      'police-areas': 'Police areas',
      'promise-sets': 'Promise sets',
      promises: 'Promises',
      activities: 'Activities',
      'follow-ups': 'Follow-ups',
      assessments: 'Judgements',
      indicators: 'Indicators',
      measurements: 'Measurements',
      districts: 'Districts',
      changes: 'What has changed',
      statuses: 'What the words mean',
    },
  },
  contact: {
    title: 'Contact',
    lead: 'Whom to turn to depends on what it is about.',
    passages: [
      { heading: 'Someone is in danger now', text: ['Call 112.'] },
      {
        heading: 'You have a tip about a crime, or want to report one',
        text: ['Call the police on 114 14. Do not write tips here.'],
      },
    ],
    municipality: 'You have a question about a promise',
    municipalityText: 'Each municipality’s page says who answers.',
    municipalities: 'Find your municipality',
    obstacle: 'Something on the pages is in your way',
    obstacleText: 'Tell your municipality. The form is in the municipality’s accessibility statement.',
    statements: 'All municipalities’ statements',
  },
};

export const aboutTexts: Bilingual<typeof sv> = { sv, en };
