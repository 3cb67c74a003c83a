import { addDays, type Day } from '../../src/kernel/day';
import { isWorkingDay } from '../../src/kernel/working-days';

/** What there is, as the table of rules is about it. Told anew here, from the words of the rules and not from the code. */
export interface World {
  readonly activities: readonly PlayedActivity[];
  readonly people: readonly PlayedPerson[];
  readonly deputies: readonly Stand[];
}

export interface PlayedActivity {
  readonly id: string;
  dueOn: Day;
  isOpen: boolean;
  isStarted: boolean;
  isDemandDriven: boolean;
  readonly createdOn: Day;
  confirmedOn: Day;
  assignee: PlayedPerson | null;
  assignmentId: string | null;
  askedOn: Day;
  answer: 'asked' | 'accepted' | 'declined';
  readonly stops: { readonly from: Day; to: Day }[];
}

export interface PlayedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'case_worker' | 'coordinator' | 'municipal_approver';
  isAtWork: boolean;
  hour: number;
  isWeekly: boolean;
  kindsOff: string[];
  pausedFrom: Day | null;
  pausedTo: Day | null;
}

export interface Stand {
  readonly id: string;
  readonly away: PlayedPerson;
  readonly deputy: PlayedPerson;
  readonly from: Day;
  readonly to: Day;
}

type Role = 'owner' | 'superior' | 'copy';

export interface Owed {
  readonly activity: PlayedActivity;
  readonly person: PlayedPerson;
  readonly role: Role;
  readonly rule: string;
  readonly thresholdOn: Day;
  readonly anchorOn: Day;
  readonly isOff: boolean;
}

interface Step {
  readonly rule: string;
  readonly kind: string;
  readonly after: number;
  readonly unit: 'working_days' | 'days';
  readonly every: number | null;
  readonly isDuty?: boolean;
}

const step = (rule: string, kind: string, after: number, every: number | null, isDuty = false): Step => {
  return { rule, kind, after, unit: 'working_days', every, isDuty };
};
const deadline = [
  step('due_in_14', 'due_soon', -14, null),
  step('due_in_3', 'due_soon', -3, null),
  step('late', 'late', 1, 10),
];
const lateness = [step('late_for_10', 'late', 10, 10, true)];
const longLateness = [step('late_for_20', 'late', 20, 20, true)];
const unanswered = [step('not_answered', 'question', 5, 10)];
const unplanned = [step('nothing_planned', 'nothing_planned', 20, 40)];
const unconfirmed: Step[] = [
  { rule: 'unconfirmed', kind: 'unconfirmed', after: 60, unit: 'days', every: 60 },
];

/** Everything that is to be told as of a day: of one subject the latest alone. */
export function owedOn(day: Day, world: World): Owed[] {
  return world.activities
    .filter(({ isOpen }) => isOpen)
    .flatMap((activity) => {
      const own = ownersOf(activity, day, world);
      const copies = holders('coordinator', day, world).filter(({ isAway }) => !isAway);
      const both = [...own, ...copies.map(({ person }) => ({ person, role: 'copy' as const }))];
      const above = (role: PlayedPerson['role']) =>
        holders(role, day, world).map(({ person, isAway }) => {
          return { person, role: isAway ? ('copy' as const) : ('superior' as const) };
        });
      const stopped = activity.stops.some(({ from, to }) => from <= day && day <= to);
      const hasDeadline = !activity.isDemandDriven && !stopped;
      const lateAfter = lateAfterOf(activity, day);
      const isPlanned = activity.isStarted || !hasDeadline || activity.dueOn < day;
      return [
        ...(hasDeadline ? told(deadline, activity.dueOn, both) : []),
        ...(hasDeadline ? told(lateness, lateAfter, above('coordinator')) : []),
        ...(hasDeadline ? told(longLateness, lateAfter, above('municipal_approver')) : []),
        ...told(unconfirmed, activity.confirmedOn, both),
        ...(isPlanned ? [] : told(unplanned, activity.createdOn, both)),
        ...(activity.answer === 'asked' && own.length > 0 ? told(unanswered, activity.askedOn, both) : []),
      ];

      function told(
        steps: readonly Step[],
        anchorOn: Day,
        people: readonly { person: PlayedPerson; role: Role }[],
      ): Owed[] {
        const crossed = latest(steps, anchorOn, day);
        if (!crossed) return [];
        const first = new Map<string, Role>();
        for (const wanted of ['owner', 'superior', 'copy'] as const)
          for (const { person, role } of people)
            if (role === wanted && !first.has(person.id)) first.set(person.id, role);
        return [...first].map(([id, role]) => {
          const person = world.people.find((one) => one.id === id) as PlayedPerson;
          const isOff =
            role === 'copy'
              ? person.kindsOff.includes('copy')
              : !crossed.step.isDuty && person.kindsOff.includes(crossed.step.kind);
          const { rule } = crossed.step;
          return { activity, person, role, rule, thresholdOn: crossed.thresholdOn, anchorOn, isOff };
        });
      }
    });
}

/** Who was asked, or the deputies, of whom the person gets a copy. */
function ownersOf(
  { assignee, answer }: PlayedActivity,
  day: Day,
  world: World,
): { person: PlayedPerson; role: Role }[] {
  if (!assignee || answer === 'declined' || !assignee.isAtWork) return [];
  const deputies = deputiesOf(assignee, day, world);
  return [
    { person: assignee, role: deputies.length > 0 ? 'copy' : 'owner' },
    ...deputies.map((person) => ({ person, role: 'owner' as const })),
  ];
}

function holders(
  role: PlayedPerson['role'],
  day: Day,
  world: World,
): { person: PlayedPerson; isAway: boolean }[] {
  return world.people
    .filter((person) => person.role === role && person.isAtWork)
    .flatMap((person) => {
      const deputies = deputiesOf(person, day, world);
      return [
        { person, isAway: deputies.length > 0 },
        ...deputies.map((one) => ({ person: one, isAway: false })),
      ];
    });
}

const deputiesOf = (away: PlayedPerson, day: Day, { deputies }: World): PlayedPerson[] =>
  deputies
    .filter((one) => one.away === away && one.from <= day && day <= one.to && one.deputy.isAtWork)
    .map(({ deputy }) => deputy);

/** The first day after the due day on which the clock goes, and the day before it. */
function lateAfterOf({ dueOn, stops }: PlayedActivity, day: Day): Day {
  for (let on = addDays(dueOn, 1); on <= day; on = addDays(on, 1))
    if (!stops.some(({ from, to }) => from <= on && on <= to)) return addDays(on, -1);
  return dueOn;
}

function latest(steps: readonly Step[], anchorOn: Day, day: Day): { step: Step; thresholdOn: Day } | null {
  let found: { step: Step; thresholdOn: Day } | null = null;
  for (const one of steps) {
    if (one.after < 0 && anchorOn < day) continue;
    for (let times = 0; ; times += 1) {
      const thresholdOn = shifted(one, anchorOn, times);
      if (thresholdOn > day) break;
      if (!found || thresholdOn >= found.thresholdOn) found = { step: one, thresholdOn };
      if (!one.every) break;
    }
  }
  return found;
}

function shifted({ after, unit, every }: Step, anchorOn: Day, times: number): Day {
  if (unit === 'working_days') {
    const first = walk(anchorOn, after);
    return walk(first, times * (every ?? 0));
  }
  let on = addDays(anchorOn, after + times * (every ?? 0));
  while (!isWorkingDay(on)) on = addDays(on, 1);
  return on;
}

function walk(from: Day, workingDays: number): Day {
  let on = from;
  for (let left = Math.abs(workingDays); left > 0; left -= 1)
    do on = addDays(on, Math.sign(workingDays));
    while (!isWorkingDay(on));
  return on;
}
