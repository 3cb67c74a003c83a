import type { Bilingual } from '../kernel/language';

const ruleWords: Record<string, string> = {
  due_in_14: 'Det är 14 arbetsdagar eller mindre kvar till slutdagen.',
  due_in_3: 'Det är 3 arbetsdagar eller mindre kvar till slutdagen.',
  late: 'Slutdagen har passerat. Påminnelsen kommer den första arbetsdagen efter, och sedan var tionde.',
  late_for_10: 'Det har varit försenat i 10 arbetsdagar. Då får samordnaren veta det.',
  late_for_20:
    'Det har varit försenat i 20 arbetsdagar. Då får närmast ansvariga chef eller godkännare veta det.',
  approval_waiting:
    'Ett förslag väntar på godkännande hos er. Påminnelsen kommer nästa arbetsdag, och sedan var femte.',
  not_answered:
    'Du har blivit tillfrågad om att svara för aktiviteten men inte sagt ja eller nej på 5 arbetsdagar.',
  unconfirmed: 'Ingen har bekräftat läget på 60 dagar.',
  nothing_planned: 'Inget är gjort eller planerat på 20 arbetsdagar.',
  partner_answered: 'En partner har svarat, och någon hos er behöver ta in svaret.',
};

const sv = {
  title: 'Varför fick jag det här?',
  lead: 'Mejlet kom för att det här väntade på dig den dagen:',
  since: (day: string) => `Påmint från och med ${day}.`,
  choose: 'Du väljer själv på sidan Mina mejl vad du får och när.',
  spent: 'Länken är för gammal eller finns inte.',
  unknown: 'Något som väntade på dig.',
  rules: ruleWords,
};

const en: typeof sv = {
  title: 'Why did I get this?',
  lead: 'The mail came because this waited for you that day:',
  since: (day) => `Reminded as from ${day}.`,
  choose: 'On the page My mail you choose what you get and when.',
  spent: 'The link is too old or does not exist.',
  unknown: 'Something that waited for you.',
  rules: {
    due_in_14: '14 working days or less are left until it is due.',
    due_in_3: '3 working days or less are left until it is due.',
    late: 'The due day has passed. The reminder comes on the first working day after, and then on every tenth.',
    late_for_10: 'It has been late for 10 working days. Then the coordinator is told.',
    late_for_20: 'It has been late for 20 working days. Then the chief or approver in charge is told.',
    approval_waiting:
      'A proposal waits for your authority’s approval. The reminder comes on the next working day, and then on every fifth.',
    not_answered: 'You were asked to answer for the activity and have not said yes or no in 5 working days.',
    unconfirmed: 'Nobody has confirmed how it is going for 60 days.',
    nothing_planned: 'Nothing has been done or planned for 20 working days.',
    partner_answered: 'A partner has answered, and somebody at your authority needs to take the answer in.',
  },
};

export const whyTexts: Bilingual<typeof sv> = { sv, en };
