import type { DemoDays } from '../demo-days';
import { confirmed, type DemoActivity, type DemoPlan, done, target, underWay } from '../demo-plan';
import { usualSteps } from './steps';

/** A small municipality with a small set, in the same police area. */
export const angsholma = (days: DemoDays): DemoPlan => ({
  keeper: 'angsholma',
  police: 'bjorkadalen',
  partners: [],
  kind: 'citizen_promise',
  title: `Medborgarlöfte för Ängsholma ${days.current.name}`,
  periodStart: days.current.start,
  periodEnd: days.current.end,
  basis: `289 invånare svarade på enkäten ${days.current.surveyed}. De flesta känner sig trygga. De som inte gör det nämner cykelstölder vid stationen och mopeder på gångvägarna.`,
  promises: [
    {
      party: 'municipality',
      kind: 'activity',
      text: 'Att ordna minst två träffar för vuxna som vill engagera sig i ungas fritid.',
    },
    { party: 'police', kind: 'activity', text: 'Att genomföra minst två insatser mot trimmade mopeder.' },
    {
      party: 'joint',
      kind: 'direction',
      text: 'Att berätta för invånarna hur det brottsförebyggande arbetet går.',
    },
  ],
  activities: activities(days),
  steps: usualSteps(days.current, [days.ago(1)]),
});

const activities = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Träffar för vuxna om ungas fritid',
    description: 'Föreningar, fritidsgård och vårdnadshavare planerar gemensamma aktiviteter för unga.',
    lead: 'angsholma',
    leadFunction: 'Fritidschefen',
    promises: [1],
    dueOn: days.inWorkingDays(14),
    target: target('at_least', 2, 'träffar'),
    person: { who: 'yusuf', answer: 'accepted' },
    story: [done(days.since(0.6), 1, '34 vuxna kom. Åtta föreningar deltog.'), confirmed(days.ago(11))],
  },
  {
    title: 'Insatser mot trimmade mopeder',
    description: 'Kontroller på eftermiddagar vid skolan och på gångvägarna runt stationen.',
    lead: 'bjorkadalen',
    leadFunction: 'Kommunpolisen',
    promises: [2],
    dueOn: days.ago(6),
    target: target('at_least', 2, 'insatser'),
    person: { who: 'mikael', answer: 'accepted' },
    story: [
      done(days.since(0.5), 1, '14 mopeder kontrollerades, fem var trimmade.'),
      underWay(
        days.ago(4),
        'En av två insatser är genomförd. Den andra fick vänta, eftersom trafikgruppen behövdes på annat håll.',
      ),
    ],
  },
  {
    title: 'Löpande information om det brottsförebyggande arbetet',
    description: 'På webbplatsen, i kommunens tidning och på anslagstavlor.',
    lead: 'angsholma',
    leadFunction: 'Säkerhetssamordnaren',
    promises: [3],
    dueOn: days.current.end,
    story: [
      underWay(days.since(0.4), 'En sida med vanliga frågor finns på webbplatsen.'),
      confirmed(days.ago(25)),
    ],
  },
];
