import type { Bilingual } from '../../kernel/language';
import type { ActivityStatus } from '../../words/activity-status';
import type { Scope } from '../../words/target';

type Windowed = Exclude<Scope, 'period'>;

/** One window before this one, and several. */
const earlier: Record<Windowed, readonly [string, string]> = {
  year: ['föregående år', 'tidigare år'],
  half_year: ['föregående halvår', 'tidigare halvår'],
  quarter: ['föregående kvartal', 'tidigare kvartal'],
  month: ['föregående månad', 'tidigare månader'],
  week: ['föregående vecka', 'tidigare veckor'],
  season: ['föregående säsong', 'tidigare säsonger'],
};

const sv = {
  within: (quantity: string, unit: string) => `Inom ${quantity} ${unit}, varje gång`,
  average: (done: string, unit: string, scope: string) => `I snitt ${done} ${unit} ${scope} hittills.`,
  averageInPeriod: (done: string, unit: string) => `Hittills ${done} ${unit}.`,
  earlier,
  earlierOne: (isReached: boolean, window: string) => `Målet nåddes ${isReached ? '' : 'inte '}${window}.`,
  earlierSeveral: (reached: string, windows: string, window: string) =>
    `Målet nåddes ${reached} av ${windows} ${window}.`,
  window: {
    year: (year: number) => `under ${year}`,
    half_year: (year: number, half: number) => `under ${half === 1 ? 'första' : 'andra'} halvåret ${year}`,
    quarter: (year: number, quarter: number) =>
      `under ${['första', 'andra', 'tredje', 'fjärde'][quarter - 1]} kvartalet ${year}`,
    season: (year: number, half: number) => `${half === 1 ? 'våren' : 'hösten'} ${year}`,
    month: (month: string) => `i ${month}`,
    week: (week: number) => `vecka ${week}`,
  },
  goal: 'Mål',
  howOften: 'Hur ofta',
  times: (count: string, cadence: string, isOne: boolean) =>
    `${count} ${isOne ? 'gång' : 'gånger'} ${cadence}`,
  onDemand: (day: string) => `Görs när behov uppstår, till och med ${day}`,
  begins: 'Börjar',
  due: 'Klart senast',
  wasDue: 'Skulle vara klart',
  planned: (day: string) => `Skulle vara klart senast ${day}.`,
  when: 'När',
  newTime: (day: string) => `Ny tid: ${day}.`,
  moved: (times: string, days: string, from: string) => `Flyttad ${times}, ${days}, från ${from}.`,
  movedBack: (times: string) => `Flyttad ${times}, och nu tillbaka på den första dagen.`,
  /** For one to twelve, as Swedes write small numbers. */
  numberOfTimes: [
    'en gång',
    ...'två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ').map((number) => `${number} gånger`),
  ],
  manyTimes: (count: string) => `${count} gånger`,
  days: (count: string, isOne: boolean) => `${count} ${isOne ? 'dag' : 'dagar'}`,
  daysEarlier: (days: string) => `${days} tidigare`,
  daysInAll: (days: string) => `sammanlagt ${days}`,
  reason: 'Skäl:',
  oneMove: (from: string, to: string) => `Från ${from} till ${to}.`,
  lateTitle: (day: string) => `Skulle ha varit klart ${day}`,
  unexplained: 'Ingen förklaring lämnad.',
  status: 'Så går det',
  why: {
    not_started: 'Förklaring',
    in_progress: 'Förklaring',
    completed: 'Förklaring',
    paused: 'Varför den är pausad',
    cancelled: 'Varför den utgår',
  } satisfies Record<ActivityStatus, string>,
  decidedBy: 'Beslutat av',
  completedOn: 'Genomförd',
  responsible: 'Ansvarar',
  nobodyYet: 'Ingen person har ännu tagit på sig att svara för aktiviteten.',
  confirmed: (day: string) => `Senast bekräftat ${day}.`,
  done: 'Har gjorts',
  doneTitle: 'Genomfört',
  countsAs: (amount: string) => `Räknas som ${amount}.`,
  quantity: (count: string) => `Antal: ${count}`,
  showEarlier: (count: string) => `Visa ${count} tidigare`,
};

const en: typeof sv = {
  within: (quantity, unit) => `Within ${quantity} ${unit}, each time`,
  average: (done, unit, scope) => `On average ${done} ${unit} ${scope} so far.`,
  averageInPeriod: (done, unit) => `${done} ${unit} so far.`,
  earlier: {
    year: ['the year before', 'earlier years'],
    half_year: ['the half-year before', 'earlier half-years'],
    quarter: ['the quarter before', 'earlier quarters'],
    month: ['the month before', 'earlier months'],
    week: ['the week before', 'earlier weeks'],
    season: ['the season before', 'earlier seasons'],
  },
  earlierOne: (isReached, window) => `The target was ${isReached ? '' : 'not '}reached ${window}.`,
  earlierSeveral: (reached, windows, window) =>
    `The target was reached in ${reached} of ${windows} ${window}.`,
  window: {
    year: (year) => `in ${year}`,
    half_year: (year, half) => `in the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    quarter: (year, quarter) =>
      `in the ${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter of ${year}`,
    season: (year, half) => `in ${half === 1 ? 'spring' : 'autumn'} ${year}`,
    month: (month) => `in ${month}`,
    week: (week) => `in week ${week}`,
  },
  goal: 'Target',
  howOften: 'How often',
  times: (count, cadence, isOne) => `${count} ${isOne ? 'time' : 'times'} ${cadence}`,
  onDemand: (day) => `Done when there is a need, until ${day}`,
  begins: 'Begins',
  due: 'To be done by',
  wasDue: 'Was to be done by',
  planned: (day) => `Was to be done by ${day}.`,
  when: 'When',
  newTime: (day) => `New deadline: ${day}.`,
  moved: (times, days, from) => `Moved ${times}, ${days}, from ${from}.`,
  movedBack: (times) => `Moved ${times}, and now back on the first day.`,
  numberOfTimes: [
    'once',
    'twice',
    ...'three four five six seven eight nine ten eleven twelve'.split(' ').map((number) => `${number} times`),
  ],
  manyTimes: (count) => `${count} times`,
  days: (count, isOne) => `${count} ${isOne ? 'day' : 'days'}`,
  daysEarlier: (days) => `${days} earlier`,
  daysInAll: (days) => `${days} in all`,
  reason: 'Reason:',
  oneMove: (from, to) => `From ${from} to ${to}.`,
  lateTitle: (day) => `Was to be done by ${day}`,
  unexplained: 'No explanation given.',
  status: 'How it is going',
  why: {
    not_started: 'Explanation',
    in_progress: 'Explanation',
    completed: 'Explanation',
    paused: 'Why it is paused',
    cancelled: 'Why it is cancelled',
  },
  decidedBy: 'Decided by',
  completedOn: 'Completed',
  responsible: 'Responsible',
  nobodyYet: 'No person has yet agreed to answer for the activity.',
  confirmed: (day) => `Last confirmed ${day}.`,
  done: 'What has been done',
  doneTitle: 'Done',
  countsAs: (amount) => `Counts as ${amount}.`,
  quantity: (count) => `Number: ${count}`,
  showEarlier: (count) => `Show ${count} earlier`,
};

export const activityTexts: Bilingual<typeof sv> = { sv, en };
