import { Refusal } from '../kernel/refusal';
import { Activity } from './activity.entity';
import type { StatusChange } from './status-change';

const anActivity = (fields: Partial<Activity> = {}): Activity =>
  Object.assign(
    new Activity(),
    {
      status: 'in_progress',
      dueOn: '2026-11-30',
      startOn: null,
      publicText: '',
      statusReason: null,
      decidedBy: null,
      completedOn: null,
      targetIsSuggested: false,
    },
    fields,
  );

const aChange = (change: Partial<StatusChange>): StatusChange => ({
  status: 'in_progress',
  reason: null,
  decidedBy: null,
  completedOn: null,
  publicText: 'Så går det.',
  ...change,
});

const refusalOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} at ${error.field}`;
    throw error;
  }
  return 'no refusal';
};

const today = '2026-06-10';

describe('reporting on an activity', () => {
  it('keeps the public text and the status', () => {
    const activity = anActivity({ status: 'not_started' });
    activity.report(aChange({ status: 'in_progress' }), false, today);
    expect(activity).toMatchObject({ status: 'in_progress', publicText: 'Så går det.' });
  });

  it('refuses what may not follow', () => {
    const cancelled = anActivity({ status: 'cancelled' });
    expect(refusalOf(() => cancelled.report(aChange({ status: 'in_progress' }), false, today))).toBe(
      'activity.status_cannot_follow at status',
    );
  });

  it('wants a reason for a pause, and who decided for a cancellation', () => {
    expect(refusalOf(() => anActivity().report(aChange({ status: 'paused' }), false, today))).toBe(
      'activity.reason_missing at reason',
    );
    const cancel = aChange({ status: 'cancelled', reason: 'Platsen byggs om.' });
    expect(refusalOf(() => anActivity().report(cancel, false, today))).toBe(
      'activity.decided_by_missing at decidedBy',
    );
    const activity = anActivity();
    activity.report({ ...cancel, decidedBy: 'Kommunstyrelsen' }, false, today);
    expect(activity).toMatchObject({
      status: 'cancelled',
      statusReason: 'Platsen byggs om.',
      decidedBy: 'Kommunstyrelsen',
    });
  });

  it('wants the day of completion, today at the latest', () => {
    expect(refusalOf(() => anActivity().report(aChange({ status: 'completed' }), false, today))).toBe(
      'activity.completed_on_missing at completedOn',
    );
    const tomorrow = aChange({ status: 'completed', completedOn: '2026-06-11' });
    expect(refusalOf(() => anActivity().report(tomorrow, false, today))).toBe(
      'activity.completed_in_the_future at completedOn',
    );
    const activity = anActivity();
    activity.report(aChange({ status: 'completed', completedOn: today }), false, today);
    expect(activity.completedOn).toBe(today);
  });

  it('wants an explanation when less was done than promised', () => {
    const done = aChange({ status: 'completed', completedOn: today });
    expect(refusalOf(() => anActivity().report(done, true, today))).toBe(
      'activity.shortfall_unexplained at reason',
    );
    expect(
      refusalOf(() => anActivity().report({ ...done, reason: 'Två fick ställas in.' }, true, today)),
    ).toBe('no refusal');
  });

  it('forgets the day of completion when it is reopened, and says why', () => {
    const activity = anActivity({ status: 'completed', completedOn: '2026-05-01' });
    expect(refusalOf(() => activity.report(aChange({}), false, today))).toBe(
      'activity.reason_missing at reason',
    );
    activity.report(aChange({ reason: 'Ett område till.' }), false, today);
    expect(activity).toMatchObject({
      status: 'in_progress',
      completedOn: null,
      statusReason: 'Ett område till.',
    });
  });
});

describe('moving a deadline', () => {
  it('keeps the day it was first promised for', () => {
    const activity = anActivity({ originalDueOn: '2026-11-30' });
    activity.moveDeadline('2026-12-15');
    expect(activity).toMatchObject({ dueOn: '2026-12-15', originalDueOn: '2026-11-30' });
  });

  it('is refused to the same day, before the start, and when the activity has ended', () => {
    expect(refusalOf(() => anActivity().moveDeadline('2026-11-30'))).toBe('activity.same_deadline at toOn');
    expect(refusalOf(() => anActivity({ startOn: '2026-03-01' }).moveDeadline('2026-02-01'))).toBe(
      'activity.due_before_start at toOn',
    );
    expect(refusalOf(() => anActivity({ status: 'cancelled' }).moveDeadline('2026-12-15'))).toBe(
      'activity.ended_cannot_move at toOn',
    );
  });
});

describe('every status', () => {
  const statuses = ['not_started', 'in_progress', 'completed', 'paused', 'cancelled'] as const;
  const possible: Record<(typeof statuses)[number], readonly string[]> = {
    not_started: ['in_progress', 'completed', 'paused', 'cancelled'],
    in_progress: ['completed', 'paused', 'cancelled'],
    paused: ['in_progress', 'cancelled'],
    completed: ['in_progress'],
    cancelled: [],
  };
  const saidOf = (status: (typeof statuses)[number]): StatusChange =>
    aChange({
      status,
      reason: 'Därför.',
      decidedBy: status === 'cancelled' ? 'Kommunstyrelsen' : null,
      completedOn: status === 'completed' ? today : null,
    });

  it.each(statuses)('%s becomes what may follow it and nothing else, also when all is explained', (from) => {
    const became = statuses.filter((to) => {
      const activity = anActivity(from === to ? {} : { status: from });
      if (from === to) return false;
      const refused = refusalOf(() => activity.report(saidOf(to), false, today));
      expect([to, refused === 'no refusal']).toEqual([to, activity.status === to]);
      return refused === 'no refusal';
    });
    expect([...became].sort()).toEqual([...possible[from]].sort());
  });
});

describe('a trial', () => {
  const aTrial = (fields: Partial<Activity> = {}) =>
    anActivity({ isTrial: true, permanentOn: null, ...fields });

  it('is made permanent on a day that has been, once', () => {
    const activity = aTrial();
    activity.makePermanent('2026-06-01', today);
    expect(activity.permanentOn).toBe('2026-06-01');
    expect(refusalOf(() => activity.makePermanent('2026-06-02', today))).toBe(
      'activity.already_permanent at permanentOn',
    );
  });

  it('is refused tomorrow, when it is cancelled, and when it is no trial', () => {
    const refusals = [aTrial(), aTrial({ status: 'cancelled' }), aTrial({ isTrial: false })].map((activity) =>
      refusalOf(() => activity.makePermanent('2026-06-11', today)),
    );
    expect(refusals).toEqual([
      'activity.permanent_in_the_future at permanentOn',
      'activity.cancelled_trial at permanentOn',
      'activity.is_no_trial at permanentOn',
    ]);
  });
});

describe('a target', () => {
  it('that is only a suggestion is no commitment', () => {
    const activity = anActivity();
    const target = { comparator: 'at_least', quantity: 4, unit: 'vandringar', scope: 'period' } as const;
    activity.setTarget(target, true);
    expect(activity.target).toBeNull();
    expect(activity.suggestedOrConfirmedTarget).toEqual(target);
    activity.setTarget(target, false);
    expect(activity.target).toEqual(target);
  });
});
