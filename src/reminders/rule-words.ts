import type { Bilingual, Language } from '../kernel/language';
import type { ReminderRule, RuleUnit } from './reminder-rules';

/** Why a reminder comes. @param span how many days, in words: an authority may have chosen its own */
type Words = Record<string, (span: string) => string>;

const sv: Words = {
  due_in_14: (span) => `Det är ${span} eller mindre kvar till slutdagen.`,
  due_in_3: (span) => `Det är ${span} eller mindre kvar till slutdagen.`,
  late: (span) => `Slutdagen har passerat. Påminnelsen kommer efter ${span}, och sedan var tionde arbetsdag.`,
  late_for_10: (span) =>
    `Det har varit försenat i ${span}. Då får samordnaren veta det, och sedan var tionde arbetsdag.`,
  late_for_20: (span) =>
    `Det har varit försenat i ${span}. Då får lokalpolisområdeschefen eller den kommunala godkännaren veta det, och sedan var tjugonde arbetsdag.`,
  approval_waiting: (span) =>
    `Ett förslag väntar på godkännande hos er. Påminnelsen kommer efter ${span}, och sedan var femte arbetsdag.`,
  not_answered: (span) =>
    `Den som har tillfrågats om att svara för en aktivitet har inte sagt ja eller nej på ${span}. Påminnelsen kommer igen var tionde arbetsdag.`,
  unconfirmed: (span) => `Ingen har bekräftat läget på ${span}.`,
  nothing_planned: (span) => `Inget är gjort eller planerat på ${span}.`,
  partner_answered: () =>
    'En partner har svarat, och någon hos er behöver ta in svaret. Påminnelsen kommer igen var femte arbetsdag.',
  verdict_waiting: (span) =>
    `Ett slutligt omdöme väntar på godkännande hos er. Påminnelsen kommer efter ${span}, och sedan var femte arbetsdag.`,
  follow_up_in_14: (span) => `Det är ${span} eller mindre kvar tills uppföljningen ska vara klar.`,
  follow_up_in_3: (span) => `Det är ${span} eller mindre kvar tills uppföljningen ska vara klar.`,
  follow_up_late: (span) =>
    `Uppföljningens dag har passerat. Påminnelsen kommer efter ${span}, och sedan var tionde arbetsdag.`,
  judgement_in_10: (span) =>
    `Det är ${span} eller mindre kvar tills uppföljningen ska vara klar, och ni har löften kvar att bedöma.`,
  judgement_in_3: (span) =>
    `Det är ${span} eller mindre kvar tills uppföljningen ska vara klar, och ni har löften kvar att bedöma.`,
  judgement_late: (span) =>
    `Uppföljningens dag har passerat, och ni har löften kvar att bedöma. Påminnelsen kommer efter ${span}, och sedan var femte arbetsdag.`,
  period_unjudged: (span) =>
    `Perioden är slut sedan ${span}, och ingen slutlig uppföljning har startats. Påminnelsen kommer igen var fyrtionde arbetsdag i ett år.`,
  feedback_in_14: (span) => `Det är ${span} eller mindre kvar tills invånarna ska få återkoppling.`,
  feedback_in_3: (span) => `Det är ${span} eller mindre kvar tills invånarna ska få återkoppling.`,
  feedback_late: (span) =>
    `Dagen för återkoppling till invånarna har passerat. Påminnelsen kommer efter ${span}, och sedan var tionde arbetsdag.`,
  review_asked: () => 'Lokalpolisområdeschefen har ställt en fråga som ni ska svara på.',
  information_in_3: (span) => `Det är ${span} eller mindre kvar tills lokalpolisområdeschefen vill ha svar.`,
  information_late: (span) =>
    `Dagen då lokalpolisområdeschefen ville ha svar har passerat. Påminnelsen kommer efter ${span}, och sedan var femte arbetsdag.`,
  review_waiting: (span) =>
    `Ett svar på en fråga i granskningen väntar på lokalpolisområdeschefen. Påminnelsen kommer efter ${span}, och sedan var femte arbetsdag.`,
  picture_in_6_months: (span) => `Det är ${span} eller mindre kvar tills lägesbilden ska vara uppdaterad.`,
  picture_in_3_months: (span) => `Det är ${span} eller mindre kvar tills lägesbilden ska vara uppdaterad.`,
  picture_in_1_month: (span) => `Det är ${span} eller mindre kvar tills lägesbilden ska vara uppdaterad.`,
  picture_late: (span) =>
    `Lägesbilden är äldre än 24 månader. Påminnelsen kommer efter ${span}, och sedan var tjugonde arbetsdag.`,
  agreement_in_6_months: (span) => `Det är ${span} eller mindre kvar tills överenskommelsen går ut.`,
  agreement_in_3_months: (span) => `Det är ${span} eller mindre kvar tills överenskommelsen går ut.`,
  agreement_in_1_month: (span) => `Det är ${span} eller mindre kvar tills överenskommelsen går ut.`,
  agreement_ended: (span) =>
    `Överenskommelsen har gått ut, och ingen ny är undertecknad. Påminnelsen kommer en gång, efter ${span}.`,
  update_asked: () => 'Någon som planerar arbetet hos er har frågat hur det går.',
};

const en: Words = {
  due_in_14: (span) => `${span} or less left until it is due.`,
  due_in_3: (span) => `${span} or less left until it is due.`,
  late: (span) =>
    `The due day has passed. The reminder comes after ${span}, and then on every tenth working day.`,
  late_for_10: (span) =>
    `It has been late for ${span}. Then the coordinator is told, and again on every tenth working day.`,
  late_for_20: (span) =>
    `It has been late for ${span}. Then the police area chief or the municipal approver is told, and again on every twentieth working day.`,
  approval_waiting: (span) =>
    `A proposal waits for your authority’s approval. The reminder comes after ${span}, and then on every fifth working day.`,
  not_answered: (span) =>
    `Who was asked to answer for an activity has not said yes or no in ${span}. The reminder comes again on every tenth working day.`,
  unconfirmed: (span) => `Nobody has confirmed how it is going for ${span}.`,
  nothing_planned: (span) => `Nothing has been done or planned for ${span}.`,
  partner_answered: () =>
    'A partner has answered, and somebody at your authority needs to take the answer in. The reminder comes again on every fifth working day.',
  verdict_waiting: (span) =>
    `A final judgement waits for your authority’s approval. The reminder comes after ${span}, and then on every fifth working day.`,
  follow_up_in_14: (span) => `${span} or less left until the follow-up is due.`,
  follow_up_in_3: (span) => `${span} or less left until the follow-up is due.`,
  follow_up_late: (span) =>
    `The day of the follow-up has passed. The reminder comes after ${span}, and then on every tenth working day.`,
  judgement_in_10: (span) =>
    `${span} or less left until the follow-up is due, and your authority has promises left to judge.`,
  judgement_in_3: (span) =>
    `${span} or less left until the follow-up is due, and your authority has promises left to judge.`,
  judgement_late: (span) =>
    `The day of the follow-up has passed, and your authority has promises left to judge. The reminder comes after ${span}, and then on every fifth working day.`,
  period_unjudged: (span) =>
    `The period ended ${span} ago, and no final follow-up has been started. The reminder comes again on every fortieth working day for a year.`,
  feedback_in_14: (span) => `${span} or less left until residents are to be told.`,
  feedback_in_3: (span) => `${span} or less left until residents are to be told.`,
  feedback_late: (span) =>
    `The day on which residents were to be told has passed. The reminder comes after ${span}, and then on every tenth working day.`,
  review_asked: () => 'The police area chief has asked a question that your authority is to answer.',
  information_in_3: (span) => `${span} or less left until the police area chief wants an answer.`,
  information_late: (span) =>
    `The day on which the police area chief wanted an answer has passed. The reminder comes after ${span}, and then on every fifth working day.`,
  review_waiting: (span) =>
    `An answer to a question in the review waits for the police area chief. The reminder comes after ${span}, and then on every fifth working day.`,
  picture_in_6_months: (span) =>
    `${span} or less left until the situational picture is to be brought up to date.`,
  picture_in_3_months: (span) =>
    `${span} or less left until the situational picture is to be brought up to date.`,
  picture_in_1_month: (span) =>
    `${span} or less left until the situational picture is to be brought up to date.`,
  picture_late: (span) =>
    `The situational picture is more than 24 months old. The reminder comes after ${span}, and then on every twentieth working day.`,
  agreement_in_6_months: (span) => `${span} or less left until the agreement ends.`,
  agreement_in_3_months: (span) => `${span} or less left until the agreement ends.`,
  agreement_in_1_month: (span) => `${span} or less left until the agreement ends.`,
  agreement_ended: (span) =>
    `The agreement has ended, and no new one has been signed. The reminder comes once, after ${span}.`,
  update_asked: () => 'Somebody who plans the work at your authority has asked how it is going.',
};

const words: Bilingual<Words> = { sv, en };

const units: Record<Language, Record<RuleUnit, readonly [one: string, more: string]>> = {
  sv: { working_days: ['arbetsdag', 'arbetsdagar'], days: ['dag', 'dagar'], months: ['månad', 'månader'] },
  en: { working_days: ['working day', 'working days'], days: ['day', 'days'], months: ['month', 'months'] },
};

/** "14 arbetsdagar" */
export function spanOf({ after, unit }: Pick<ReminderRule, 'after' | 'unit'>, language: Language): string {
  const count = Math.abs(after);
  const [one, more] = units[language][unit];
  return `${count} ${count === 1 ? one : more}`;
}

/** Why a reminder comes by this rule, as it is for one authority. */
export const ruleInWords = (rule: ReminderRule, language: Language): string =>
  words[language][rule.rule]?.(spanOf(rule, language)) ?? rule.rule;
