import type { Activity } from '../../activities/activity.entity';
import type { ActivityPlan } from '../../activities/plan.dto';
import type { PlanFields } from '../../activities/plan-fields';
import type { PromiseSet } from '../../promises/promise-set.entity';
import type { PromiseSetParty } from '../../promises/promise-set-party.entity';

export interface KnownActivity {
  readonly activity: Activity;
  readonly fields: PlanFields;
  readonly plan: ActivityPlan;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the cells of a sheet are read against: one document, its parties, its promises and what is planned already. */
export interface SheetFrame {
  readonly set: PromiseSet;
  readonly parties: readonly (Named & { readonly party: PromiseSetParty['party'] })[];
  readonly ableToTakePart: readonly Named[];
  readonly promises: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly activities: readonly KnownActivity[];
}

/** Two titles that differ only in spaces and capitals are the same activity. */
export const titleKey = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim();
