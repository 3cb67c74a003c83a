import { addDays } from '../../../kernel/day';
import { onOrBefore } from '../../../kernel/working-days';
import type { DemoDays } from '../demo-days';
import { type DemoFeedback, type DemoFollowUp, verdict } from '../set-parts';

const after = ({ last }: DemoDays, days: number) => onOrBefore(addDays(last.end, days));

/** The last day on which something became of the period before: published then. */
export const lastPeriodToldOn = (days: DemoDays) => after(days, 60);

/** The parties do not agree on the fifth promise, and both say so. */
export const lastPeriodFollowUps = (days: DemoDays): DemoFollowUp[] => [
  {
    type: 'final',
    fromOn: days.last.start,
    toOn: days.last.end,
    dueOn: after(days, 45),
    startedOn: after(days, 22),
    minutes: {
      heldOn: after(days, 29),
      participants: 'Trygghetssamordnaren, kommunpolisen, lokalpolisområdeschefen och kommundirektören',
      decisions: 'Löftet om krogtillsyner avslutas. De fyra andra går vidare till nästa period.',
      nextSteps: 'Resultatet presenteras för invånarna på biblioteket.',
    },
    judgedOn: { keeper: after(days, 32), police: after(days, 34) },
    verdicts: [
      verdict('keeper', 1, 'fulfilled', 'Vi lovade tre vandringar och genomförde fyra.'),
      verdict(
        'keeper',
        2,
        'partly_fulfilled',
        'Gångvägen mellan Norrgården och centrum är klar. Parken vid Hamnängen återstår.',
        'Pengarna räckte inte till båda platserna.',
      ),
      verdict('police', 3, 'fulfilled', 'Alla fyra tillsyner är genomförda.'),
      verdict('police', 4, 'fulfilled', 'Polisen var till fots i centrum varje vecka.'),
      verdict(
        'keeper',
        5,
        'partly_fulfilled',
        'Fyra av sex områden har startat, och de fungerar bra.',
        'I två områden ville ingen vara kontaktperson.',
      ),
      verdict(
        'police',
        5,
        'not_fulfilled',
        'Vi lovade sex områden och nådde fyra.',
        'Antalet var en del av löftet, och vi nådde det inte.',
      ),
    ],
    approvedOn: after(days, 38),
    closedOn: after(days, 41),
  },
];

export const lastPeriodFeedbacks = (days: DemoDays): DemoFeedback[] => [
  {
    side: 'keeper',
    kind: 'meeting',
    what: 'Öppet möte på biblioteket om vad det blev av löftena',
    ownerFunction: 'Trygghetssamordnaren',
    plannedOn: after(days, 30),
    dueOn: after(days, 58),
    done: {
      on: after(days, 55),
      note: '64 invånare kom. De flesta frågorna gällde belysningen i Hamnängen.',
    },
  },
];
