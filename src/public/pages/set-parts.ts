import type { StatusCount } from '../../site/status-counts';
import type { Tally } from '../reading/tally';

const parts = ['completed', 'in_progress', 'late', 'not_started', 'paused', 'cancelled'] as const;

/** Each activity once, as a bar shows them. */
export const partsOf = ({ lateApart }: Tally): StatusCount[] =>
  parts.map((status) => ({ status, count: lateApart[status] }));
