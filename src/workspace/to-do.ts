import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities';
import { ClockStops } from '../activities/clock-stops';
import { Commitments, type Refused } from '../commitments/commitments';
import { placesOf } from '../http/staff-navigation';
import type { Caller } from '../kernel/caller';
import type { Day } from '../kernel/day';
import { isUuid } from '../kernel/ids';
import { PromiseSets } from '../promises/promise-sets';
import type { Link } from '../site/links';
import type { PromiseSetState } from '../words/promise-words';
import { type ActivityLine, ActivityLines } from './activity-lines';
import { WaitingForMe, type WaitingPlace } from './waiting-for-me';
import { type Changes, ChangesOfOthers } from './changes/changes-of-others';
import { type RowView, RowViews } from './list/row-views';
import { approvedBy, keptBy, reports } from './mine';
import { type Pressing, PressingActivities } from './pressing-activities';
import { type When, whens } from './when';

/** So many of a group on the first page: the rest is one step away, in the list. */
const mostShown = 25;

interface Group {
  readonly count: number;
  /** The most urgent. */
  readonly lines: readonly ActivityLine[];
}

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
  /** What the other party did not approve. */
  readonly sentBack: readonly Refused[];
  /** What others have done since the caller last read. */
  readonly changes: Changes;
  readonly sets: readonly SetLine[];
  readonly groups: Readonly<Record<When, Group>>;
  /** The others that one leads or answers for: they ask for nothing today. */
  readonly others: { readonly calm: number; readonly finished: number };
  /** The activity whose forms are open in its row. */
  readonly open: RowView | null;
}

/** What needs one person: the same number of SQL statements however many activities there are. */
@Injectable()
export class ToDo {
  constructor(
    private readonly promiseSets: PromiseSets,
    private readonly activities: Activities,
    private readonly commitments: Commitments,
    private readonly pressing: PressingActivities,
    private readonly changes: ChangesOfOthers,
    private readonly lines: ActivityLines,
    private readonly stops: ClockStops,
    private readonly waiting: WaitingForMe,
    private readonly rows: RowViews,
  ) {}

  /** @param openId of the activity whose forms are to be open */
  async of(by: Caller, openId: unknown = null): Promise<ToDoView> {
    const sets = await this.promiseSets.visible();
    const mine = await this.pressing.mine(by, mostShown);
    const asked = await this.pressing.asking(by);
    const waitingStops = await this.stops.waitingFor(approvedBy(by));
    const stops = waitingStops.filter(({ askedBy }) => askedBy !== by.userId);
    const shown = [...asked, ...stops.map(({ activityId }) => activityId), ...idsIn(mine.pressing)];
    const lines = await this.lines.of(await this.activities.byIds([...new Set(shown)]), sets, by);
    const waiting = await this.commitments.waitingFor(approvedBy(by));
    const suggestions = await this.pressing.suggestedTargets();
    return {
      hasContent: by.memberships.some(({ role }) => role !== 'administrator' && role !== 'operator'),
      reports: reports(by),
      coordinates: keptBy(by).length > 0,
      places: placesOf(by),
      asked: lines.filter(({ id }) => asked.includes(id)),
      stops: lines.filter(({ id }) => stops.some(({ activityId }) => activityId === id)),
      waiting: await this.waiting.of(sets, by),
      sentBack: await this.commitments.sentBackTo(keptBy(by)),
      changes: await this.changes.since(by),
      sets: sets.map(({ id, title, state, periodStart, periodEnd }) => ({
        id,
        title,
        state,
        periodStart,
        periodEnd,
        suggestions: suggestions.get(id) ?? 0,
        waiting: waiting.get(id) ?? 0,
      })),
      groups: groupsOf(mine.pressing, lines),
      others: { calm: mine.calm, finished: mine.finished },
      open: typeof openId === 'string' && isUuid(openId) ? await this.rows.of(openId, by) : null,
    };
  }
}

type ByWhen<Of> = Readonly<Record<When, Of>>;

const idsIn = (pressing: ByWhen<Pressing>): string[] => whens.flatMap((when) => pressing[when].ids);

function groupsOf(pressing: ByWhen<Pressing>, lines: readonly ActivityLine[]): ByWhen<Group> {
  const known = new Map(lines.map((line) => [line.id, line]));
  const of = ({ count, ids }: Pressing): Group => ({
    count,
    lines: ids.flatMap((id) => known.get(id) ?? []),
  });
  const { late, soon_7, soon_30, silent } = pressing;
  return { late: of(late), soon_7: of(soon_7), soon_30: of(soon_30), silent: of(silent) };
}
