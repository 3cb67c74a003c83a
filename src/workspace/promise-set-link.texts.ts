import type { Bilingual } from '../kernel/language';

const sv = {
  followUps: 'Uppföljning och återkoppling',
  review: 'Polisens granskning',
};

const en: typeof sv = {
  followUps: 'Follow-up and reporting back',
  review: "The police's review",
};

export const promiseSetLinkTexts: Bilingual<typeof sv> = { sv, en };
