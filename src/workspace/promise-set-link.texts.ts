import type { Bilingual } from '../kernel/language';

const sv = {
  followUps: 'Uppföljning och återkoppling',
};

const en: typeof sv = {
  followUps: 'Follow-up and reporting back',
};

export const promiseSetLinkTexts: Bilingual<typeof sv> = { sv, en };
