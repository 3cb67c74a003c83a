import type { Day } from '../../kernel/day';

/** What happens to the parts of an activity: its steps, its proofs, its trial, its clock. */
export type PartHappening =
  | {
      readonly kind: 'corrected';
      /** Of the occurrence that was wrong. */
      readonly day: Day;
      readonly summary: string;
      readonly district: string;
      readonly reason: string;
    }
  | { readonly kind: 'proven'; readonly title: string; readonly url: string }
  | { readonly kind: 'planned'; readonly milestone: string; readonly dueOn: Day }
  | { readonly kind: 'reached'; readonly milestone: string }
  | { readonly kind: 'made_permanent' }
  | { readonly kind: 'stopped'; readonly to: Day; readonly reason: string; readonly approvedOn: Day };

type On = { readonly on: Day };

export const corrected = (
  on: Day,
  wrong: { readonly day: Day; readonly summary: string; readonly district: string; readonly reason: string },
): PartHappening & On => ({ kind: 'corrected', on, ...wrong });

export const proven = (on: Day, title: string, url: string): PartHappening & On => ({
  kind: 'proven',
  on,
  title,
  url,
});

export const planned = (on: Day, milestone: string, dueOn: Day): PartHappening & On => ({
  kind: 'planned',
  on,
  milestone,
  dueOn,
});

export const reached = (on: Day, milestone: string): PartHappening & On => ({
  kind: 'reached',
  on,
  milestone,
});

export const madePermanent = (on: Day): PartHappening & On => ({ kind: 'made_permanent', on });

export const stopped = (on: Day, to: Day, reason: string, approvedOn: Day): PartHappening & On => ({
  ...{ kind: 'stopped', on, to, reason, approvedOn },
});
