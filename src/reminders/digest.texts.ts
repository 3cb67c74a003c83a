import type { Bilingual } from '../kernel/language';
import type { SectionKey } from './digest-sections';

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);
const dayCount = (count: number) => (count === 1 ? '1 day' : `${count} days`);

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
  due: (day: string, left: number) =>
    left === 0
      ? `Ska vara klart i dag, ${day}.`
      : left > 0
        ? `Ska vara klart ${day}, om ${days(left)}.`
        : `Skulle ha varit klart ${day}, för ${days(-left)} sedan.`,
  approval: (day: string, passed: number) => `Väntar på ditt godkännande sedan ${day}, ${days(passed)}.`,
  question: (day: string) => `Du tillfrågades ${day} om att svara för det här. Säg ja eller nej.`,
  unconfirmed: (day: string, passed: number) =>
    `Ingen har bekräftat läget sedan ${day}, ${days(passed)}. Stämmer det fortfarande?`,
  nothingPlanned: (day: string) => `Inget är gjort eller planerat sedan ${day}. Bestäm när det ska börja.`,
  partnerAnswer: (day: string) => `En partner svarade ${day}. Ta in svaret eller lägg det åt sidan.`,
  done: (day: string) => `Blev klart ${day}.`,
  answer: 'Berätta hur det går',
  open: 'Öppna i arbetsytan',
  greeting: (name: string) => `Hej ${name}!`,
  lead: 'Det här väntar i medborgarlöftena. Länkarna till aktiviteterna är dina egna: du behöver inte logga in, och de gäller i 30 dagar eller tills du har svarat.',
  leadPartner:
    'Länken är din egen: du behöver inte logga in. Den gäller i 30 dagar eller tills du har svarat.',
  more: (count: number) => `och ${count} till. Alla finns i arbetsytan.`,
  why: 'Varför fick jag det här?',
  choose: 'Välj vad du får och när',
  stop: 'Sluta få påminnelser som går att stänga av',
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
  due: (day, left) =>
    left === 0
      ? `Due today, ${day}.`
      : left > 0
        ? `Due ${day}, in ${dayCount(left)}.`
        : `Was due ${day}, ${dayCount(-left)} ago.`,
  approval: (day, passed) => `Has waited for your approval since ${day}, ${dayCount(passed)}.`,
  question: (day) => `On ${day} you were asked to answer for this. Say yes or no.`,
  unconfirmed: (day, passed) =>
    `Nobody has confirmed it since ${day}, ${dayCount(passed)}. Is it still right?`,
  nothingPlanned: (day) => `Nothing has been done or planned since ${day}. Decide when it is to begin.`,
  partnerAnswer: (day) => `A partner answered on ${day}. Take the answer in or put it aside.`,
  done: (day) => `Was completed ${day}.`,
  answer: 'Tell how it is going',
  open: 'Open in the workspace',
  greeting: (name) => `Hello ${name},`,
  lead: 'This waits in the citizen promises. The links to the activities are your own: you need not sign in, and they work for 30 days or until you have answered.',
  leadPartner: 'The link is your own: you need not sign in. It works for 30 days or until you have answered.',
  more: (count) => `and ${count} more. All of them are in the workspace.`,
  why: 'Why did I get this?',
  choose: 'Choose what you get and when',
  stop: 'Stop reminders that can be switched off',
  partnerSubject: (count) => (count === 1 ? '1 activity to tell about' : `${count} activities to tell about`),
};

export const digestTexts: Bilingual<typeof sv> = { sv, en };
