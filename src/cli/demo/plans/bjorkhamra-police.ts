import type { Day } from '../../../kernel/day';
import type { DemoDays } from '../demo-days';
import { type DemoActivity, done, noted, target, underWay } from '../demo-plan';

const liaison = 'Kommunpolisen';
const passes = [
  { quantity: 6, summary: 'Sex fotpass på två veckor.' },
  { quantity: 7, summary: 'Sju fotpass på två veckor.' },
  { quantity: 5, summary: 'Fem fotpass på två veckor.' },
  { quantity: 7, summary: 'Sju fotpass på två veckor.' },
];

/** What the police lead: an average, a number each month, a direction without a number, and one due in three days. */
export const bjorkhamraPolice = (days: DemoDays): DemoActivity[] => [
  {
    title: 'Fotpatrullering i centrum',
    description: 'Poliser till fots i centrum och vid resecentrum, på tider då invånare känner sig otrygga.',
    lead: 'bjorkadalen',
    leadFunction: liaison,
    promises: [5],
    dueOn: days.current.end,
    target: target('average', 3, 'fotpass', 'week'),
    person: { who: 'mikael', answer: 'accepted' },
    story: everySecond(days.weeks()).map((day, index) => {
      const { quantity, summary } = passes[index % passes.length] ?? { quantity: 6, summary: '' };
      return done(day, quantity, summary);
    }),
  },
  {
    title: 'Hastighetskontroller vid skolor och förskolor',
    description: 'Kontrollerna görs på morgnar och eftermiddagar när barn är på väg.',
    lead: 'bjorkadalen',
    leadFunction: 'Trafikgruppen i lokalpolisområdet',
    promises: [6],
    dueOn: days.current.end,
    target: target('at_least', 2, 'kontroller', 'month'),
    person: { who: 'mikael', answer: 'accepted' },
    story: days
      .months()
      .filter((_, index) => index !== 3)
      .map((day, index) =>
        done(day, 1, index % 2 ? 'På Hamnvägen, vid skolan och förskolan.' : 'Vid förskolorna i Norrgården.'),
      ),
  },
  {
    title: 'Riktade insatser mot öppen narkotikahandel',
    description: 'Insatserna görs på de platser som pekas ut i kommunens och polisens gemensamma lägesbild.',
    lead: 'bjorkadalen',
    leadFunction: 'Gruppchefen för områdespoliserna',
    promises: [7],
    dueOn: days.current.end,
    person: { who: 'mikael', answer: 'accepted' },
    story: [
      underWay(
        days.since(0.8),
        'Insatser görs löpande. Vi redovisar inget antal, eftersom det säger mer om hur mycket polisen arbetar än om hur stort problemet är.',
      ),
      noted(
        days.since(0.82),
        'Internt för polisen: Bemanningen under storhelger är inte klar. Ta upp det med områdeschefen.',
      ),
    ],
  },
  {
    title: 'Genomgång av otrygga platser tillsammans med handlare',
    description:
      'Polisen besöker verksamheter i centrum och går igenom belysning, lås och platser där narkotika säljs.',
    lead: 'bjorkadalen',
    leadFunction: liaison,
    promises: [7],
    dueOn: days.inWorkingDays(3),
    target: target('at_least', 10, 'verksamheter'),
    person: { who: 'cecilia', answer: 'none' },
    story: [
      done(days.since(0.55), 4, 'Fyra butiker på Storgatan.'),
      done(days.since(0.9), 3, 'Tre restauranger vid torget.'),
    ],
  },
];

const everySecond = (weeks: readonly Day[]): Day[] => weeks.filter((_, index) => index % 2 === 1);
