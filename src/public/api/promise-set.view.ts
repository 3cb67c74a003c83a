import type { Day } from '../../kernel/day';
import type { PublishedParty, PublishedPromise } from '../../published/published-rows';
import {
  parties,
  type Party,
  type PromiseKind,
  promiseKinds,
  type PromiseSetKind,
  promiseSetKinds,
} from '../../words/promise-words';
import { publicPaths } from '../public-paths';
import { type OutlineToday, type SetToday, type Timing, timings } from '../reading/set-today';
import type { Tally } from '../reading/tally';
import { ActivityView, showActivity } from './activity.view';
import { CountField, DayField, Field, InstantField, TextField, WordField } from './fields';
import { LinkView, linkTo } from './link.view';
import { kindWords, partyWords, timingWords } from './word-lists';

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

export class PromiseView {
  @TextField('Opaque and stable.', '9b3d5f7h1j2k')
  id!: string;

  @Field('The promise’s number as signed.', { type: 'integer', minimum: 1, example: 1 })
  number!: number;

  @TextField('As signed, in Swedish.', 'Att genomföra minst fyra trygghetsvandringar under året.')
  text!: string;

  @WordField(partyWords, parties, 'municipality')
  party!: Party;

  @TextField('The partner’s name when `party` is `other`; null otherwise.', 'Fastighetsägarna i Ekhamra', {
    nullable: true,
  })
  partnerName!: string | null;

  @WordField(
    '`activity` has a quantity; `direction` has none, and no progress in numbers.',
    promiseKinds,
    'activity',
  )
  kind!: PromiseKind;
}

export class ContactView {
  @TextField('A function, never a person; null when none is given.', 'Trygghetssamordnaren', {
    nullable: true,
  })
  function!: string | null;

  @TextField('Null when none is given.', 'trygghet@ekhamra.example.se', { nullable: true })
  email!: string | null;

  @TextField('Null when none is given.', '0123-456 78', { nullable: true })
  phone!: string | null;
}

export class PromiseSetView extends PromiseSetOutlineView {
  @TextField(
    'Why just this was promised, in Swedish; may be empty.',
    '1 204 invånare svarade på enkäten hösten 2025.',
  )
  basis!: string;

  @Field('Whom to ask.', { type: () => ContactView })
  contact!: ContactView;

  @Field('In the order of their numbers.', { type: () => [PromiseView] })
  promises!: PromiseView[];

  @Field('By deadline.', { type: () => [ActivityView] })
  activities!: ActivityView[];
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

export const showSet = (view: SetToday, baseUrl: string): PromiseSetView => ({
  ...showOutline(view, baseUrl),
  basis: view.set.basis,
  contact: { function: view.set.contactFunction, email: view.set.contactEmail, phone: view.set.contactPhone },
  promises: view.promises.map(showPromise),
  activities: view.activities.map(showActivity),
});

const showParty = ({ party, name, slug, code }: PublishedParty): PartyView => ({ party, name, slug, code });

const showPromise = ({ id, number, text, party, actorName, kind }: PublishedPromise): PromiseView => ({
  id,
  number,
  text,
  party,
  partnerName: party === 'other' ? actorName : null,
  kind,
});

const showTally = ({ total, late, byStatus }: Tally): ActivityCountsView => ({
  total,
  completed: byStatus.completed,
  inProgress: byStatus.in_progress,
  notStarted: byStatus.not_started,
  paused: byStatus.paused,
  cancelled: byStatus.cancelled,
  late,
});
