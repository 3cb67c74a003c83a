import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Vad kommunen och polisen har lovat',
  lead: 'Här ser du vad din kommun och polisen har lovat invånarna, och hur det går. Löftena är godkända av dem som har lovat, och den som gör arbetet berättar själv hur det går.',
  description: 'Löften från kommuner och polis till invånarna, och hur det går med dem.',
  empty: 'Inget medborgarlöfte är publicerat ännu.',
  emptyText: 'När en kommun och polisen har godkänt sina löften och publicerat dem visas de här.',
  noneCurrent: 'Inget löfte gäller just nu.',
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
  upcoming: 'Upcoming',
  past: 'Earlier',
  appliesTo: 'Applies',
};

export const startTexts: Bilingual<typeof sv> = { sv, en };
