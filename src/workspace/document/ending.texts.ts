import type { Bilingual } from '../../kernel/language';

const sv = {
  extension: {
    title: 'Förläng perioden',
    text: 'Alla parter godkänner förlängningen. Den gamla sista dagen står kvar bredvid den nya.',
    toEnd: 'Ny sista dag',
    reason: 'Skäl',
    save: 'Skicka förlängningen för godkännande',
  },
  ending: {
    title: 'Avsluta medborgarlöftet',
    text: 'Sidan för invånare finns kvar. Ett avslut går inte att ta tillbaka.',
    endedOn: 'Sista dag som det gällde',
    reason: 'Skäl',
    save: 'Avsluta medborgarlöftet',
  },
  web: {
    title: 'Ta bort från webben',
    text: 'Invånarna ser då att medborgarlöftet är borttaget, och inget mer. Här finns det kvar, och det går att publicera igen.',
    reason: 'Skäl',
    save: 'Ta bort från webben',
  },
};

const en: typeof sv = {
  extension: {
    title: 'Extend the period',
    text: 'Every party approves the extension. The old last day stays beside the new one.',
    toEnd: 'New last day',
    reason: 'Reason',
    save: 'Send the extension for approval',
  },
  ending: {
    title: 'End the promise set',
    text: 'The page for residents stays. An end cannot be taken back.',
    endedOn: 'The last day it applied',
    reason: 'Reason',
    save: 'End the promise set',
  },
  web: {
    title: 'Take it off the web',
    text: 'Residents then see that the promise set is taken away, and nothing more. It stays here and can be published again.',
    reason: 'Reason',
    save: 'Take it off the web',
  },
};

export const endingTexts: Bilingual<typeof sv> = { sv, en };
