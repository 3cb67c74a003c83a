import { stopped } from '../activity-parts';
import type { DemoDays } from '../demo-days';
import { confirmed, type DemoActivity, done, moved, target } from '../demo-plan';

/** What is done together, and what the partners have promised. */
export const bjorkhamraTogether = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Nya områden med grannsamverkan',
    description: 'Grannar håller uppsikt tillsammans, med stöd av kommunen och polisen.',
    lead: 'bjorkadalen',
    leadFunction: 'Kommunpolisen',
    promises: [8],
    dueOn: days.left(0.4),
    target: target('at_least', 3, 'områden'),
    person: { who: 'mikael', answer: 'accepted' },
    story: [
      done(days.since(0.4), 1, 'Radhusen i Hamnängen.'),
      stopped(
        days.since(0.52),
        days.since(0.57),
        'Efter stormen hjälpte alla områdespoliser till i räddningsarbetet.',
        days.since(0.54),
      ),
      done(days.since(0.7), 1, 'Kvarteren vid Kvarnvägen i Sågbacken.'),
      confirmed(days.ago(10)),
      moved(
        days.ago(3),
        days.left(0.95),
        'lack_of_resources',
        'Utbildningen av kontaktpersoner för det sista området hinns inte med i tid.',
        null,
      ),
    ],
  },
  {
    title: 'Avstämning av lägesbilden',
    description: 'Kommunen, polisen och bostadsbolagen går varje vecka igenom vad som har hänt och var.',
    lead: 'bjorkhamra',
    leadFunction: 'Trygghetssamordnaren',
    promises: [9],
    dueOn: days.current.end,
    target: target('at_least', 1, 'avstämning', 'week'),
    person: { who: 'elin', answer: 'accepted' },
    story: days
      .weeks()
      .filter((_, index) => index % 9 !== 4)
      .map((day) => done(day, 1, '')),
  },
  {
    title: 'Gemensam uppföljning i lokala brottsförebyggande rådet',
    description: 'Rådet går igenom varje löfte, vad som är gjort och vad som behöver ändras.',
    lead: 'bjorkhamra',
    leadFunction: 'Ordföranden i lokala brottsförebyggande rådet',
    promises: [9],
    dueOn: days.current.end,
    target: target('at_least', 1, 'uppföljning', 'quarter'),
    story: [
      ...days
        .lateIn('quarter')
        .map((day) =>
          done(day, 1, 'Rådet gick igenom alla löften och bad om besked om dem som är försenade.'),
        ),
      confirmed(days.ago(1)),
    ],
  },
  {
    title: 'Medborgardialog',
    description: 'Öppna möten där invånare berättar vad som känns otryggt och får svar på vad som görs.',
    lead: 'bjorkhamra',
    leadFunction: 'Trygghetssamordnaren',
    promises: [10],
    dueOn: days.current.end,
    target: target('at_least', 1, 'dialog', 'half_year'),
    person: { who: 'elin', answer: 'accepted' },
    story: [done(days.since(0.6), 1, 'Dialog på biblioteket med 86 deltagare.'), confirmed(days.ago(24))],
  },
  {
    title: 'Ledbelysning i trapphusen i Norrgården',
    description: 'Bostadsbolaget byter all trapphusbelysning till ledlampor som tänds när någon kommer.',
    lead: 'bjorkhamrahem',
    leadFunction: 'Förvaltaren',
    promises: [11],
    dueOn: days.current.end,
    target: target('exactly', 14, 'trapphus'),
    story: [
      done(days.since(0.5), 4, 'Norrgårdsvägen 2 till 8.'),
      done(days.since(0.85), 5, 'Norrgårdsvägen 10 till 18.'),
    ],
  },
  {
    title: 'Nattvandring i centrum',
    description: 'Vuxna från föreningen rör sig i centrum på kvällar då många unga är ute.',
    lead: 'nattvandrarna',
    leadFunction: 'Föreningens ordförande',
    promises: [12],
    cadence: 'monthly',
    cadenceTimes: 2,
    dueOn: days.current.end,
    target: target('at_least', 2, 'kvällar', 'month'),
    story: days.months().map((day, index) => done(day, 1, `${5 + (index % 4)} vuxna deltog.`)),
  },
];
