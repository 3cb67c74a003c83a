import { Fragment, type VNode } from 'preact';
import { PartPatterns } from './part-patterns';
import { sumOf, type StatusCount } from './status-counts';

interface StackedBarProps {
  readonly idPrefix: string;
  /** Only parts that there are some of. */
  readonly counts: readonly StatusCount[];
}

/** Widths are shares of the page's own width and the height is fixed, so nothing in it is stretched. */
export function StackedBar({ idPrefix, counts }: StackedBarProps): VNode {
  return (
    <svg
      class="stacked__bar"
      width="100%"
      height="28"
      role="img"
      aria-labelledby={`${idPrefix}-caption ${idPrefix}-summary`}
    >
      <PartPatterns idPrefix={idPrefix} counts={counts} />
      {partsOf(counts).map(({ status, from, to }) => (
        <Fragment key={status}>
          <rect
            x={`${from}%`}
            width={`${rounded(to - from)}%`}
            height="100%"
            fill={`url(#${idPrefix}-${status})`}
          />
          {to < 100 && <line class="stacked__gap" x1={`${to}%`} x2={`${to}%`} y1="0" y2="100%" />}
        </Fragment>
      ))}
    </svg>
  );
}

function partsOf(counts: readonly StatusCount[]) {
  const total = sumOf(counts);
  const upTo = (index: number) => rounded((100 * sumOf(counts.slice(0, index))) / total);
  return counts.map(({ status }, index) => ({ status, from: upTo(index), to: upTo(index + 1) }));
}

const rounded = (number: number): number => Math.round(number * 100) / 100;
