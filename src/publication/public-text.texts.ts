import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'public_text.changed_meanwhile':
      'Någon annan har ändrat texten sedan du öppnade sidan. Nu står det: ”{now}”. Det du skrev finns kvar här.',
    'public_text.too_long': 'Texten är för lång, högst 4 000 tecken.',
  },
  title: 'Texter för invånare',
  lead: 'Här ändrar du bara orden. Vad som är lovat, tider och läget ändras inte. Invånarna ser ändringen när löftena publiceras nästa gång.',
  basis: 'Grunden för löftena',
  text: 'Text',
  save: 'Spara texten',
  done: { saved: 'Texten är sparad.' },
};

const en: typeof sv = {
  refusals: {
    'public_text.changed_meanwhile':
      'Somebody else has changed the text since you opened the page. It now reads: “{now}”. What you wrote is still here.',
    'public_text.too_long': 'The text is too long, at most 4,000 characters.',
  },
  title: 'Texts for residents',
  lead: 'Here you change words alone. What is promised, times and how it goes do not change. Residents see the change when the promises are next published.',
  basis: 'The basis of the promises',
  text: 'Text',
  save: 'Save the text',
  done: { saved: 'The text has been saved.' },
};

export const publicTextTexts: Bilingual<typeof sv> = { sv, en };
