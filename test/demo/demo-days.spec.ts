import { DemoDays } from '../../src/cli/demo/demo-days';
import type { DemoActivity, DemoPlan, Happening } from '../../src/cli/demo/demo-plan';
import { demoPlans } from '../../src/cli/demo/demo-plans';
import { addDays, type Day, daysBetween } from '../../src/kernel/day';
import { usualStaleAfter } from '../../src/words/timeliness';

/** Every day of two years, a leap year among them. */
const everyDay = Array.from({ length: 731 }, (_, index) => addDays('2027-01-01', index));
const plansOn = new Map(everyDay.map((today) => [today, demoPlans(new DemoDays(today))]));

const faultsOn = (today: Day): string[] =>
  (plansOn.get(today) ?? []).flatMap((plan) => planFaults(plan, today));

function planFaults(plan: DemoPlan, today: Day): string[] {
  const {
    draftedOn,
    proposedOn,
    keeperApprovedOn,
    policeApprovedOn,
    signedOn,
    publishedOn = [],
  } = plan.steps;
  const steps = [draftedOn, proposedOn, keeperApprovedOn, policeApprovedOn, signedOn, ...publishedOn];
  const taken = steps.filter((day) => day !== undefined);
  const told = plan.activities.flatMap((activity) => (activity.story ?? []).filter(isPublishable));
  const isAllPublished = publishedOn.length === 0 || told.every(({ on }) => on <= (publishedOn.at(-1) ?? ''));
  return [
    ...(isAllPublished ? [] : ['something happened after the last publication']),
    ...(isRising(taken) ? [] : ['the steps do not follow each other']),
    ...(taken.every((day) => day < today) ? [] : ['a step lies in the future']),
    ...plan.activities.flatMap((activity) => activityFaults(activity, plan, today)),
  ].map((fault) => `${today} ${plan.title}: ${fault}`);
}

function activityFaults(activity: DemoActivity, plan: DemoPlan, today: Day): string[] {
  const story = activity.story ?? [];
  const days = story.map((happening) => happening.on);
  const moves = story.filter((happening) => happening.kind === 'moved');
  const dues = [activity.dueOn, ...moves.map((move) => move.to)];
  const faults = {
    'the story is not in order': isRising(days),
    'something lies in the future': days.every((day) => day < today),
    'something lies before the set was drafted': days.every((day) => day >= plan.steps.draftedOn),
    'a person acts before being asked': story.every(({ by, on }) => !by || on > (plan.steps.signedOn ?? '')),
    'it is due before it starts': dues.every((due) => due >= (activity.startOn ?? plan.periodStart)),
    'a deadline is moved backwards': isRising(dues) && new Set(dues).size === dues.length,
    'a deadline is moved when it has passed': moves.every((move, index) => move.on <= (dues[index] ?? '')),
    'a move is approved before it is made, or in the future': moves.every(
      ({ on, approvedOn }) => !approvedOn || (approvedOn > on && approvedOn < today),
    ),
    'something is counted outside the period': story.every(
      ({ kind, on }) => kind !== 'done' || (on >= plan.periodStart && on <= plan.periodEnd),
    ),
  };
  return Object.entries(faults).flatMap(([fault, isWell]) => (isWell ? [] : [`${activity.title}: ${fault}`]));
}

/** A moved deadline that waits for approval is not published, and a note never is. */
const isPublishable = (happening: Happening): boolean =>
  happening.kind !== 'noted' && !(happening.kind === 'moved' && !happening.approvedOn);

/** Activities that nobody has said anything of for ninety days. */
const staleOn = (today: Day): string[] =>
  (plansOn.get(today) ?? [])
    .filter(({ steps }) => steps.signedOn)
    .flatMap(({ activities }) => activities.filter((activity) => isStaleOn(activity, today)))
    .map(({ title }) => title);

function isStaleOn({ story = [] }: DemoActivity, today: Day): boolean {
  const said = story.filter(({ kind }) => kind === 'done' || kind === 'told' || kind === 'confirmed');
  const hasEnded = said.some(
    (happening) => happening.kind === 'told' && ['completed', 'cancelled'].includes(happening.told.status),
  );
  return !hasEnded && (said.at(-1)?.on ?? '') < addDays(today, -usualStaleAfter);
}

const isRising = (days: readonly Day[]): boolean =>
  days.every((day, index) => day >= (days[index - 1] ?? ''));

describe('the days of the demonstration', () => {
  it('make sense on every day of the year', () => {
    expect(everyDay.flatMap(faultsOn)).toEqual([]);
  });

  it('leave exactly one activity stale on every day of the year', () => {
    const titles = new Set(everyDay.map((today) => staleOn(today).join(', ')));
    expect([...titles]).toEqual(['Trygghetsvärdar på högstadieskolorna']);
  });

  it('leave time behind and ahead: the current period began four months ago and lasts a month more', () => {
    const tight = everyDay.filter((today) => {
      const { current } = new DemoDays(today);
      return daysBetween(current.start, today) < 119 || daysBetween(today, current.end) < 30;
    });
    expect(tight).toEqual([]);
  });

  it('take the calendar year in the middle of the year, and July to June around New Year', () => {
    expect(new DemoDays('2026-06-20').current).toMatchObject({
      start: '2026-01-01',
      name: '2026',
      surveyed: 'hösten 2025',
    });
    expect(new DemoDays('2026-12-30').current).toMatchObject({
      start: '2026-07-01',
      name: '2026–2027',
      surveyed: 'våren 2026',
    });
    expect(new DemoDays('2027-01-01').current).toMatchObject({ start: '2026-07-01', end: '2027-06-30' });
    expect(new DemoDays('2027-01-01').last).toMatchObject({ start: '2025-07-01', end: '2026-06-30' });
  });
});
