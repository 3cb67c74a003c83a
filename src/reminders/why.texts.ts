import type { Bilingual } from '../kernel/language';

const sv = {
  title: 'Varför fick jag det här?',
  lead: 'Mejlet kom för att det här väntade på dig den dagen:',
  since: (day: string) => `Påmint från och med ${day}.`,
  choose: 'Du väljer själv på sidan Mina mejl vad du får och när.',
  spent: 'Länken är för gammal eller finns inte.',
  unknown: 'Något som väntade på dig.',
};

const en: typeof sv = {
  title: 'Why did I get this?',
  lead: 'The mail came because this waited for you that day:',
  since: (day) => `Reminded as from ${day}.`,
  choose: 'On the page My mail you choose what you get and when.',
  spent: 'The link is too old or does not exist.',
  unknown: 'Something that waited for you.',
};

export const whyTexts: Bilingual<typeof sv> = { sv, en };
