import type { ComponentChildren, VNode } from 'preact';
import { formatDay, type Day as CalendarDay } from '../kernel/day';
import { usePage } from './page-context';

export interface DayProps {
  readonly day: CalendarDay;
  /** Other words than the plain date, such as "våren 2026". */
  readonly children?: ComponentChildren;
}

/** A day in words for people and in figures for machines. */
export function Day({ day, children }: DayProps): VNode {
  return <time datetime={day}>{children ?? formatDay(day, usePage().language)}</time>;
}
