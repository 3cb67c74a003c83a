import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Utkast du inte har skickat in',
  text: 'Bara du ser dem. De tas bort 30 dagar efter att de sparades.',
  saved: 'sparat',
  noWords: 'Utkast utan text',
};

const en: typeof sv = {
  title: 'Drafts that you have not sent',
  text: 'Only you see them. They are removed 30 days after they were saved.',
  saved: 'saved',
  noWords: 'A draft without text',
};

export const draftTexts: Bilingual<typeof sv> = { sv, en };
