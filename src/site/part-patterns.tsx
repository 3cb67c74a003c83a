import type { VNode } from 'preact';
import type { CountedStatus, StatusCount } from './status-counts';

/** White marks on an 8 by 8 tile, so that the parts differ without colour too. */
const marks: Record<CountedStatus, string | null> = {
  completed: null,
  in_progress: 'M-2 10L10-2M-2 2L2-2M6 10L10 6',
  late: 'M-2-2L10 10M-2 6L2 10M6-2L10 2',
  not_started: 'M1.5 2h2M5.5 6h2',
  paused: 'M4 0V8',
  cancelled: 'M0 4H8M4 0V8',
};

interface PartPatternsProps {
  readonly idPrefix: string;
  readonly counts: readonly StatusCount[];
}

export function PartPatterns({ idPrefix, counts }: PartPatternsProps): VNode {
  return (
    <defs>
      {counts.map(({ status }) => (
        <pattern key={status} id={`${idPrefix}-${status}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class={`part--${status}`} width="8" height="8" />
          {marks[status] && <path class="part__mark" d={marks[status]} stroke-width="1.4" />}
        </pattern>
      ))}
    </defs>
  );
}

export function Swatch({
  idPrefix,
  status,
}: {
  readonly idPrefix: string;
  readonly status: CountedStatus;
}): VNode {
  return (
    <svg class="stacked__swatch" width="22" height="14" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill={`url(#${idPrefix}-${status})`} />
    </svg>
  );
}
