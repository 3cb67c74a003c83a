import type {
  PublishedActivity,
  PublishedOccurrence,
  PublishedPromiseSet,
} from '../../published/published-rows';
import type { PublishedSet } from './published-set';
import { setOn } from './set-today';

const set = {
  id: 's',
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  staleAfterDays: 90,
  publishedAt: new Date('2026-06-01T08:00:00Z'),
} as PublishedPromiseSet;

const checks: PublishedActivity = {
  id: 'a',
  promiseSetId: 's',
  position: 0,
  title: 'Kontroller',
  description: '',
  leadName: '',
  leadFunction: '',
  hasAcceptedPerson: false,
  startOn: null,
  dueOn: '2026-11-30',
  cadence: 'none',
  cadenceTimes: null,
  targetComparator: 'at_least',
  targetQuantity: 2,
  targetUnit: 'kontroller',
  targetScope: 'month',
  demandDriven: false,
  isTrial: false,
  permanentOn: null,
  status: 'in_progress',
  statusReason: null,
  decidedBy: null,
  publicText: '',
  completedOn: null,
  confirmedAt: new Date('2026-06-20T08:00:00Z'),
};

const occurrence = (
  activityId: string,
  position: number,
  day: string,
  quantity: number,
  summary: string,
): PublishedOccurrence => ({
  ...{ activityId, position, day, quantity, summary },
  ...{ withinLimit: null, district: null, isCorrection: false, evidenceTitle: null, evidenceUrl: null },
});

const published = (activity: Partial<PublishedActivity>, more: Partial<PublishedSet> = {}): PublishedSet => ({
  set,
  theme: null,
  parties: [],
  promises: [],
  activities: [{ ...checks, ...activity }],
  links: [],
  occurrences: [
    occurrence('a', 1, '2026-06-02', 1, 'först'),
    occurrence('a', 2, '2026-06-02', 1, 'sedan'),
    occurrence('a', 3, '2026-07-01', 1, 'sist'),
    occurrence('other', 1, '2026-07-01', 9, ''),
  ],
  moves: [],
  endedOn: null,
  document: {
    facts: null,
    districts: [],
    dialogues: [],
    worries: [],
    signatories: [],
    additions: [],
    endedPromises: [],
    earlier: [],
    later: [],
    endedLater: [],
    predecessor: null,
    successors: [],
  },
  followUps: { followUps: [], assessments: [], corrections: [], feedback: [] },
  takingPart: [],
  milestones: [],
  evidence: [],
  stops: [],
  focusAreas: [],
  pictures: [],
  indicators: [],
  measurements: [],
  ...more,
});

const activityOn = (today: string, plan: PublishedSet) => {
  const [activity] = setOn(today, plan).activities;
  if (!activity) throw new Error('no activity');
  return activity;
};

describe('an activity today', () => {
  it('is measured against the month it is', () => {
    expect(activityOn('2026-07-15', published({})).progress).toMatchObject({
      from: '2026-07-01',
      done: 1,
      isReached: false,
    });
  });

  it('is measured as of the day it was completed, not against the months that come after', () => {
    const done = published({ status: 'completed', completedOn: '2026-06-20' });
    expect(activityOn('2026-11-20', done).progress).toMatchObject({
      from: '2026-06-01',
      done: 2,
      isReached: true,
    });
  });

  it('is measured from its own first day and to the end of the period', () => {
    const { progress } = activityOn(
      '2026-06-15',
      published({ startOn: '2026-06-10', targetScope: 'period' }),
    );
    expect(progress).toMatchObject({ from: '2026-06-10', to: '2026-12-31', done: 1 });
  });

  it('has no progress without a target', () => {
    const none = { targetComparator: null, targetQuantity: null, targetUnit: null, targetScope: null };
    expect(activityOn('2026-06-15', published(none))).toMatchObject({ target: null, progress: null });
  });

  it('lists what was done newest first, and what was registered last first on the same day', () => {
    const summaries = activityOn('2026-11-20', published({})).occurrences.map(({ summary }) => summary);
    expect(summaries).toEqual(['sist', 'sedan', 'först']);
  });

  it('is not late on a day the clock stood still, nor counted as late in the list', () => {
    const stops = [
      { activityId: 'a', position: 1, fromOn: '2026-12-01', toOn: '2026-12-10', reason: 'Storm.' },
    ];
    const stopped = published({}, { stops });
    expect(activityOn('2026-12-10', stopped).isLate).toBe(false);
    expect(setOn('2026-12-10', stopped).tally.late).toBe(0);
    expect(activityOn('2026-12-11', stopped).isLate).toBe(true);
    expect(setOn('2026-12-10', published({}, { stops: [] })).tally.late).toBe(1);
  });

  it('tells of what is done on demand how many requests have been met', () => {
    expect(activityOn('2026-11-20', published({ demandDriven: true })).requestsMet).toBe(3);
    expect(activityOn('2026-11-20', published({})).requestsMet).toBeNull();
  });

  it('remembers the first deadline there was', () => {
    const move = {
      activityId: 'a',
      reason: 'weather_or_season',
      publicText: '',
      movedOn: '2026-09-01',
    } as const;
    const moves = [
      { ...move, position: 1, fromOn: '2026-09-30', toOn: '2026-10-31' },
      { ...move, position: 2, fromOn: '2026-10-31', toOn: '2026-11-30' },
    ];
    expect(activityOn('2026-11-20', published({}, { moves })).originalDueOn).toBe('2026-09-30');
    expect(activityOn('2026-11-20', published({})).originalDueOn).toBe('2026-11-30');
  });
});

describe('a promise set today', () => {
  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'current'],
    ['2026-12-31', 'current'],
    ['2027-01-01', 'past'],
  ])('is on %s %s', (today, timing) => {
    expect(setOn(today, published({})).timing).toBe(timing);
  });

  it('without an end goes on', () => {
    expect(setOn('2099-01-01', published({}, { set: { ...set, periodEnd: null } })).timing).toBe('current');
  });

  it('is stale when work remains and nothing in it has been confirmed for 90 days', () => {
    expect(setOn('2026-09-18', published({})).isStale).toBe(false);
    expect(setOn('2026-09-19', published({})).isStale).toBe(true);
    expect(setOn('2026-09-19', published({ status: 'completed', completedOn: '2026-06-20' })).isStale).toBe(
      false,
    );
    expect(setOn('2026-09-19', published({}, { activities: [] })).isStale).toBe(false);
  });

  it('is stale by the limit that its municipality has chosen, and so is what is in it', () => {
    const own = published({}, { set: { ...set, staleAfterDays: 30 } });
    const staleOn = (today: string) => [setOn(today, own).isStale, activityOn(today, own).isStale];
    expect(staleOn('2026-07-20')).toEqual([false, false]);
    expect(staleOn('2026-07-21')).toEqual([true, true]);
  });

  it('is not stale when its period has passed, and neither is what is in it', () => {
    const past = { set: { ...set, periodEnd: '2026-09-01' } };
    for (const more of [past, { endedOn: '2026-09-01' }]) {
      const { isStale, activities } = setOn('2026-12-01', published({}, more));
      expect([isStale, activities.map((activity) => activity.isStale)]).toEqual([false, [false]]);
    }
    expect(activityOn('2026-12-01', published({})).isStale).toBe(true);
  });

  it('is not stale while anything in it was confirmed lately, if only that it is done', () => {
    const recent = {
      ...checks,
      id: 'b',
      status: 'completed',
      confirmedAt: new Date('2026-09-01T08:00:00Z'),
    } as const;
    expect(setOn('2026-09-19', published({}, { activities: [checks, recent] })).isStale).toBe(false);
  });
});
