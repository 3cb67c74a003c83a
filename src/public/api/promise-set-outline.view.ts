import type { Day } from '../../kernel/day';
import type { PublishedParty } from '../../published/published-rows';
import { type PromiseSetKind, promiseSetKinds } from '../../words/promise-words';
import { publicPaths } from '../public-paths';
import { type OutlineToday, type Timing, timings } from '../reading/set-today';
import type { Tally } from '../reading/tally';
import { CountField, DayField, Field, InstantField, TextField, WordField } from './fields';
import { LinkView, linkTo } from './link.view';
import { kindWords, timingWords } from './word-lists';

const partyKinds = ['municipality', 'police', 'other'] as const;

export class PartyView {
  @WordField('What the party is.', partyKinds, 'municipality')
  party!: PublishedParty['party'];

  @TextField('In Swedish.', 'Ekhamra kommun')
  name!: string;

  @TextField(
    'For addresses and the filter `municipality`; null for a partner without one.',
    'ekhamra-kommun',
    {
      nullable: true,
    },
  )
  slug!: string | null;

  @TextField(
    'Municipality code of Statistics Sweden, four digits with leading zeros; null when it has none.',
    '0198',
    {
      nullable: true,
      pattern: '^[0-9]{4}$',
    },
  )
  code!: string | null;
}

export class ActivityCountsView {
  @CountField('All activities, the cancelled ones too.', 9)
  total!: number;

  @CountField('Genomförd / Completed.', 5)
  completed!: number;

  @CountField('Pågår / In progress.', 2)
  inProgress!: number;

  @CountField('Inte påbörjad / Not started.', 1)
  notStarted!: number;

  @CountField('Pausad / Paused.', 0)
  paused!: number;

  @CountField('Utgår / Cancelled. Not among what the completed are counted against.', 1)
  cancelled!: number;

  @CountField('Försenad / Late: of those that are not started, in progress or paused. Computed today.', 1)
  late!: number;
}

export class PromiseSetLinksView {
  @Field('This promise set.', { type: () => LinkView })
  self!: LinkView;

  @Field('The same on a page for people.', { type: () => LinkView })
  page!: LinkView;
}

export class PromiseSetOutlineView {
  @TextField('Opaque and stable: 12 digits and lower-case letters.', '7c4n2m9x0kqe')
  id!: string;

  @WordField(kindWords, promiseSetKinds, 'citizen_promise')
  kind!: PromiseSetKind;

  @TextField('In Swedish.', 'Medborgarlöfte för Ekhamra 2026')
  title!: string;

  @DayField('First day of the period.', '2026-01-01')
  startsOn!: Day;

  @DayField('Last day of the period; null when it has no end.', '2026-12-31', true)
  endsOn!: Day | null;

  @WordField(timingWords, timings, 'current')
  timing!: Timing;

  @DayField('The day the parties signed; null when none is given.', '2026-01-15', true)
  signedOn!: Day | null;

  @Field('Who has promised together, the municipality first.', { type: () => [PartyView] })
  parties!: PartyView[];

  @Field('How many activities there are of each status.', { type: () => ActivityCountsView })
  activityCounts!: ActivityCountsView;

  @InstantField('When it was first published.', '2026-01-20T08:00:00.000Z')
  firstPublishedAt!: string;

  @InstantField('When it was last published.', '2026-11-03T10:12:45.000Z')
  publishedAt!: string;

  @Field('Where to go from here.', { type: () => PromiseSetLinksView })
  _links!: PromiseSetLinksView;
}

export function showOutline(outline: OutlineToday, baseUrl: string): PromiseSetOutlineView {
  const { set } = outline;
  return {
    id: set.id,
    kind: set.kind,
    title: set.title,
    startsOn: set.periodStart,
    endsOn: set.periodEnd,
    timing: outline.timing,
    signedOn: set.signedOn,
    parties: outline.parties.map(showParty),
    activityCounts: showTally(outline.tally),
    firstPublishedAt: set.firstPublishedAt.toISOString(),
    publishedAt: set.publishedAt.toISOString(),
    _links: {
      self: linkTo(baseUrl, publicPaths.promiseSetJson(set.id)),
      page: linkTo(baseUrl, publicPaths.promiseSet(set.id)),
    },
  };
}

const showParty = ({ party, name, slug, code }: PublishedParty): PartyView => ({ party, name, slug, code });

export const showTally = ({ total, late, byStatus }: Tally): ActivityCountsView => ({
  total,
  completed: byStatus.completed,
  inProgress: byStatus.in_progress,
  notStarted: byStatus.not_started,
  paused: byStatus.paused,
  cancelled: byStatus.cancelled,
  late,
});
