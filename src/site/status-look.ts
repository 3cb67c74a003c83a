import type { StatusKey } from './status-texts';

/** There is no red tone: red belongs to faults in a form. */
export type Tone = 'grey' | 'blue' | 'green' | 'yellow' | 'purple' | 'orange' | 'teal';

/** Activities are round, promise sets are sheets of paper, warnings from dates have outlines of their own. */
export type Shape =
  | 'ring'
  | 'half'
  | 'tick'
  | 'bars'
  | 'slash'
  | 'triangle'
  | 'clock'
  | 'dots'
  | 'sheet'
  | 'sheet_sent'
  | 'sheet_tick'
  | 'sheet_signed'
  | 'sheet_closed';

export const statusLook: Record<StatusKey, { readonly tone: Tone; readonly shape: Shape }> = {
  not_started: { tone: 'grey', shape: 'ring' },
  in_progress: { tone: 'blue', shape: 'half' },
  completed: { tone: 'green', shape: 'tick' },
  paused: { tone: 'yellow', shape: 'bars' },
  cancelled: { tone: 'purple', shape: 'slash' },
  late: { tone: 'orange', shape: 'triangle' },
  due_soon: { tone: 'yellow', shape: 'clock' },
  stale: { tone: 'grey', shape: 'dots' },
  draft: { tone: 'grey', shape: 'sheet' },
  proposed: { tone: 'yellow', shape: 'sheet_sent' },
  approved: { tone: 'blue', shape: 'sheet_tick' },
  signed: { tone: 'green', shape: 'sheet_signed' },
  ended: { tone: 'teal', shape: 'sheet_closed' },
};
