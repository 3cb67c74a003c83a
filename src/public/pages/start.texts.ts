import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Vad kommunen och polisen har lovat',
  lead: 'Här ser du vad din kommun och polisen har lovat invånarna, och hur det går. Löftena är godkända av dem som har lovat, och den som gör arbetet berättar själv hur det går.',
  description: 'Löften från kommuner och polis till invånarna, och hur det går med dem.',
  empty: 'Inget medborgarlöfte är publicerat ännu.',
  emptyText: 'När en kommun och polisen har godkänt sina löften och publicerat dem visas de här.',
  noneCurrent: 'Inget löfte gäller just nu.',
  found: (count: string, asked: string, isOne: boolean) =>
    `${count} ${isOne ? 'träff' : 'träffar'} på ”${asked}”`,
  notFound: (asked: string) => `Inget hittades för ”${asked}”`,
  advice: 'Pröva ett kortare ord eller en del av namnet. Alla kommuner som har publicerat något står nedan.',
  more: (count: string) => `Visar de ${count} första. Lägg till ett ord för att söka smalare.`,
  all: 'Kommuner',
  kinds: {
    municipality: 'Kommun',
    police_area: 'Lokalpolisområde',
    district: 'Område',
    promise_set: 'Medborgarlöfte',
    promise: 'Löfte',
    activity: 'Aktivitet',
    follow_up: 'Uppföljning',
    indicator: 'Siffror',
  },
  upcoming: 'Kommande',
  past: 'Tidigare',
  appliesTo: 'Gäller',
};

const en: typeof sv = {
  title: 'What the municipality and the police have promised',
  lead: 'Here you see what your municipality and the police have promised residents, and how it is going. The promises are approved by those who made them, and those who do the work tell how it is going.',
  description: 'Promises from municipalities and the police to residents, and how they are going.',
  empty: 'No promise set is published yet.',
  emptyText:
    'When a municipality and the police have approved and published their promises, they are shown here.',
  noneCurrent: 'No promise set applies right now.',
  found: (count, asked, isOne) => `${count} ${isOne ? 'hit' : 'hits'} for “${asked}”`,
  notFound: (asked) => `Nothing was found for “${asked}”`,
  advice:
    'Try a shorter word or a part of the name. Every municipality that has published something is below.',
  more: (count) => `Shows the first ${count}. Add a word to narrow the search.`,
  all: 'Municipalities',
  kinds: {
    municipality: 'Municipality',
    police_area: 'Police area',
    district: 'District',
    promise_set: 'Promise set',
    promise: 'Promise',
    activity: 'Activity',
    follow_up: 'Follow-up',
    indicator: 'Figures',
  },
  upcoming: 'Upcoming',
  past: 'Earlier',
  appliesTo: 'Applies',
};

export const startTexts: Bilingual<typeof sv> = { sv, en };
