import type { PublishedIndicator, PublishedMeasurement } from '../../published/published-rows';
import type { PublishedSet } from './published-set';

/** An indicator with its figures. */
export interface IndicatorShown {
  readonly row: PublishedIndicator;
  /** How it was before the work began; null when nobody measured. */
  readonly baseline: PublishedMeasurement | null;
  /** Oldest first, without the baseline. */
  readonly measurements: readonly PublishedMeasurement[];
  /** Of the promises that are shown. */
  readonly promiseNumbers: readonly number[];
}

export const indicatorsOf = ({ indicators, measurements, promises }: PublishedSet): IndicatorShown[] =>
  indicators.map((row) => {
    const own = measurements
      .filter(({ indicatorId }) => indicatorId === row.id)
      .sort((one, other) => one.position - other.position);
    return {
      row,
      baseline: own.find(({ isBaseline }) => isBaseline) ?? null,
      measurements: own.filter(({ isBaseline }) => !isBaseline),
      promiseNumbers: promises.filter(({ id }) => row.promiseIds.includes(id)).map(({ number }) => number),
    };
  });
