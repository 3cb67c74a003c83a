import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'promise_set.period_reversed': 'Periodens sista dag ligger före den första.',
    'promise_set.no_promises': 'Medborgarlöftet innehåller inga löften.',
    'promise_set.state_cannot_follow':
      'Medborgarlöftet är inte i ett läge där det här går att göra. Ladda om sidan.',
    'promise_set.signed_in_the_future': 'Dagen för undertecknandet kan inte ligga framåt i tiden.',
    'promise_set.signed_on_malformed': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'promise_set.nothing_to_propose': 'Inget har ändrats sedan förra förslaget.',
    'promise_set.targets_unconfirmed':
      'Det finns {count} föreslagna mål som ingen har bekräftat. Öppna aktiviteterna och bekräfta eller ta bort målen först.',
    'promise_set.basis_too_long': 'Texten får ha högst 4 000 tecken.',
    'promise_set.not_published':
      'Kommunen har inte publicerat medborgarlöftet än. Det går att visa hur det går när den har det.',
    'promise_set.not_approved': 'Alla parter har inte godkänt än. Det går att publicera när de har det.',
  },
};

const en: typeof sv = {
  refusals: {
    'promise_set.period_reversed': 'The last day of the period is before the first.',
    'promise_set.no_promises': 'The promise set holds no promises.',
    'promise_set.state_cannot_follow': 'The promise set is not in a state that allows this. Reload the page.',
    'promise_set.signed_in_the_future': 'The day of signing cannot lie in the future.',
    'promise_set.signed_on_malformed': 'Enter the day as YYYY-MM-DD.',
    'promise_set.nothing_to_propose': 'Nothing has changed since the last proposal.',
    'promise_set.targets_unconfirmed':
      'There are {count} suggested targets that nobody has confirmed. Open the activities and confirm or remove the targets first.',
    'promise_set.basis_too_long': 'The text may have at most 4,000 characters.',
    'promise_set.not_published':
      'The municipality has not published the promise set yet. You can show how it goes when it has.',
    'promise_set.not_approved': 'Not every party has approved yet. It can be published when they have.',
  },
};

export const promiseTexts: Bilingual<typeof sv> = { sv, en };
