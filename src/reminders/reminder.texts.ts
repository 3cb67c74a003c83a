import type { Bilingual } from '../kernel/language';

const sv = {
  subject: (title: string, day: string) => `Klart senast ${day}: ${title}`,
  heading: 'En aktivitet ska snart vara klar',
  preheader: (day: string, workingDays: string) => `${day}, ${workingDays}.`,
  greeting: (name: string) => `Hej ${name}!`,
  body: (title: string, place: string) =>
    `Du svarar för aktiviteten ”${title}” i medborgarlöftet för ${place}.`,
  due: (day: string, workingDays: string) => `Den ska vara klar ${day}, ${workingDays}.`,
  workingDays: (count: number) =>
    count === 0 ? 'i dag' : count === 1 ? 'om 1 arbetsdag' : `om ${count} arbetsdagar`,
  ask: 'Berätta hur det går. Det tar en minut: registrera vad som är gjort, ändra status eller föreslå en ny tid med skäl.',
  link: 'Öppna aktiviteten',
  publicLink: 'Läs om löftet',
  why: 'Du får det här mejlet för att du är tillfrågad om aktiviteten. Påminnelser går ut 14 och 3 arbetsdagar före slutdatum, en gång var, och inte om det som redan är klart.',
};

const en: typeof sv = {
  subject: (title, day) => `Due ${day}: ${title}`,
  heading: 'An activity is due soon',
  preheader: (day, workingDays) => `${day}, ${workingDays}.`,
  greeting: (name) => `Hello ${name},`,
  body: (title, place) => `You answer for the activity “${title}” in the citizen promise of ${place}.`,
  due: (day, workingDays) => `It is due ${day}, ${workingDays}.`,
  workingDays: (count) =>
    count === 0 ? 'today' : count === 1 ? 'in 1 working day' : `in ${count} working days`,
  ask: 'Tell us how it is going. It takes a minute: register what has been done, change the status, or propose a new deadline with a reason.',
  link: 'Open the activity',
  publicLink: 'Read about the promise',
  why: 'You get this mail because you have been asked to answer for the activity. Reminders go out 14 and 3 working days before the deadline, once each, and not about what is already done.',
};

export const reminderTexts: Bilingual<typeof sv> = { sv, en };
