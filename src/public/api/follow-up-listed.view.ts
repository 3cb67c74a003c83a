import { publicPaths } from '../public-paths';
import type { FollowUpListed } from '../reading/follow-up-reader';
import { CountField, Field, FlagField, InstantField, TextField, WordField } from './fields';
import { AssessmentView, FollowUpView, judges, showFollowUp } from './follow-up.view';
import { linkTo } from './link.view';
import { PlaceRefView, showPlaceRef } from './place.view';
import { PartLinksView } from './promise.view';

/** How much of what it owes a party has said: silence is counted and not left to be noticed. */
export class ReportView {
  @WordField('Which party.', judges, 'police')
  party!: AssessmentView['party'];

  @TextField('In Swedish.', 'Lokalpolisområde Mellanbygden')
  authorityName!: string;

  @CountField('How many promises the party is to judge.', 3)
  owedCount!: number;

  @CountField('How many of them it has judged.', 2)
  givenCount!: number;

  @FlagField('Whether the party has reported all that it owes.', false)
  isComplete!: boolean;

  @Field('The promises it has not reported on yet.', {
    type: 'array',
    items: { type: 'string' },
    example: ['9b3d5f7h1j2k'],
  })
  missingPromiseIds!: string[];
}

export class FollowUpListedView extends FollowUpView {
  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('The municipalities whose promise set it is part of.', { type: () => [PlaceRefView] })
  municipalities!: PlaceRefView[];

  @Field('One for each party that owes judgements, the municipality first.', { type: () => [ReportView] })
  reports!: ReportView[];

  @InstantField('When what is published of the follow-up last changed.', '2026-11-03T10:12:45.000Z')
  updatedAt!: string;

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

/** One judgement of one party, as a row of a file. */
export interface AssessmentRow extends AssessmentView {
  readonly followUpId: string;
  readonly promiseSetId: string;
}

export function showFollowUpListed(listed: FollowUpListed, baseUrl: string): FollowUpListedView {
  const followUp = showFollowUp(listed);
  const { id, promiseSetId } = listed.row;
  return {
    ...followUp,
    promiseSetId,
    municipalities: listed.municipalities.map(showPlaceRef),
    reports: reportsIn(followUp.assessments),
    updatedAt: listed.changedAt.toISOString(),
    _links: {
      self: linkTo(baseUrl, publicPaths.followUpJson(id)),
      page: linkTo(baseUrl, publicPaths.followUpsOf(promiseSetId)),
      promiseSet: linkTo(baseUrl, publicPaths.promiseSetJson(promiseSetId)),
    },
  };
}

export const assessmentRows = ({ id, promiseSetId, assessments }: FollowUpListedView): AssessmentRow[] =>
  assessments.map((assessment) => ({ followUpId: id, promiseSetId, ...assessment }));

function reportsIn(assessments: readonly AssessmentView[]): ReportView[] {
  const names = [...new Set(assessments.map(({ authorityName }) => authorityName))];
  return names
    .map((authorityName) => reportOf(assessments.filter((one) => one.authorityName === authorityName)))
    .sort(
      (one, other) => rank(one) - rank(other) || one.authorityName.localeCompare(other.authorityName, 'sv'),
    );
}

function reportOf(owed: readonly AssessmentView[]): ReportView {
  const [{ party, authorityName }] = owed as [AssessmentView, ...AssessmentView[]];
  const missing = owed.filter(({ judgement }) => judgement === null);
  return {
    party,
    authorityName,
    owedCount: owed.length,
    givenCount: owed.length - missing.length,
    isComplete: missing.length === 0,
    missingPromiseIds: missing.map(({ promiseId }) => promiseId),
  };
}

const rank = ({ party }: ReportView): number => (party === 'municipality' ? 0 : 1);
