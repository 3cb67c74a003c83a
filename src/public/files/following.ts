import type { HttpSettings } from '../../http/settings';
import { statusTexts } from '../../site/status-texts';
import { publicPaths } from '../public-paths';
import type { ActivityOutline } from '../reading/activity-reader';
import { calendarOf, type CalendarDay } from './calendar';
import { feedOf } from './feed';

interface Followed {
  readonly name: string;
  /** Its page, its feed: paths. */
  readonly page: string;
  readonly feed: string;
  readonly activities: readonly ActivityOutline[];
  readonly publishedAt: Date | null;
}

type Settings = Pick<HttpSettings, 'baseUrl'>;

/** What is told of the activities, newest change first. In Swedish, as the parties write. */
export function activityFeed(
  { name, page, feed, activities, publishedAt }: Followed,
  { baseUrl }: Settings,
): string {
  return feedOf({
    id: tagOf(page, baseUrl),
    title: `Medborgarlöften: ${name}`,
    language: 'sv',
    self: `${baseUrl}${feed}`,
    page: `${baseUrl}${page}`,
    author: name,
    updatedAt: publishedAt ?? new Date(0),
    entries: activities.map((activity) => ({
      id: tagOf(publicPaths.activity(activity.row.id), baseUrl),
      title: activity.row.title,
      url: `${baseUrl}${publicPaths.activity(activity.row.id)}`,
      updatedAt: activity.changedAt,
      summary: inShort(activity),
    })),
  });
}

/** The deadlines, a day each. What is done when needed has none. */
export function activityCalendar({ name, activities }: Followed, { baseUrl }: Settings): string {
  const days = activities
    .filter(({ row }) => !row.demandDriven && row.status !== 'cancelled')
    .map((activity): CalendarDay => ({
      uid: `aktivitet-${activity.row.id}@${new URL(baseUrl).hostname}`,
      day: activity.row.dueOn,
      title: `Klart senast: ${activity.row.title}`,
      text: inShort(activity),
      url: `${baseUrl}${publicPaths.activity(activity.row.id)}`,
      sequence: activity.revision,
      changedAt: activity.changedAt,
    }));
  return calendarOf({ name: `Medborgarlöften: ${name}`, days });
}

/** Never changes, whatever is edited: the address of its page as it was given once (RFC 4151). */
const tagOf = (page: string, baseUrl: string): string => `tag:${new URL(baseUrl).hostname},2026:${page}`;

function inShort({ row, isLate }: ActivityOutline): string {
  const status = statusTexts.sv[row.status].word;
  const late = isLate ? ` ${statusTexts.sv.late.word}.` : '';
  return `${status}.${late} ${row.leadName}, ${row.leadFunction}. ${row.publicText}`.trim();
}
