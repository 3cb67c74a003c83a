import type { DemoDays } from '../demo-days';
import { completed, confirmed, type DemoActivity, type DemoPlan, done, target, underWay } from '../demo-plan';
import { usualSteps } from './steps';

/** A municipality with a long name, in the same police area. */
export const kvarnstrom = (days: DemoDays): DemoPlan => ({
  keeper: 'kvarnstrom',
  police: 'bjorkadalen',
  partners: [],
  kind: 'citizen_promise',
  title: `Medborgarlöfte för Kvarnströmsbruksbygden ${days.current.name}`,
  periodStart: days.current.start,
  periodEnd: days.current.end,
  basis: `412 invånare svarade på enkäten ${days.current.surveyed}, och 58 kom till dialogerna i de fyra bruksorterna. Flest oroar sig för trafiken på genomfartsvägen och för platser där ingen rör sig på kvällen.`,
  promises: [
    {
      party: 'municipality',
      kind: 'direction',
      text: 'Att sköta och bygga utemiljöer så att fler vill vara där, även på kvällen.',
    },
    {
      party: 'police',
      kind: 'activity',
      text: 'Att genomföra minst en trafikkontroll i månaden på genomfartsvägen.',
    },
    { party: 'joint', kind: 'activity', text: 'Att genomföra en trygghetsvandring varje vår och höst.' },
  ],
  activities: activities(days),
  steps: usualSteps(days.current, [days.ago(1)]),
});

const activities = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Utbildning för fastighetsskötselentreprenörer i trygghetsskapande utemiljöskötsel',
    description:
      'De som sköter kommunens fastigheter lär sig vad belysning, siktlinjer och ordning betyder för tryggheten.',
    lead: 'kvarnstrom',
    leadFunction: 'Fastighetschefen',
    promises: [1],
    dueOn: days.left(0.6),
    target: target('at_least', 3, 'utbildningstillfällen'),
    person: { who: 'britta', answer: 'accepted' },
    story: [
      done(days.since(0.5), 1, 'Första tillfället, med nio deltagare.'),
      underWay(days.since(0.8), 'Ett av tre tillfällen är genomfört. De andra två är bokade.'),
    ],
  },
  {
    title: 'Trygghetsbesiktning av gång- och cykelvägar i bruksorterna',
    description: 'Varje väg gås igenom i mörker. Det som är trasigt lagas inom två veckor.',
    lead: 'kvarnstrom',
    leadFunction: 'Gatuchefen',
    promises: [1],
    dueOn: days.since(0.8),
    target: target('exactly', 4, 'bruksorter'),
    story: [
      done(days.since(0.4), 2, 'Kvarnbruket och Övre Hammaren.'),
      done(days.since(0.65), 2, 'Nedre Hammaren och Strömsbyn.'),
      completed(days.since(0.68), 'Alla fyra bruksorter är besiktigade. 37 fel hittades och är lagade.'),
    ],
  },
  {
    title: 'Trafikkontroller på genomfartsvägen',
    description: 'Polisen kontrollerar hastighet, nykterhet och bälte.',
    lead: 'bjorkadalen',
    leadFunction: 'Trafikgruppen i lokalpolisområdet',
    promises: [2],
    dueOn: days.current.end,
    target: target('at_least', 1, 'kontroll', 'month'),
    person: { who: 'mikael', answer: 'accepted' },
    story: days
      .months()
      .filter((_, index) => index % 2 === 0)
      .map((day) => done(day, 1, 'Kontroll vid infarten från söder.')),
  },
  {
    title: 'Trygghetsvandring vår och höst',
    description: 'Kommunen och polisen går med invånare i en bruksort i taget.',
    lead: 'kvarnstrom',
    leadFunction: 'Säkerhetssamordnaren',
    promises: [3],
    dueOn: days.current.end,
    target: target('at_least', 1, 'trygghetsvandring', 'season'),
    story: [done(days.since(0.55), 1, 'Strömsbyn: 21 deltagare, 8 förslag.'), confirmed(days.ago(19))],
  },
];
