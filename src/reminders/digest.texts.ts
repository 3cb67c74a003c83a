import type { Bilingual } from '../kernel/language';
import type { SectionKey } from './digest-sections';
import type { ReminderSubject } from './reminder-rules';

/** What a line knows of its subject. */
export interface Told {
  /** In words. */
  readonly day: string;
  /** Days left until it; negative when it has passed. */
  readonly left: number;
  /** The person's own to do, not only told. */
  readonly isOwn: boolean;
  /** A partner without an account agrees with the authority itself whether to answer for something. */
  readonly isPartner: boolean;
}

type Lines = Record<ReminderSubject, (told: Told) => string>;

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);
const dayCount = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** How far off a day is. */
const away = (left: number): string =>
  left === 0 ? 'i dag' : left > 0 ? `om ${days(left)}` : `för ${days(-left)} sedan`;
const awayInEnglish = (left: number): string =>
  left === 0 ? 'today' : left > 0 ? `in ${dayCount(left)}` : `${dayCount(-left)} ago`;

const svLines: Lines = {
  deadline: ({ day, left }) =>
    left < 0 ? `Skulle ha varit klart ${day}, ${away(left)}.` : `Ska vara klart ${day}, ${away(left)}.`,
  lateness: ({ day, left }) => `Har varit försenat i ${days(-left)}, sedan ${day}.`,
  long_lateness: ({ day, left }) => `Har varit försenat i ${days(-left)}, sedan ${day}.`,
  waiting_approval: ({ day, left, isOwn }) =>
    `Har väntat på ${isOwn ? 'ditt godkännande' : 'godkännande'} i ${days(-left)}, sedan ${day}.`,
  waiting_verdict: ({ day, left, isOwn }) =>
    `Ett slutligt omdöme har väntat på ${isOwn ? 'ditt godkännande' : 'godkännande'} i ${days(-left)}, sedan ${day}.`,
  unanswered_question: ({ day, isOwn, isPartner }) =>
    isOwn
      ? `Du tillfrågades ${day} om att svara för det här. ${isPartner ? 'Berätta hur det går.' : 'Säg ja eller nej.'}`
      : `Den som tillfrågades ${day} har inte sagt ja eller nej.`,
  unconfirmed_activity: ({ day, left, isOwn }) =>
    `Ingen har bekräftat läget på ${days(-left)}, sedan ${day}.${isOwn ? ' Stämmer det fortfarande?' : ''}`,
  unplanned_activity: ({ day, isOwn }) =>
    `Inget är gjort eller planerat sedan ${day}.${isOwn ? ' Bestäm när det ska börja.' : ''}`,
  partner_answer: ({ day }) => `En partner svarade ${day}. Ta in svaret eller lägg det åt sidan.`,
  follow_up: ({ day, left }) =>
    left < 0 ? `Skulle ha varit klar ${day}, ${away(left)}.` : `Ska vara klar ${day}, ${away(left)}.`,
  judgement: ({ day, left }) =>
    `Löften väntar på ert omdöme. Uppföljningen ${left < 0 ? 'skulle ha varit' : 'ska vara'} klar ${day}, ${away(left)}.`,
  unjudged_period: ({ day }) => `Perioden tog slut ${day}. Starta den slutliga uppföljningen.`,
  feedback: ({ day, left }) =>
    left < 0
      ? `Invånarna skulle ha fått återkoppling senast ${day}, ${away(left)}.`
      : `Invånarna ska få återkoppling senast ${day}, ${away(left)}.`,
  asked_review: ({ day }) => `Lokalpolisområdeschefen ställde en fråga ${day}. Den väntar på svar.`,
  wanted_information: ({ day, left }) =>
    left < 0
      ? `Lokalpolisområdeschefen ville ha svar senast ${day}, ${away(left)}.`
      : `Lokalpolisområdeschefen vill ha svar senast ${day}, ${away(left)}.`,
  waiting_review: ({ day, isOwn }) =>
    isOwn
      ? `Svaret på din fråga kom ${day}. Granska det.`
      : `Svaret på chefens fråga kom ${day} och väntar på granskning.`,
  situational_picture: ({ day, left }) =>
    left < 0
      ? `Skulle ha uppdaterats senast ${day}, ${away(left)}. Lagen kräver det minst vartannat år.`
      : `Ska uppdateras senast ${day}, ${away(left)}. Lagen kräver det minst vartannat år.`,
  agreement_end: ({ day, left }) =>
    left < 0 ? `Gick ut ${day}. Ingen ny är undertecknad.` : `Går ut ${day}, ${away(left)}.`,
  update_request: ({ day, isOwn }) =>
    isOwn
      ? `Frågan kom ${day}: hur går det? Berätta kort.`
      : `Den som svarar för det fick ${day} frågan hur det går.`,
};

const enLines: Lines = {
  deadline: ({ day, left }) => `${left < 0 ? 'Was due' : 'Due'} ${day}, ${awayInEnglish(left)}.`,
  lateness: ({ day, left }) => `Has been late for ${dayCount(-left)}, since ${day}.`,
  long_lateness: ({ day, left }) => `Has been late for ${dayCount(-left)}, since ${day}.`,
  waiting_approval: ({ day, left, isOwn }) =>
    `Has waited for ${isOwn ? 'your approval' : 'approval'} for ${dayCount(-left)}, since ${day}.`,
  waiting_verdict: ({ day, left, isOwn }) =>
    `A final judgement has waited for ${isOwn ? 'your approval' : 'approval'} for ${dayCount(-left)}, since ${day}.`,
  unanswered_question: ({ day, isOwn, isPartner }) =>
    isOwn
      ? `On ${day} you were asked to answer for this. ${isPartner ? 'Tell how it is going.' : 'Say yes or no.'}`
      : `Who was asked on ${day} has not said yes or no.`,
  unconfirmed_activity: ({ day, left, isOwn }) =>
    `Nobody has confirmed it for ${dayCount(-left)}, since ${day}.${isOwn ? ' Is it still right?' : ''}`,
  unplanned_activity: ({ day, isOwn }) =>
    `Nothing has been done or planned since ${day}.${isOwn ? ' Decide when it is to begin.' : ''}`,
  partner_answer: ({ day }) => `A partner answered on ${day}. Take the answer in or put it aside.`,
  follow_up: ({ day, left }) => `${left < 0 ? 'Was due' : 'Due'} ${day}, ${awayInEnglish(left)}.`,
  judgement: ({ day, left }) =>
    `Promises wait for your judgement. The follow-up ${left < 0 ? 'was' : 'is'} due ${day}, ${awayInEnglish(left)}.`,
  unjudged_period: ({ day }) => `The period ended ${day}. Start the final follow-up.`,
  feedback: ({ day, left }) =>
    `Residents ${left < 0 ? 'were' : 'are'} to be told by ${day}, ${awayInEnglish(left)}.`,
  asked_review: ({ day }) => `The police area chief asked a question on ${day}. It waits for an answer.`,
  wanted_information: ({ day, left }) =>
    `The police area chief ${left < 0 ? 'wanted' : 'wants'} an answer by ${day}, ${awayInEnglish(left)}.`,
  waiting_review: ({ day, isOwn }) =>
    isOwn
      ? `The answer to your question came on ${day}. Review it.`
      : `The answer to the chief’s question came on ${day} and waits for review.`,
  situational_picture: ({ day, left }) =>
    `${left < 0 ? 'Was to be' : 'To be'} brought up to date by ${day}, ${awayInEnglish(left)}. The law demands it at least every second year.`,
  agreement_end: ({ day, left }) =>
    left < 0 ? `Ended ${day}. No new one has been signed.` : `Ends ${day}, ${awayInEnglish(left)}.`,
  update_request: ({ day, isOwn }) =>
    isOwn
      ? `You were asked on ${day} how it is going. Tell in a few words.`
      : `Who answers for it was asked on ${day} how it is going.`,
};

const sv = {
  /** For the subject: how many of each there are. */
  counts: {
    late: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
    soon: (count: number) => (count === 1 ? '1 ska snart vara klar' : `${count} ska snart vara klara`),
    waiting: (count: number) => (count === 1 ? '1 väntar på dig' : `${count} väntar på dig`),
    look: (count: number) => `${count} att se över`,
    copy: (count: number) => `${count} för kännedom`,
    joy: (count: number) => (count === 1 ? '1 genomförd' : `${count} genomförda`),
  } satisfies Record<SectionKey, (count: number) => string>,
  sections: {
    late: 'Försenat',
    soon: 'Ska snart vara klart',
    waiting: 'Väntar på dig',
    look: 'Behöver ses över',
    copy: 'För kännedom: andra är påminda',
    joy: 'Att glädjas åt: genomfört',
  } satisfies Record<SectionKey, string>,
  lines: svLines,
  picture: 'Lägesbilden',
  followUp: (set: string) => `Uppföljningen av ${set}`,
  done: (day: string) => `Blev klart ${day}.`,
  answer: 'Berätta hur det går',
  open: 'Öppna i arbetsytan',
  greeting: (name: string) => `Hej ${name}!`,
  lead: 'Det här väntar i medborgarlöftena.',
  greetingPartner: 'Hej!',
  leadAnswers: (count: number): string =>
    count === 1
      ? 'Länken ”Berätta hur det går” är din egen: du behöver inte logga in. Den gäller i 30 dagar eller tills du har svarat.'
      : 'Länkarna ”Berätta hur det går” är dina egna: du behöver inte logga in. De gäller i 30 dagar eller tills du har svarat.',
  more: (count: number) => `och ${count} till. Alla finns i arbetsytan.`,
  reasons: {
    own: 'Du får mejlet för att det här väntar på dig, eller på någon som du samordnar.',
    copy: 'Du får mejlet för kännedom. Andra är påminda.',
    partner: 'Du får mejlet för att du har blivit tillfrågad om det här.',
  },
  why: 'Varför fick jag det här?',
  choose: 'Välj vad du får och när',
  stop: 'Stäng av frivilliga påminnelser',
  stopPartner: 'Sluta få påminnelser',
  partnerSubject: (count: number) =>
    count === 1 ? '1 aktivitet att berätta om' : `${count} aktiviteter att berätta om`,
};

const en: typeof sv = {
  counts: {
    late: (count) => `${count} late`,
    soon: (count) => `${count} due soon`,
    waiting: (count) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
    look: (count) => `${count} to look over`,
    copy: (count) => `${count} for your information`,
    joy: (count) => `${count} completed`,
  },
  sections: {
    late: 'Late',
    soon: 'Due soon',
    waiting: 'Waiting for you',
    look: 'To be looked over',
    copy: 'For your information: others are reminded',
    joy: 'Something to be glad of: completed',
  },
  lines: enLines,
  picture: 'The situational picture',
  followUp: (set) => `The follow-up of ${set}`,
  done: (day) => `Was completed ${day}.`,
  answer: 'Tell how it is going',
  open: 'Open in the workspace',
  greeting: (name) => `Hello ${name},`,
  lead: 'This waits in the citizen promises.',
  greetingPartner: 'Hello,',
  leadAnswers: (count) =>
    count === 1
      ? 'The link “Tell how it is going” is your own: you need not sign in. It works for 30 days or until you have answered.'
      : 'The links “Tell how it is going” are your own: you need not sign in. They work for 30 days or until you have answered.',
  more: (count) => `and ${count} more. All of them are in the workspace.`,
  reasons: {
    own: 'You get this mail because it waits for you, or for somebody whom you coordinate.',
    copy: 'You get this mail for your information. Others are reminded.',
    partner: 'You get this mail because you have been asked about this.',
  },
  why: 'Why did I get this?',
  choose: 'Choose what you get and when',
  stop: 'Stop optional reminders',
  stopPartner: 'Stop reminders',
  partnerSubject: (count) => (count === 1 ? '1 activity to tell about' : `${count} activities to tell about`),
};

export const digestTexts: Bilingual<typeof sv> = { sv, en };
