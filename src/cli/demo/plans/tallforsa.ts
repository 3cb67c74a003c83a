import type { DemoDays } from '../demo-days';
import { confirmed, type DemoActivity, type DemoPlan, done, noted, target, underWay } from '../demo-plan';
import { usualSteps } from './steps';

/** In another police area: here one sees what its neighbours do not. */
export const tallforsa = (days: DemoDays): DemoPlan => ({
  keeper: 'tallforsa',
  police: 'tallkusten',
  partners: [],
  kind: 'citizen_promise',
  title: `Medborgarlöfte för Tallforsa ${days.current.name}`,
  periodStart: days.current.start,
  periodEnd: days.current.end,
  basis: `736 invånare svarade på enkäten ${days.current.surveyed}. Bostadsinbrott och skadegörelse på skolgårdar oroar mest.`,
  promises: [
    { party: 'municipality', kind: 'direction', text: 'Att minska skadegörelsen på skolgårdarna.' },
    { party: 'police', kind: 'activity', text: 'Att besöka varje villaområde som har haft inbrott.' },
    { party: 'joint', kind: 'activity', text: 'Att genomföra minst två trygghetsvandringar.' },
  ],
  activities: activities(days),
  steps: usualSteps(days.current, [days.ago(1)]),
});

const activities = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Kvällsöppna skolgårdar med fritidsledare',
    description: 'Tre skolgårdar hålls öppna, belysta och bemannade två kvällar i veckan.',
    lead: 'tallforsa',
    leadFunction: 'Fritidschefen',
    promises: [1],
    cadence: 'weekly',
    cadenceTimes: 2,
    isTrial: true,
    dueOn: days.current.end,
    person: { who: 'linnea', answer: 'accepted' },
    story: [
      underWay(days.since(0.5), 'Två av tre skolgårdar är i gång.'),
      noted(days.since(0.55), 'Internt: Facket vill se en riskbedömning innan den tredje skolgården öppnar.'),
      underWay(days.ago(22), 'Alla tre skolgårdar är i gång. Skadegörelsen följs upp vid periodens slut.'),
    ],
  },
  {
    title: 'Besök i villaområden efter inbrott',
    description: 'Polisen knackar dörr och ger råd inom en vecka efter ett inbrott.',
    lead: 'tallkusten',
    leadFunction: 'Kommunpolisen',
    promises: [2],
    dueOn: days.current.end,
    target: target('within', 7, 'dagar'),
    demandDriven: true,
    person: { who: 'perolof', answer: 'accepted' },
    story: [
      done(days.since(0.45), 1, 'Tre områden besöktes inom en vecka.'),
      done(days.since(0.85), 1, 'Ett område besöktes inom en vecka.'),
    ],
  },
  {
    title: 'Trygghetsvandringar',
    description: 'En i centrum och en vid hamnen.',
    lead: 'tallforsa',
    leadFunction: 'Trygghetssamordnaren',
    promises: [3],
    dueOn: days.left(0.5),
    target: target('at_least', 2, 'trygghetsvandringar'),
    story: [done(days.since(0.7), 1, 'Centrum: 28 deltagare, 11 förslag.'), confirmed(days.ago(8))],
  },
];
