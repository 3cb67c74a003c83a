import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { ClockStops } from '../activities/clock-stops';
import type { ActivityView } from '../activities/pages/activity-view';
import { ActivityViews } from '../activities/pages/activity-views';
import { Commitments } from '../commitments/commitments';
import { placesOf } from '../http/staff-navigation';
import type { Caller, Role } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { PromiseSets } from '../promises/promise-sets';
import type { Link } from '../site/links';
import { isOpen } from '../words/activity-status';
import type { PromiseSetState } from '../words/promise-words';
import { type ActivityLine, ActivityLines } from './activity-lines';
import { WaitingForMe, type WaitingPlace } from './waiting-for-me';
import { isDueWithin, isUnconfirmed } from './when';

/** What asks for something, the most pressing first. */
export const groupKeys = ['late', 'soon_7', 'soon_30', 'unconfirmed'] as const;
export type GroupKey = (typeof groupKeys)[number];

export interface SetLine {
  readonly id: string;
  readonly title: string;
  readonly state: PromiseSetState;
  readonly periodStart: Day;
  readonly periodEnd: Day | null;
  readonly suggestions: number;
  /** Commitments that wait for an authority the caller approves for. */
  readonly waiting: number;
}

export interface ToDoView {
  /** False for somebody who only runs the installation: no content is theirs to see. */
  readonly hasContent: boolean;
  /** Whether the caller leads or answers for activities at all. */
  readonly reports: boolean;
  readonly coordinates: boolean;
  readonly places: readonly Link[];
  readonly asked: readonly ActivityLine[];
  /** Activities whose clock somebody else asks the caller to stop. */
  readonly stops: readonly ActivityLine[];
  readonly waiting: readonly WaitingPlace[];
  readonly sets: readonly SetLine[];
  readonly groups: Readonly<Record<GroupKey, readonly ActivityLine[]>>;
  /** The others that one leads or answers for: they ask for nothing today. */
  readonly others: { readonly calm: number; readonly finished: number };
  /** The activity whose forms are open in its row. */
  readonly open: ActivityView | null;
}

const leading: readonly Role[] = ['coordinator', 'municipal_police', 'police_area_chief'];
const approving: readonly Role[] = ['municipal_approver', 'police_area_chief'];

/** What needs one person: the same number of SQL statements however many activities there are. */
@Injectable()
export class ToDo {
  constructor(
    private readonly clock: Clock,
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly commitments: Commitments,
    private readonly lines: ActivityLines,
    private readonly stops: ClockStops,
    private readonly waiting: WaitingForMe,
    private readonly details: ActivityViews,
  ) {}

  /** @param openId of the activity whose forms are to be open */
  async of(by: Caller, openId: unknown = null): Promise<ToDoView> {
    const sets = await this.promiseSets.visible();
    const activities = await this.activities.ofSets(sets.map((set) => set.id));
    const lines = await this.lines.of(activities, sets, by);
    const waiting = await this.commitments.waitingFor(authoritiesAs(approving, by));
    const stops = await this.stops.waitingFor(authoritiesAs(approving, by));
    const current = new Set(
      sets.filter((set) => !set.isDraft() && set.state !== 'ended').map((set) => set.id),
    );
    const mine = lines.filter((line) => current.has(line.setId) && isMine(line, by));
    return {
      hasContent: by.memberships.some(({ role }) => role !== 'administrator' && role !== 'operator'),
      reports: by.memberships.some(({ role }) => leading.includes(role) || role === 'case_worker'),
      coordinates: by.memberships.some(({ role }) => role === 'coordinator'),
      places: placesOf(by),
      asked: lines.filter((line) => line.assignedUserId === by.userId && line.answers === 'asked'),
      stops: lines.filter(({ id }) =>
        stops.some(({ activityId, askedBy }) => activityId === id && askedBy !== by.userId),
      ),
      waiting: await this.waiting.of(sets, by),
      sets: sets.map(({ id, title, state, periodStart, periodEnd }) => ({
        id,
        title,
        state,
        periodStart,
        periodEnd,
        suggestions: lines.filter((line) => line.setId === id && line.progress.suggestedTarget).length,
        waiting: waiting.get(id) ?? 0,
      })),
      groups: grouped(mine, this.clock.today()),
      others: {
        calm: mine.filter((line) => isOpen(line.status) && groupOf(line, this.clock.today()) === null).length,
        finished: mine.filter((line) => !isOpen(line.status)).length,
      },
      open: typeof openId === 'string' && isUuid(openId) ? await this.details.of(openId, by) : null,
    };
  }
}

/** What one leads for an authority, or what a case worker was asked to answer for. */
const isMine = (line: ActivityLine, by: Caller): boolean =>
  authoritiesAs(leading, by).includes(line.leadAuthorityId) || line.assignedUserId === by.userId;

const authoritiesAs = (roles: readonly Role[], by: Caller): readonly string[] =>
  by.memberships.flatMap(({ role, authorityId }) =>
    authorityId && roles.includes(role) ? [authorityId] : [],
  );

/** Each activity once, in the first group that fits; the order within is that of the deadlines. */
function grouped(lines: readonly ActivityLine[], today: Day): ToDoView['groups'] {
  const groups: Record<GroupKey, ActivityLine[]> = { late: [], soon_7: [], soon_30: [], unconfirmed: [] };
  for (const line of lines) {
    const key = groupOf(line, today);
    if (key) groups[key].push(line);
  }
  return groups;
}

function groupOf(line: ActivityLine, today: Day): GroupKey | null {
  if (line.timeliness.includes('late')) return 'late';
  if (isDueWithin(7, line, today)) return 'soon_7';
  if (isDueWithin(30, line, today)) return 'soon_30';
  return isUnconfirmed(line, today) ? 'unconfirmed' : null;
}
