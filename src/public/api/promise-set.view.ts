import type { PublishedPromise } from '../../published/published-rows';
import { parties, type Party, type PromiseKind, promiseKinds } from '../../words/promise-words';
import type { SetToday } from '../reading/set-today';
import { ActivityView, showActivity } from './activity.view';
import type { PublishedDocument } from '../reading/published-document';
import {
  PromiseAdditionView,
  RelatedPromiseView,
  showEndedLater,
  showPromiseAddition,
  showRelative,
  EndedLaterView,
} from './additions.view';
import { DocumentView, showDocument } from './document.view';
import { Field, TextField, WordField } from './fields';
import { FeedbackView, FollowUpView, showFeedback, showFollowUp } from './follow-up.view';
import { FocusAreaView, showFocusArea, showPicture, SituationalPictureView } from './background.view';
import { IndicatorView, showIndicator } from './indicator.view';
import { PromiseSetOutlineView, showOutline } from './promise-set-outline.view';
import { partyWords } from './word-lists';

/** The words of a promise, as a list shows them. */
export class PromiseWordsView {
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

  @TextField(
    'In a document of several municipalities: the name of the one that the promise is for; null when it is for all.',
    'Ekhamra kommun',
    { nullable: true },
  )
  forMunicipality!: string | null;
}

export class PromiseView extends PromiseWordsView {
  @Field('What was added after the signing, oldest first. The words above stay as they were signed.', {
    type: () => [PromiseAdditionView],
  })
  additions!: PromiseAdditionView[];

  @Field('The same promise in earlier documents that are published, oldest first.', {
    type: () => [RelatedPromiseView],
  })
  earlier!: RelatedPromiseView[];

  @Field('The same promise in later documents that are published, oldest first.', {
    type: () => [RelatedPromiseView],
  })
  later!: RelatedPromiseView[];

  @Field('Later documents that leave this promise out, each with its reason.', {
    type: () => [EndedLaterView],
  })
  endedLater!: EndedLaterView[];
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

  @Field('How the promises were arrived at, who signed, and what came before and after.', {
    type: () => DocumentView,
  })
  document!: DocumentView;

  @Field('Whom to ask.', { type: () => ContactView })
  contact!: ContactView;

  @Field('In the order of their numbers.', { type: () => [PromiseView] })
  promises!: PromiseView[];

  @Field('By deadline.', { type: () => [ActivityView] })
  activities!: ActivityView[];

  @Field('What the parties say became of the promises, newest period first.', { type: () => [FollowUpView] })
  followUps!: FollowUpView[];

  @Field('What residents are to be told in return for having been asked, by the day it is due.', {
    type: () => [FeedbackView],
  })
  feedback!: FeedbackView[];

  @Field('The problems that the promises are to do something about.', { type: () => [FocusAreaView] })
  focusAreas!: FocusAreaView[];

  @Field('What the municipality says of how things were; null when it has not said.', {
    type: () => SituationalPictureView,
    nullable: true,
  })
  situationalPicture!: SituationalPictureView | null;

  @Field(
    'Figures that show how the problems develop, apart from activities: no proof of what the promises did.',
    { type: () => [IndicatorView] },
  )
  indicators!: IndicatorView[];
}

export const showSet = (view: SetToday, baseUrl: string): PromiseSetView => ({
  ...showOutline(view, baseUrl),
  basis: view.set.basis,
  document: showDocument(view.document, baseUrl),
  contact: { function: view.set.contactFunction, email: view.set.contactEmail, phone: view.set.contactPhone },
  promises: view.promises.map((promise) => showPromise(promise, view.document, baseUrl)),
  activities: view.activities.map(showActivity),
  followUps: view.followUps.map(showFollowUp),
  feedback: view.feedback.map(showFeedback),
  focusAreas: view.focusAreas.map(showFocusArea),
  situationalPicture: view.picture && showPicture(view.picture),
  indicators: view.indicators.map(showIndicator),
});

export const showPromiseWords = ({
  id,
  number,
  text,
  party,
  actorName,
  kind,
  forMunicipality,
}: PublishedPromise): PromiseWordsView => ({
  id,
  number,
  text,
  party,
  partnerName: party === 'other' ? actorName : null,
  kind,
  forMunicipality,
});

export function showPromise(
  promise: PublishedPromise,
  { additions, earlier, later, endedLater }: PublishedDocument,
  baseUrl: string,
): PromiseView {
  const own = <Row extends { readonly promiseId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ promiseId }) => promiseId === promise.id);
  return {
    ...showPromiseWords(promise),
    additions: own(additions).map(showPromiseAddition),
    earlier: own(earlier).map((relative) => showRelative(relative, baseUrl)),
    later: own(later).map((relative) => showRelative(relative, baseUrl)),
    endedLater: own(endedLater).map((ended) => showEndedLater(ended, baseUrl)),
  };
}
