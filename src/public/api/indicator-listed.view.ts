import { publicPaths } from '../public-paths';
import type { IndicatorListed } from '../reading/indicator-reader';
import { Field, InstantField, TextField } from './fields';
import { IndicatorView, MeasurementView, showIndicator } from './indicator.view';
import { linkTo } from './link.view';
import { PlaceRefView, showPlaceRef } from './place.view';
import { PartLinksView } from './promise.view';

export class IndicatorListedView extends IndicatorView {
  @TextField('The promise set it is part of.', '7c4n2m9x0kqe')
  promiseSetId!: string;

  @Field('The municipalities whose promise set it is part of.', { type: () => [PlaceRefView] })
  municipalities!: PlaceRefView[];

  @InstantField('When what is published of the indicator last changed.', '2026-11-03T10:12:45.000Z')
  updatedAt!: string;

  @Field('Where to go from here.', { type: () => PartLinksView })
  _links!: PartLinksView;
}

/** One figure, as a row of a file. */
export interface MeasurementRow extends MeasurementView {
  readonly indicatorId: string;
  readonly promiseSetId: string;
  readonly unit: string;
  readonly isBaseline: boolean;
}

export function showIndicatorListed(listed: IndicatorListed, baseUrl: string): IndicatorListedView {
  const { id, promiseSetId } = listed.row;
  return {
    ...showIndicator(listed),
    promiseSetId,
    municipalities: listed.municipalities.map(showPlaceRef),
    updatedAt: listed.changedAt.toISOString(),
    _links: {
      self: linkTo(baseUrl, publicPaths.indicatorJson(id)),
      page: linkTo(baseUrl, publicPaths.indicatorsOf(promiseSetId)),
      promiseSet: linkTo(baseUrl, publicPaths.promiseSetJson(promiseSetId)),
    },
  };
}

/** The baseline first, then the others with the oldest first. */
export const measurementRows = (indicator: IndicatorListedView): MeasurementRow[] => {
  const { id, promiseSetId, unit, baseline, measurements } = indicator;
  const row = (isBaseline: boolean) => (measurement: MeasurementView) => ({
    ...{ indicatorId: id, promiseSetId, unit, isBaseline },
    ...measurement,
  });
  return [...(baseline ? [baseline].map(row(true)) : []), ...measurements.map(row(false))];
};
