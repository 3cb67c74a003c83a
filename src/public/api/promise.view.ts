import { publicPaths } from '../public-paths';
import type { PromiseOutline } from '../reading/promise-reader';
import type { SetToday } from '../reading/set-today';
import { tallyOf } from '../reading/tally';
import { ActivityView, showActivity } from './activity.view';
import { Field, InstantField, TextField } from './fields';
import { LinkView, linkTo } from './link.view';
import { PlaceRefView, showPlaceRef } from './place.view';
import { ActivityCountsView, showTally } from './promise-set-outline.view';
import { PromiseView, PromiseWordsView, showPromise, showPromiseWords } from './promise-set.view';

export class PartLinksView {
  @Field('This one alone.', { type: () => LinkView })
  self!: LinkView;

  @Field('The same on a page for people.', { type: () => LinkView })
  page!: LinkView;

  @Field('The promise set it is part of.', { type: () => LinkView })
  promiseSet!: LinkView;
}

export class PromiseOutlineView extends PromiseWordsView {
  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('The municipalities whose promise set it is part of.', { type: () => [PlaceRefView] })
  municipalities!: PlaceRefView[];

  @Field('How many of its activities there are of each status.', { type: () => ActivityCountsView })
  activityCounts!: ActivityCountsView;

  @InstantField('When what is published of the promise last changed.', '2026-11-03T10:12:45.000Z')
  updatedAt!: string;

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

export class PromiseWithActivitiesView extends PromiseView {
  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('How many of its activities there are of each status.', { type: () => ActivityCountsView })
  activityCounts!: ActivityCountsView;

  @Field('What is done to keep it, by deadline.', { type: () => [ActivityView] })
  activities!: ActivityView[];

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

export class ActivityInFullView extends ActivityView {
  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

export const showPromiseOutline = (
  { promise, municipalities, tally, changedAt }: PromiseOutline,
  baseUrl: string,
): PromiseOutlineView => ({
  ...showPromiseWords(promise),
  promiseSetId: promise.promiseSetId,
  municipalities: municipalities.map(showPlaceRef),
  activityCounts: showTally(tally),
  updatedAt: changedAt.toISOString(),
  _links: linksOf('promise', promise.id, promise.promiseSetId, baseUrl),
});

/** Null when the set holds no such promise. */
export function showPromiseOf(view: SetToday, id: string, baseUrl: string): PromiseWithActivitiesView | null {
  const promise = view.promises.find((one) => one.id === id);
  if (!promise) return null;
  const activities = view.activities.filter(({ promiseIds }) => promiseIds.includes(id));
  return {
    ...showPromise(promise, view.document, baseUrl),
    promiseSetId: view.set.id,
    activityCounts: showTally(
      tallyOf(
        activities.map(({ row, stops }) => ({ ...row, stops })),
        view.today,
      ),
    ),
    activities: activities.map(showActivity),
    _links: linksOf('promise', id, view.set.id, baseUrl),
  };
}

/** Null when the set holds no such activity. */
export function showActivityOf(view: SetToday, id: string, baseUrl: string): ActivityInFullView | null {
  const activity = view.activities.find(({ row }) => row.id === id);
  if (!activity) return null;
  return {
    ...showActivity(activity),
    promiseSetId: view.set.id,
    _links: linksOf('activity', id, view.set.id, baseUrl),
  };
}

export const linksOf = (
  kind: 'promise' | 'activity',
  id: string,
  setId: string,
  baseUrl: string,
): PartLinksView => ({
  self: linkTo(baseUrl, kind === 'promise' ? publicPaths.promiseJson(id) : publicPaths.activityJson(id)),
  page: linkTo(baseUrl, kind === 'promise' ? publicPaths.promise(id) : publicPaths.activity(id)),
  promiseSet: linkTo(baseUrl, publicPaths.promiseSetJson(setId)),
});
