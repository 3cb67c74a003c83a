import { addDays, type Day, windowOf } from '../../../kernel/day';
import type { DemoDays } from '../demo-days';
import { type DemoFeedback, type DemoFollowUp, verdict } from '../set-parts';

/** The municipality has said how it goes with what it has promised; the police have not, and the day has passed. */
export const thisPeriodFollowUps = (days: DemoDays): DemoFollowUp[] => [
  {
    ...followedUp(days),
    fromOn: days.current.start,
    dueOn: days.ago(2),
    startedOn: days.ago(20),
    minutes: {
      heldOn: days.ago(13),
      participants: 'Trygghetssamordnaren, kommunpolisen och ordföranden i lokala brottsförebyggande rådet',
      decisions: 'Belysningen i Norrgården följs upp varje vecka tills alla stolpar är anslutna.',
      nextSteps: 'Kommunpolisen lämnar polisens bedömningar.',
    },
    judgedOn: { keeper: days.ago(9) },
    verdicts: [
      verdict(
        'keeper',
        1,
        'partly_fulfilled',
        'Vandringarna går som planerat.',
        'Alla är inte genomförda än.',
      ),
      verdict(
        'keeper',
        2,
        'partly_fulfilled',
        'Röjningen är klar. Alla lyktstolpar är inte på plats.',
        'Upphandlingen överklagades.',
      ),
      verdict('keeper', 3, 'fulfilled', 'Klotter tas nästan alltid bort i tid.'),
      verdict('keeper', 4, 'fulfilled', 'Skolorna och mötesplatserna för äldre har kommit i gång.'),
      verdict(
        'keeper',
        8,
        'partly_fulfilled',
        'Arbetet har börjat.',
        'Alla tre områden har inte startat än.',
      ),
      verdict('keeper', 9, 'fulfilled', 'Lägesbilden stäms av nästan varje vecka.'),
      verdict('keeper', 10, 'not_judged', '', 'Dialogerna bedöms när perioden är slut.'),
      verdict('keeper', 11, 'partly_fulfilled', 'Bytet har börjat.', 'Alla trapphus är inte klara än.'),
      verdict('keeper', 12, 'fulfilled', 'Nattvandrarna är ute varje månad.'),
    ],
  },
];

/** One that is done, and one that residents still wait for. */
export const thisPeriodFeedbacks = (days: DemoDays): DemoFeedback[] => [
  {
    side: 'keeper',
    kind: 'letter',
    what: 'Brev till dem som gick med på trygghetsvandringen i Norrgården',
    ownerFunction: 'Trygghetssamordnaren',
    plannedOn: days.since(0.3),
    dueOn: days.since(0.5),
    done: { on: days.since(0.45), note: 'Brevet berättar vad som har hänt med de 14 förslagen.' },
  },
  {
    side: 'keeper',
    kind: 'web',
    what: 'Sida på webbplatsen om vad uppföljningen visade',
    ownerFunction: 'Kommunikatören',
    plannedOn: days.ago(13),
    dueOn: days.ago(5),
  },
];

/** The first half-year, or its first quarter as long as the half-year is not over. */
function followedUp({ current, today }: DemoDays): { type: 'half_year' | 'quarter'; toOn: Day } {
  const halfYear = windowOf(current.start, 'half_year').to;
  if (addDays(halfYear, 28) < today) return { type: 'half_year', toOn: halfYear };
  return { type: 'quarter', toOn: windowOf(current.start, 'quarter').to };
}
