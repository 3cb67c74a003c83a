import type { Bilingual } from '../kernel/language';

export const disposalPath = '/arbete/administration/gallring';

const sv = {
  refusals: {
    'disposal.nothing_chosen': 'Kryssa i minst en anteckning.',
    'disposal.nothing_found': 'Anteckningarna finns inte längre.',
  },
  title: 'Gallra interna anteckningar',
  lead: 'Anteckningarna tas bort för gott. Loggen behåller vilket beslut det gjordes efter och en kontrollsumma, inte texten. Du ser inte vad som står i dem.',
  none: 'Det finns inga anteckningar att gallra.',
  about: 'Om',
  set: 'Medborgarlöfte',
  writtenBy: 'Skriven av',
  writtenAt: 'När',
  choose: 'Gallra',
  chooseOne: (about: string) => `Gallra anteckningen om ${about}`,
  ended: 'avslutat',
  endedSet: (title: string, count: number) =>
    `${title} är avslutat. Gallra alla ${count} anteckningar som hör till det`,
  reference: 'Beslut',
  referenceHint: 'Diarienummer eller annat som gör att beslutet går att hitta, till exempel KS 2026/74.',
  save: 'Gallra de valda',
  saveSet: 'Gallra anteckningarna',
  done: { disposed: 'Anteckningarna är gallrade.' },
};

const en: typeof sv = {
  refusals: {
    'disposal.nothing_chosen': 'Tick at least one note.',
    'disposal.nothing_found': 'The notes are gone already.',
  },
  title: 'Dispose of internal notes',
  lead: 'The notes are removed for good. The log keeps the decision and a digest, not the text. You do not see what they say.',
  none: 'There are no notes to dispose of.',
  about: 'About',
  set: 'Promise set',
  writtenBy: 'Written by',
  writtenAt: 'When',
  choose: 'Dispose',
  chooseOne: (about) => `Dispose of the note about ${about}`,
  ended: 'ended',
  endedSet: (title, count) => `${title} has ended. Dispose of all ${count} notes that belong to it`,
  reference: 'Decision',
  referenceHint: 'A registry number or anything that makes the decision findable, for example KS 2026/74.',
  save: 'Dispose of the chosen ones',
  saveSet: 'Dispose of the notes',
  done: { disposed: 'The notes have been disposed of.' },
};

export const disposalTexts: Bilingual<typeof sv> = { sv, en };
