import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'renewal.not_promised': 'Löftena går att förnya när alla parter har godkänt dem.',
    'renewal.choice_missing': 'Välj vad som ska hända med varje löfte. Ladda om sidan och försök igen.',
    'renewal.changed_but_renewed':
      'Du har ändrat lydelsen av löfte {number}. Välj Ändra, eller återställ lydelsen.',
    'renewal.words_missing': 'Skriv den nya lydelsen av löfte {number}.',
    'renewal.end_unexplained': 'Skriv varför löfte {number} inte fortsätter. Invånarna läser det.',
    'renewal.too_long': 'En text är för lång. Högst 2 000 tecken i ett löfte och 1 000 i ett skäl.',
  },
};

const en: typeof sv = {
  refusals: {
    'renewal.not_promised': 'The promises can be renewed once every party has approved them.',
    'renewal.choice_missing': 'Choose what is to become of each promise. Reload the page and try again.',
    'renewal.changed_but_renewed':
      'You changed the wording of promise {number}. Choose Change, or restore the wording.',
    'renewal.words_missing': 'Enter the new wording of promise {number}.',
    'renewal.end_unexplained': 'Enter why promise {number} does not go on. Residents read it.',
    'renewal.too_long': 'A text is too long. At most 2,000 characters in a promise and 1,000 in a reason.',
  },
};

export const renewalTexts: Bilingual<typeof sv> = { sv, en };
