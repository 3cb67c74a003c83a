import type { PublishedDeadlineMove } from '../../published/published-rows';
import type { ActivityStatus } from '../../words/activity-status';
import { progressOf } from '../../words/progress';
import type { Target } from '../../words/target';
import type { ActivityToday } from '../reading/set-today';
import { tallyOf } from '../reading/tally';
import { doneWords, lateWords, numbersSentence, periodWords } from './count-words';
import { movedWords, moveWords, reasonWords } from './deadline-words';
import { averageWords, earlierWords, serviceLevelWords, targetWords, windowWords } from './progress-words';

const today = '2026-11-20';

const tally = (...statuses: (ActivityStatus | 'late')[]) =>
  tallyOf(
    statuses.map((status) => ({
      status: status === 'late' ? 'in_progress' : status,
      dueOn: status === 'late' ? '2026-11-19' : today,
      demandDriven: false,
      confirmedAt: new Date(),
      stops: [],
    })),
    today,
  );

describe('how many are done', () => {
  it.each([
    [
      tally('completed', 'in_progress', 'not_started'),
      '1 av 3 aktiviteter genomförda',
      '1 of 3 activities completed',
    ],
    [
      tally('completed', 'paused', 'cancelled'),
      '1 av 2 aktiviteter genomförda (1 utgår)',
      '1 of 2 activities completed (1 cancelled)',
    ],
    [tally('completed'), '1 av 1 aktivitet genomförd', '1 of 1 activity completed'],
    [tally(), 'Genomförda aktiviteter: –', 'Completed activities: –'],
    [tally('cancelled'), 'Genomförda aktiviteter: – (1 utgår)', 'Completed activities: – (1 cancelled)'],
  ])(
    'leaves the cancelled out of what they are counted against, and still tells of them',
    (counted, sv, en) => {
      expect(doneWords(counted, 'sv')).toBe(sv);
      expect(doneWords(counted, 'en')).toBe(en);
    },
  );

  it('goes on with how many are late, and due today is not late', () => {
    expect(numbersSentence(tally('late', 'completed'), 'sv')).toBe(
      '1 av 2 aktiviteter genomförda. 1 aktivitet är försenad.',
    );
    expect(lateWords(tally('late', 'late'), 'sv')).toBe('2 aktiviteter är försenade.');
    expect(lateWords(tally('in_progress'), 'sv')).toBe('Ingen aktivitet är försenad.');
    expect(lateWords(tally('late'), 'en')).toBe('1 activity is late.');
    expect(lateWords(tally('cancelled'), 'sv')).toBeNull();
    expect(numbersSentence(tally(), 'sv')).toBe('Genomförda aktiviteter: –');
  });
});

describe('a period', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '1 januari–31 december 2026', '1 January – 31 December 2026'],
    ['2025-07-01', '2027-06-30', '1 juli 2025–30 juni 2027', '1 July 2025 – 30 June 2027'],
    ['2026-01-01', null, 'Från 1 januari 2026, tills vidare', 'From 1 January 2026, until further notice'],
  ])('from %s to %s', (periodStart, periodEnd, sv, en) => {
    const set = { periodStart, periodEnd } as Parameters<typeof periodWords>[0];
    expect([periodWords(set, 'sv'), periodWords(set, 'en')]).toEqual([sv, en]);
  });
});

const move = (
  fromOn: string,
  toOn: string,
  more: Partial<PublishedDeadlineMove> = {},
): PublishedDeadlineMove => ({
  activityId: 'a',
  position: 1,
  fromOn,
  toOn,
  reason: 'weather_or_season',
  publicText: '',
  movedOn: fromOn,
  ...more,
});

const moved = (...days: [string, ...string[]]): ActivityToday =>
  ({
    row: { dueOn: days.at(-1) ?? '' },
    originalDueOn: days[0],
    moves: days.slice(1).map((day, index) => move(days[index] ?? '', day)),
  }) as unknown as ActivityToday;

describe('a moved deadline', () => {
  it.each([
    [
      moved('2026-10-16', '2026-11-30'),
      'Ny tid: 30 november 2026. Flyttad en gång, 45 dagar, från 16 oktober.',
    ],
    [moved('2026-10-16', '2026-10-17'), 'Ny tid: 17 oktober 2026. Flyttad en gång, 1 dag, från 16 oktober.'],
    [
      moved('2026-12-16', '2027-01-15'),
      'Ny tid: 15 januari 2027. Flyttad en gång, 30 dagar, från 16 december 2026.',
    ],
    [
      moved('2026-10-16', '2026-10-06'),
      'Ny tid: 6 oktober 2026. Flyttad en gång, 10 dagar tidigare, från 16 oktober.',
    ],
    [
      moved('2026-10-16', '2026-11-01', '2026-11-30'),
      'Ny tid: 30 november 2026. Flyttad två gånger, sammanlagt 45 dagar, från 16 oktober.',
    ],
    [
      moved('2026-10-16', '2026-11-01', '2026-10-16'),
      'Ny tid: 16 oktober 2026. Flyttad två gånger, och nu tillbaka på den första dagen.',
    ],
  ])('is told with the first day there was', (activity, words) => {
    expect(movedWords(activity, 'sv')).toBe(words);
  });

  it('has not slipped on the days the clock stood still', () => {
    expect(movedWords({ ...moved('2026-10-16', '2026-11-30'), slipped: 31 }, 'sv')).toBe(
      'Ny tid: 30 november 2026. Flyttad en gång, 45 dagar, från 16 oktober. Utan dagarna då klockan stod stilla: 31 dagar.',
    );
  });

  it('is told in English too', () => {
    expect(movedWords(moved('2026-10-16', '2026-11-01', '2026-11-30'), 'en')).toBe(
      'New deadline: 30 November 2026. Moved twice, 45 days in all, from 16 October.',
    );
  });

  it('counts in words to twelve and in figures from there', () => {
    const days: [string, ...string[]] = [
      '2026-01-01',
      ...Array.from({ length: 13 }, (_, i) => `2026-02-${10 + i}`),
    ];
    expect(movedWords(moved(...days), 'sv')).toContain('Flyttad 13 gånger');
    expect(movedWords(moved(days[0], ...days.slice(1, 13)), 'sv')).toContain('Flyttad tolv gånger');
  });

  it('gives its reason in words, and the party’s own words when it is of another kind', () => {
    expect(reasonWords(move('2026-10-16', '2026-11-30'), 'sv')).toBe('Skäl: väder eller årstid.');
    expect(
      reasonWords(move('2026-10-16', '2026-11-30', { reason: 'other', publicText: 'Tjälen.' }), 'sv'),
    ).toBe('Skäl:');
    expect(moveWords(move('2026-10-16', '2026-11-30'), 'sv')).toBe('Från 16 oktober till 30 november 2026.');
  });
});

const target = (more: Partial<Target>): Target => ({
  comparator: 'at_least',
  quantity: 2,
  unit: 'kontroller',
  scope: 'month',
  ...more,
});
const year = { start: '2026-01-01', end: '2026-12-31' };
const progress = (more: Partial<Target>, on = today) => {
  const done = progressOf(target(more), [{ day: '2026-11-12', quantity: 2 }], year, on);
  if (!done) throw new Error('no progress');
  return done;
};

describe('progress against a target', () => {
  it.each([
    ['month', 'i november', 'in November'],
    ['week', 'vecka 47', 'in week 47'],
    ['quarter', 'under fjärde kvartalet 2026', 'in the fourth quarter of 2026'],
    ['half_year', 'under andra halvåret 2026', 'in the second half of 2026'],
    ['season', 'hösten 2026', 'in autumn 2026'],
    ['year', 'under 2026', 'in 2026'],
    ['period', undefined, undefined],
  ] as const)('names the %s it is for', (scope, sv, en) => {
    expect(windowWords(progress({ scope }), today, 'sv')).toBe(sv);
    expect(windowWords(progress({ scope }), today, 'en')).toBe(en);
  });

  it('says the year of a month when it is not this year', () => {
    expect(windowWords(progress({}, '2027-03-01'), '2027-03-01', 'sv')).toBe('i december 2026');
  });

  it.each([
    ['month', today, ['Målet nåddes 0 av 10 tidigare månader.']],
    ['month', '2026-12-01', ['Målet nåddes 1 av 11 tidigare månader.']],
    ['half_year', today, ['Under första halvåret 2026: 0 av 2 kontroller. Målet nåddes inte.']],
    ['month', '2026-01-31', []],
    ['period', today, []],
  ] as const)('tells of earlier windows: %s on %s', (scope, on, words) => {
    expect(earlierWords(progress({ scope }, on), today, 'sv')).toEqual(words);
  });

  it('has one counter a year in a two-year document', () => {
    const twoYears = { start: '2024-01-01', end: '2025-12-31' };
    const oneAYear = target({ quantity: 1, unit: 'inspektioner', scope: 'year' });
    const second = progressOf(oneAYear, [{ day: '2024-05-01', quantity: 1 }], twoYears, '2025-06-01');
    expect(second && [second.done, windowWords(second, '2025-06-01', 'sv')]).toEqual([0, 'under 2025']);
    expect(second && earlierWords(second, '2025-06-01', 'sv')).toEqual([
      'Under 2024: 1 av 1 inspektioner. Målet nåddes.',
    ]);
  });

  it('says how many were done in time of those that it is known of, and nothing before that', () => {
    const within = target({ comparator: 'within', quantity: 24, unit: 'timmar', scope: 'period' });
    const known = progressOf(within, [{ day: '2026-02-01', quantity: 3, withinLimit: 2 }], year, today);
    expect(known && serviceLevelWords(known, 'sv')).toBe('2 av 3 inom 24 timmar.');
    expect(known && serviceLevelWords(known, 'en')).toBe('2 of 3 within 24 timmar.');
    const unknown = progressOf(within, [{ day: '2026-02-01', quantity: 3 }], year, today);
    expect(unknown && serviceLevelWords(unknown, 'sv')).toBeNull();
  });

  it('says an average as an average', () => {
    expect(averageWords(progress({ comparator: 'average', scope: 'week' }), 'sv')).toBe(
      'I snitt 0 kontroller per vecka hittills.',
    );
    expect(averageWords(progress({ comparator: 'average', scope: 'period' }), 'en')).toBe(
      '2 kontroller so far.',
    );
  });

  it.each([
    [{}, 'Minst 2 kontroller per månad', 'At least 2 kontroller per month'],
    [
      { comparator: 'exactly', scope: 'period' },
      '2 kontroller under hela perioden',
      '2 kontroller in the whole period',
    ],
    [
      { comparator: 'at_most', quantity: 1200 },
      'Högst 1 200 kontroller per månad',
      'At most 1,200 kontroller per month',
    ],
    [
      { comparator: 'within', quantity: 24, unit: 'timmar' },
      'Inom 24 timmar, varje gång',
      'Within 24 timmar, each time',
    ],
  ] as const)('says what was promised', (more, sv, en) => {
    expect(targetWords(target(more), 'sv').replaceAll('\u00a0', ' ')).toBe(sv);
    expect(targetWords(target(more), 'en')).toBe(en);
  });
});
