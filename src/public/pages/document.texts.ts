import type { Bilingual } from '../../kernel/language';
import type { DialogueKind, FollowUpRhythm } from '../../words/promise-words';

const dialogues: Record<DialogueKind, string> = {
  survey: 'Enkät',
  meeting: 'Möte med invånare',
  walk: 'Trygghetsvandring',
  staff: 'Dialog med medarbetare',
  statistics: 'Statistik och kartläggning',
  other: 'Annat sätt att fråga',
};
const rhythms: Record<FollowUpRhythm, string> = {
  month: 'Varje månad',
  quarter: 'Varje kvartal',
  tertial: 'Var fjärde månad',
  half_year: 'Varje halvår',
  year: 'Varje år',
};

const sv = {
  dialogues,
  rhythms,
  asked: 'Så frågade parterna',
  counts: (answered: string | null, asked: string | null) =>
    answered && asked
      ? `${answered} av ${asked} svarade`
      : answered
        ? `${answered} svarade`
        : asked
          ? `${asked} tillfrågades`
          : null,
  worries: 'Det här oroade mest',
  districts: 'Områden',
  followUp: 'Följs upp',
  signatories: 'Undertecknat av',
  signatory: (organisation: string, title: string, day: string | null) =>
    `${organisation}: ${title}${day ? `, ${day}` : ''}`,
  ended: 'Avslutat',
  endedOn: (day: string) => `Gällde till och med ${day}.`,
  extension: 'Förlängning',
  extended: (from: string, to: string, on: string) => `Förlängt ${on}: från ${from} till ${to}.`,
  before: 'Bygger vidare på',
  after: 'Följs av',
  endedPromises: 'Löften som inte fortsätter',
  endedPromise: (day: string) => `Avslutades ${day}:`,
  notContinued: (day: string) => `Löftet avslutades ${day}`,
  takenBack: (day: string) => `återkallat ${day}`,
  correction: (day: string) => `Rättelse ${day}`,
  withdrawal: (day: string) => `Återkallat ${day}`,
  shouldRead: 'Borde lyda:',
  signedWords: 'Ovan står löftet så som parterna kom överens om det.',
  also: 'Löftet fanns även',
  continues: 'Löftet fortsätter',
  and: 'och',
};

const en: typeof sv = {
  dialogues: {
    survey: 'Survey',
    meeting: 'Meeting with residents',
    walk: 'Safety walk',
    staff: 'Dialogue with staff',
    statistics: 'Statistics and mapping',
    other: 'Asked in another way',
  },
  rhythms: {
    month: 'Every month',
    quarter: 'Every quarter',
    tertial: 'Every fourth month',
    half_year: 'Every half-year',
    year: 'Every year',
  },
  asked: 'How the parties asked',
  counts: (answered, asked) =>
    answered && asked
      ? `${answered} of ${asked} answered`
      : answered
        ? `${answered} answered`
        : asked
          ? `${asked} were asked`
          : null,
  worries: 'What worried people most',
  districts: 'Districts',
  followUp: 'Followed up',
  signatories: 'Signed by',
  signatory: (organisation, title, day) => `${organisation}: ${title}${day ? `, ${day}` : ''}`,
  ended: 'Ended',
  endedOn: (day) => `Applied until ${day}.`,
  extension: 'Extension',
  extended: (from, to, on) => `Extended ${on}: from ${from} to ${to}.`,
  before: 'Goes on from',
  after: 'Followed by',
  endedPromises: 'Promises that do not go on',
  endedPromise: (day) => `Ended ${day}:`,
  notContinued: (day) => `The promise was ended ${day}`,
  takenBack: (day) => `withdrawn ${day}`,
  correction: (day) => `Correction ${day}`,
  withdrawal: (day) => `Withdrawn ${day}`,
  shouldRead: 'Should read:',
  signedWords: 'Above is the promise as the parties agreed on it.',
  also: 'The promise was also made',
  continues: 'The promise goes on',
  and: 'and',
};

export const documentTexts: Bilingual<typeof sv> = { sv, en };
