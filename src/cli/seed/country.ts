import type { Day } from '../../kernel/day';

/** How much a synthetic country holds. */
export interface Country {
  readonly municipalities: number;
  readonly years: number;
  /** The newest year is this day's. */
  readonly today: Day;
}
