import type { Bilingual } from '../kernel/language';
import type { AnswerAct } from './answers';

const sv = {
  title: 'Svar från partner',
  lead: 'Partner utan konto svarar genom länkar i sina mejl. Inget ändras förrän du tar in svaret. Det sker då i ditt namn, och syns för invånare när ni publicerar.',
  none: 'Inga svar väntar.',
  acts: {
    report: 'Status och text',
    occurrence: 'Något är gjort',
    deadline: 'Ny tid',
    confirmation: 'Läget stämmer',
  } satisfies Record<AnswerAct, string>,
  fields: {
    status: 'Status',
    publicText: 'Text',
    reason: 'Skäl',
    completedOn: 'Klart',
    day: 'Dag',
    quantity: 'Antal',
    publicSummary: 'Vad som hände',
    toOn: 'Ny slutdag',
    moveReason: 'Skäl',
    moveText: 'Förklaring',
  },
  said: (partner: string) => `${partner} svarade`,
  open: 'Öppna aktiviteten',
  use: 'Ta in svaret',
  aside: 'Lägg åt sidan',
  done: { used: 'Svaret är intaget.', aside: 'Svaret är lagt åt sidan. Det finns kvar i loggen.' },
};

const en: typeof sv = {
  title: 'Answers from partners',
  lead: 'Partners without an account answer through links in their mail. Nothing is changed until you take the answer in. That is done in your name, and residents see it when you publish.',
  none: 'No answers are waiting.',
  acts: {
    report: 'Status and text',
    occurrence: 'Something has been done',
    deadline: 'New day',
    confirmation: 'Still correct',
  },
  fields: {
    status: 'Status',
    publicText: 'Text',
    reason: 'Reason',
    completedOn: 'Completed',
    day: 'Day',
    quantity: 'Quantity',
    publicSummary: 'What happened',
    toOn: 'New due day',
    moveReason: 'Reason',
    moveText: 'Explanation',
  },
  said: (partner) => `${partner} answered`,
  open: 'Open the activity',
  use: 'Take the answer in',
  aside: 'Put it aside',
  done: {
    used: 'The answer has been taken in.',
    aside: 'The answer has been put aside. It stays in the log.',
  },
};

export const partnerAnswersTexts: Bilingual<typeof sv> = { sv, en };
