import type { Bilingual } from '../../kernel/language';

const sv = {
  title: 'Det här har andra ändrat',
  shown: (shown: number, all: number) => `Här visas de ${shown} senaste av ${all} ändringar.`,
  read: 'Jag har läst det här',
  done: { read: 'Ändringarna är markerade som lästa.' },
};

const en: typeof sv = {
  title: 'What others have changed',
  shown: (shown: number, all: number) => `The ${shown} latest of ${all} changes are shown.`,
  read: 'I have read this',
  done: { read: 'The changes are marked as read.' },
};

export const changesTexts: Bilingual<typeof sv> = { sv, en };
