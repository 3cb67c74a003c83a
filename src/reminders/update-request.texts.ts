import type { Bilingual } from '../kernel/language';

const sv = {
  refusals: {
    'update_request.not_yours': 'Den leds av en annan part, som påminner sina egna.',
    'update_request.closed': 'Den är avslutad, och då påminns ingen.',
    'update_request.not_approved': 'Medborgarlöftet är inte godkänt än. Till dess påminns ingen.',
    'update_request.nobody': 'Ingen har tillfrågats om att svara för den.',
    'update_request.declined': 'Den som tillfrågades har tackat nej. Fråga någon annan.',
    'update_request.answered': 'Partnern har redan svarat. Ta in svaret.',
    'update_request.gone': 'Den som tillfrågades arbetar inte kvar. Fråga någon annan.',
    'update_request.own': 'Du svarar själv för den.',
    'update_request.suspended': 'Mejl till {name} kommer inte fram. Kontrollera adressen.',
    'update_request.paused': '{name} har uppehåll i sina mejl till och med {day} och ingen ställföreträdare.',
    'update_request.off': '{name} har valt bort den sortens mejl.',
    'update_request.off_here': 'Er organisation har stängt av de här påminnelserna.',
    'update_request.told': '{name} är redan påmind om den i dag, eller blir det i nästa mejl.',
  },
};

const en: typeof sv = {
  refusals: {
    'update_request.not_yours': 'Another party leads it, and reminds its own people.',
    'update_request.closed': 'It has ended, so nobody is reminded.',
    'update_request.not_approved': 'The citizen promise is not approved yet. Nobody is reminded before that.',
    'update_request.nobody': 'Nobody has been asked to answer for it.',
    'update_request.declined': 'The person who was asked has said no. Ask somebody else.',
    'update_request.answered': 'The partner has answered already. Take the answer in.',
    'update_request.gone': 'The person who was asked works there no more. Ask somebody else.',
    'update_request.own': 'You answer for it yourself.',
    'update_request.suspended': 'Mail to {name} does not arrive. Check the address.',
    'update_request.paused': '{name} has paused mail until {day} and has no deputy.',
    'update_request.off': '{name} has switched off mail of that kind.',
    'update_request.off_here': 'Your organisation has switched off these reminders.',
    'update_request.told': '{name} has been reminded of it today already, or will be in the next mail.',
  },
};

export const updateRequestTexts: Bilingual<typeof sv> = { sv, en };
