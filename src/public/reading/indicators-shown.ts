import type { PublishedIndicator, PublishedMeasurement } from '../../published/published-rows';
import type { PublishedSet } from './published-set';

/** An indicator with its figures. */
export interface Figures {
  readonly row: PublishedIndicator;
  /** How it was before the work began; null when nobody measured. */
  readonly baseline: PublishedMeasurement | null;
  /** Oldest first, without the baseline. */
  readonly measurements: readonly PublishedMeasurement[];
}

export interface IndicatorShown extends Figures {
  /** Of the promises that are shown. */
  readonly promiseNumbers: readonly number[];
}

export const indicatorsOf = ({ indicators, measurements, promises }: PublishedSet): IndicatorShown[] =>
  indicators.map((row) => ({
    ...figuresOf(
      row,
      measurements.filter(({ indicatorId }) => indicatorId === row.id),
    ),
    promiseNumbers: promises.filter(({ id }) => row.promiseIds.includes(id)).map(({ number }) => number),
  }));

export function figuresOf(row: PublishedIndicator, measurements: readonly PublishedMeasurement[]): Figures {
  const own = [...measurements].sort((one, other) => one.position - other.position);
  return {
    row,
    baseline: own.find(({ isBaseline }) => isBaseline) ?? null,
    measurements: own.filter(({ isBaseline }) => !isBaseline),
  };
}
