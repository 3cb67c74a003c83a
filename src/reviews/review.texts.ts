import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'review.nothing_chosen': 'Välj minst en sak i listan.',
    'review.state_missing': 'Välj om det är granskat, om du vill veta mer eller om du bara vill kommentera.',
    'review.comment_too_long': 'Texten är för lång, högst 2 000 tecken.',
    'review.day_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'review.question_missing': 'Skriv vad du vill veta.',
    'review.wanted_by_missing': 'Ange när du vill ha svaret.',
    'review.wanted_by_has_passed': 'Dagen då du vill ha svaret har redan varit.',
    'review.answer_missing': 'Skriv ett svar.',
    'review.comment_missing': 'Skriv en kommentar.',
    'review.state_cannot_follow': 'Det är redan granskat eller besvarat. Ladda om sidan.',
    'review.changed_meanwhile': 'Det har ändrats sedan du öppnade sidan. Läs igenom det igen.',
  },
};

const en: typeof sv = {
  refusals: {
    'review.nothing_chosen': 'Choose at least one thing in the list.',
    'review.state_missing':
      'Choose whether it is reviewed, you want to know more or you only want to comment.',
    'review.comment_too_long': 'The text is too long, at most 2,000 characters.',
    'review.day_malformed': 'Enter the day as YYYY-MM-DD.',
    'review.question_missing': 'Enter what you want to know.',
    'review.wanted_by_missing': 'Enter when you want the answer.',
    'review.wanted_by_has_passed': 'The day you want the answer has already passed.',
    'review.answer_missing': 'Enter an answer.',
    'review.comment_missing': 'Enter a comment.',
    'review.state_cannot_follow': 'It has already been reviewed or answered. Reload the page.',
    'review.changed_meanwhile': 'It has changed since you opened the page. Read it again.',
  },
};

export const reviewTexts: Bilingual<typeof sv> = { sv, en };
