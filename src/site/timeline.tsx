import type { ComponentChildren, VNode } from 'preact';
import type { Day as CalendarDay } from '../kernel/day';
import { Day } from './day';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';
import { Tag } from './tag';

export interface Happening {
  readonly id: string;
  readonly day: CalendarDay;
  /** Other words for the day, such as "vecka 9". */
  readonly dayText?: string;
  readonly title: string;
  readonly text?: ComponentChildren;
  /** Puts right something published earlier; the earlier entry stays. */
  readonly isCorrection?: boolean;
}

/** What has happened, newest first. */
export function Timeline({ happenings }: { readonly happenings: readonly Happening[] }): VNode {
  const { corrected } = siteTexts[usePage().language];
  return (
    <ol class="timeline" reversed>
      {happenings.map(({ id, day, dayText, title, text, isCorrection }) => (
        <li key={id}>
          <p class="timeline__when">
            <Day day={day}>{dayText}</Day>
            {isCorrection && (
              <Tag tone="teal" shape="sheet_tick">
                {corrected}
              </Tag>
            )}
          </p>
          <p class="timeline__title">{title}</p>
          {typeof text === 'string' ? <p>{text}</p> : text}
        </li>
      ))}
    </ol>
  );
}
