import type { DemoDays } from '../demo-days';
import { confirmed, type DemoPlan, done, target, underWay } from '../demo-plan';
import { usualSteps } from './steps';

/** One document for two municipalities of the same police area. */
export const travelTogether = (days: DemoDays): DemoPlan => ({
  keeper: 'kvarnstrom',
  alsoFor: ['angsholma'],
  police: 'bjorkadalen',
  partners: [],
  kind: 'citizen_promise',
  title: `Gemensamt medborgarlöfte om trygga resor i Kvarnströmsbruksbygden och Ängsholma ${days.current.name}`,
  periodStart: days.current.start,
  periodEnd: days.current.end,
  followUpEvery: 'half_year',
  basis:
    'Många unga pendlar mellan de två kommunerna. De berättar att det är otryggast att vänta på sista bussen.',
  dialogues: [
    {
      kind: 'meeting',
      held: days.current.surveyed,
      description: 'Möten med elevråden på båda gymnasieskolorna.',
      answered: 73,
    },
  ],
  worries: ['Att vänta ensam på sista bussen', 'Bråk på nattbussen'],
  signatories: [
    { organisation: 'Kvarnströmsbruksbygdens kommun', function: 'Kommunstyrelsens ordförande' },
    { organisation: 'Ängsholma kommun', function: 'Kommunstyrelsens ordförande' },
    { organisation: 'Lokalpolisområde Björkådalen', function: 'Lokalpolisområdeschefen' },
  ],
  promises: [
    {
      party: 'municipality',
      onlyFor: 'kvarnstrom',
      kind: 'activity',
      text: 'Att sätta upp belysning vid de tre hållplatser som flest unga använder.',
    },
    {
      party: 'municipality',
      onlyFor: 'angsholma',
      kind: 'direction',
      text: 'Att hålla väntsalen vid stationen öppen när sista bussen går.',
    },
    { party: 'joint', kind: 'activity', text: 'Att åka med sista bussen minst en gång i månaden.' },
  ],
  activities: [
    {
      title: 'Belysning vid tre hållplatser',
      description: 'Hållplatserna valdes av elevråden.',
      lead: 'kvarnstrom',
      leadFunction: 'Gatuchefen',
      promises: [1],
      dueOn: days.left(0.8),
      target: target('exactly', 3, 'hållplatser'),
      person: { who: 'olle', answer: 'accepted' },
      story: [done(days.since(0.6), 2, 'Skolvägen och Bruksgatan.'), confirmed(days.ago(16))],
    },
    {
      title: 'Öppen väntsal när sista bussen går',
      description: 'En medarbetare finns på plats de kvällar då flest reser.',
      lead: 'angsholma',
      leadFunction: 'Säkerhetssamordnaren',
      promises: [2],
      dueOn: days.current.end,
      person: { who: 'yusuf', answer: 'accepted' },
      story: [underWay(days.ago(30), 'Väntsalen är öppen onsdag, fredag och lördag.', 'yusuf')],
    },
    {
      title: 'Polis och fältsekreterare på sista bussen',
      description: 'De åker med och pratar med resenärerna.',
      lead: 'bjorkadalen',
      leadFunction: 'Kommunpolisen',
      promises: [3],
      takingPart: ['kvarnstrom', 'angsholma'],
      cadence: 'monthly',
      cadenceTimes: 1,
      dueOn: days.current.end,
      target: target('at_least', 1, 'resa', 'month'),
      story: days
        .months()
        .filter((_, index) => index % 2 === 1)
        .map((day) => done(day, 1, '')),
    },
  ],
  steps: usualSteps(days.current, [days.ago(1)]),
});
