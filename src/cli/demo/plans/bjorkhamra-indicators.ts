import { addDays } from '../../../kernel/day';
import { onOrBefore } from '../../../kernel/working-days';
import type { DemoDays } from '../demo-days';
import type { DemoIndicator, DemoReview } from '../set-parts';

/** An uncertain share, a plain count, and a number so small that it could point out a person. */
export function bjorkhamraIndicators(days: DemoDays): DemoIndicator[] {
  const { start } = days.current;
  const addedOn = onOrBefore(addDays(start, 20));
  const before = onOrBefore(addDays(start, -75));
  return [
    {
      ...{ side: 'keeper', addedOn },
      name: 'Invånare som undviker någon plats när det är mörkt',
      level: 'outcome',
      source: 'Kommunens trygghetsenkät',
      unit: 'procent',
      goodDirection: 'down',
      geography: 'municipality',
      marginNote: 'Omkring en fjärdedel av de tillfrågade svarade.',
      interpretationNote: 'Enkäten görs på samma sätt varje gång. Små skillnader kan bero på slumpen.',
      promises: [1, 2],
      focusAreas: ['centre'],
      baseline: { on: before, value: 40 },
      measured: [{ on: days.since(0.75), value: 37, n: 1102, margin: 2.9 }],
    },
    {
      ...{ side: 'keeper', addedOn },
      name: 'Klotter som har anmälts på kommunens byggnader',
      level: 'result',
      source: 'Kommunens felanmälan',
      unit: 'anmälningar i kvartalet',
      isCount: true,
      goodDirection: 'down',
      geography: 'municipality',
      interpretationNote: 'Fler anmälningar kan också betyda att fler vet var man anmäler.',
      promises: [3],
      focusAreas: [],
      baseline: { on: before, value: 21 },
      measured: [
        { on: days.since(0.4), value: 18 },
        { on: days.since(0.8), value: 9 },
      ],
    },
    {
      ...{ side: 'police', addedOn },
      name: 'Anmälda rån mot unga i centrum',
      level: 'outcome',
      source: 'Polisens anmälningsstatistik',
      unit: 'anmälningar i kvartalet',
      isCount: true,
      goodDirection: 'down',
      geography: 'district',
      district: 'Centrum',
      interpretationNote: 'Talen är små och varierar mycket från kvartal till kvartal.',
      promises: [5, 7],
      focusAreas: ['centre'],
      baseline: { on: before, value: 8 },
      measured: [{ on: days.since(0.7), value: 2 }],
    },
  ];
}

/** One that stands, one that has changed since, and a question that nobody has answered yet. */
export const bjorkhamraReviews = (days: DemoDays): DemoReview[] => [
  {
    on: days.since(0.6),
    activity: 'Trygghetsvandringar i fyra områden',
    state: 'reviewed',
    comment: 'Bra att förslagen och svaren publiceras.',
  },
  {
    on: days.since(0.75),
    activity: 'Föräldramöten om droger och sociala medier i årskurs 7',
    state: 'reviewed',
    comment: '',
  },
  {
    on: days.ago(3),
    activity: 'Ledbelysning i trapphusen i Norrgården',
    state: 'more_information_wanted',
    comment: 'Hinner bolaget de fem sista trapphusen i tid?',
    wantedBy: days.inWorkingDays(4),
  },
];
