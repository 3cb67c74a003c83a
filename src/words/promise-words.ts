export const parties = ['municipality', 'police', 'joint', 'other'] as const;
/** Who promised. */
export type Party = (typeof parties)[number];

export const promiseKinds = ['activity', 'direction'] as const;
/** An activity promise has a quantity; a direction promise has none, so no bar and no percentage. */
export type PromiseKind = (typeof promiseKinds)[number];

export const promiseSetKinds = ['citizen_promise', 'safety_agreement', 'statutory_plan'] as const;
export type PromiseSetKind = (typeof promiseSetKinds)[number];

export type PromiseSetState = 'draft' | 'proposed' | 'approved' | 'signed' | 'ended';

const next: Record<PromiseSetState, readonly PromiseSetState[]> = {
  draft: ['proposed'],
  proposed: ['approved', 'draft'],
  approved: ['signed', 'ended'],
  signed: ['ended'],
  ended: [],
};

export const setCanBecome = (from: PromiseSetState, to: PromiseSetState): boolean => next[from].includes(to);

export const moveReasons = [
  'waiting_for_other_party',
  'lack_of_resources',
  'changed_priorities',
  'external_event',
  'weather_or_season',
  'procurement_or_permit',
  'planned_too_tight',
  'other',
] as const;
/** Why a deadline was moved. */
export type MoveReason = (typeof moveReasons)[number];

/** A dated addition to what was approved or signed. It stands beside the words, never instead of them. */
export type AdditionKind = 'correction' | 'withdrawal' | 'extension';

export const dialogueKinds = ['survey', 'meeting', 'walk', 'staff', 'statistics', 'other'] as const;
/** How the parties found out what worries people. */
export type DialogueKind = (typeof dialogueKinds)[number];

export const followUpRhythms = ['month', 'quarter', 'tertial', 'half_year', 'year'] as const;
/** How often the parties follow the promises up together. */
export type FollowUpRhythm = (typeof followUpRhythms)[number];
