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
  verdict_waiting:
    'Ett slutligt omdöme väntar på godkännande hos er. Påminnelsen kommer nästa arbetsdag, och sedan var femte.',
  follow_up_in_14: 'Det är 14 arbetsdagar eller mindre kvar tills uppföljningen ska vara klar.',
  follow_up_in_3: 'Det är 3 arbetsdagar eller mindre kvar tills uppföljningen ska vara klar.',
  follow_up_late:
    'Uppföljningens dag har passerat. Påminnelsen kommer den första arbetsdagen efter, och sedan var tionde.',
  judgement_in_10:
    'Det är 10 arbetsdagar eller mindre kvar tills uppföljningen ska vara klar, och ni har löften kvar att bedöma.',
  judgement_in_3:
    'Det är 3 arbetsdagar eller mindre kvar tills uppföljningen ska vara klar, och ni har löften kvar att bedöma.',
  judgement_late:
    'Uppföljningens dag har passerat, och ni har löften kvar att bedöma. Påminnelsen kommer den första arbetsdagen efter, och sedan var femte.',
  period_unjudged:
    'Perioden är slut sedan 10 arbetsdagar, och ingen slutlig uppföljning har startats. Påminnelsen kommer igen var fyrtionde arbetsdag i ett år.',
  feedback_in_14: 'Det är 14 arbetsdagar eller mindre kvar tills invånarna ska få återkoppling.',
  feedback_in_3: 'Det är 3 arbetsdagar eller mindre kvar tills invånarna ska få återkoppling.',
  feedback_late:
    'Dagen för återkoppling till invånarna har passerat. Påminnelsen kommer den första arbetsdagen efter, och sedan var tionde.',
  review_asked: 'Chefen för lokalpolisområdet har ställt en fråga som ni ska svara på.',
  information_in_3: 'Det är 3 arbetsdagar eller mindre kvar tills chefen för lokalpolisområdet vill ha svar.',
  information_late:
    'Dagen då chefen för lokalpolisområdet ville ha svar har passerat. Påminnelsen kommer den första arbetsdagen efter, och sedan var femte.',
  review_waiting:
    'Ett svar på en fråga i granskningen väntar på chefen för lokalpolisområdet. Påminnelsen kommer nästa arbetsdag, och sedan var femte.',
  picture_in_6_months: 'Det är 6 månader eller mindre kvar tills lägesbilden ska vara uppdaterad.',
  picture_in_3_months: 'Det är 3 månader eller mindre kvar tills lägesbilden ska vara uppdaterad.',
  picture_in_1_month: 'Det är 1 månad eller mindre kvar tills lägesbilden ska vara uppdaterad.',
  picture_late:
    'Lägesbilden är äldre än 24 månader. Påminnelsen kommer den första arbetsdagen efter, och sedan var tjugonde.',
  agreement_in_6_months: 'Det är 6 månader eller mindre kvar tills överenskommelsen går ut.',
  agreement_in_3_months: 'Det är 3 månader eller mindre kvar tills överenskommelsen går ut.',
  agreement_in_1_month: 'Det är 1 månad eller mindre kvar tills överenskommelsen går ut.',
  agreement_ended: 'Överenskommelsen har gått ut, och ingen ny är undertecknad.',
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
    verdict_waiting:
      'A final judgement waits for your authority’s approval. The reminder comes on the next working day, and then on every fifth.',
    follow_up_in_14: '14 working days or less are left until the follow-up is due.',
    follow_up_in_3: '3 working days or less are left until the follow-up is due.',
    follow_up_late:
      'The day of the follow-up has passed. The reminder comes on the first working day after, and then on every tenth.',
    judgement_in_10:
      '10 working days or less are left until the follow-up is due, and your authority has promises left to judge.',
    judgement_in_3:
      '3 working days or less are left until the follow-up is due, and your authority has promises left to judge.',
    judgement_late:
      'The day of the follow-up has passed, and your authority has promises left to judge. The reminder comes on the first working day after, and then on every fifth.',
    period_unjudged:
      'The period ended 10 working days ago, and no final follow-up has been started. The reminder comes again on every fortieth working day for a year.',
    feedback_in_14: '14 working days or less are left until residents are to be told.',
    feedback_in_3: '3 working days or less are left until residents are to be told.',
    feedback_late:
      'The day on which residents were to be told has passed. The reminder comes on the first working day after, and then on every tenth.',
    review_asked: 'The police area chief has asked a question that your authority is to answer.',
    information_in_3: '3 working days or less are left until the police area chief wants an answer.',
    information_late:
      'The day on which the police area chief wanted an answer has passed. The reminder comes on the first working day after, and then on every fifth.',
    review_waiting:
      'An answer to a question in the review waits for the police area chief. The reminder comes on the next working day, and then on every fifth.',
    picture_in_6_months:
      '6 months or less are left until the situational picture is to be brought up to date.',
    picture_in_3_months:
      '3 months or less are left until the situational picture is to be brought up to date.',
    picture_in_1_month: '1 month or less is left until the situational picture is to be brought up to date.',
    picture_late:
      'The situational picture is more than 24 months old. The reminder comes on the first working day after, and then on every twentieth.',
    agreement_in_6_months: '6 months or less are left until the agreement ends.',
    agreement_in_3_months: '3 months or less are left until the agreement ends.',
    agreement_in_1_month: '1 month or less is left until the agreement ends.',
    agreement_ended: 'The agreement has ended, and no new one has been signed.',
  },
};

export const whyTexts: Bilingual<typeof sv> = { sv, en };
