import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Läs igenom det här innan du publicerar',
  points: [
    'Inga namn på enskilda personer, och inget annat som pekar ut någon.',
    'Inga pågående ärenden, och inga ärendenummer.',
    'Inga platser som är finare än ett område.',
    'Inget om när, var och hur polisen ska arbeta framöver som gör det lättare att undgå det.',
  ],
  found: 'De här texterna ser ut att peka ut någon. Titta på dem en gång till:',
  nothingFound:
    'Ingen text ser ut att innehålla ett personnummer, telefonnummer, registreringsnummer eller ärendenummer.',
};

const en: typeof sv = {
  title: 'Read this before you publish',
  points: [
    'No names of private persons, and nothing else that points somebody out.',
    'No cases that are going on, and no case numbers.',
    'No places finer than a district.',
    'Nothing of when, where and how the police will work that makes it easier to avoid them.',
  ],
  found: 'These texts look as if they point somebody out. Look at them once more:',
  nothingFound: 'No text seems to hold a personal, telephone, registration or case number.',
};

export const beforePublishingTexts: Bilingual<typeof sv> = { sv, en };
