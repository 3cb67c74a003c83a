import type { ComponentChildren, VNode } from 'preact';
import { inLanguage } from './links';
import { usePage } from './page-context';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  /** `about` is heard but not seen: "Ändra <about>". */
  readonly action?: { readonly text: string; readonly about: string; readonly href: string };
}

interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** In a card among others: smaller, without rules. */
  readonly isTight?: boolean;
}

export function SummaryList({ rows, isTight }: SummaryListProps): VNode {
  const { language } = usePage();
  return (
    <dl class={`facts${isTight ? ' facts--tight' : ''}`}>
      {rows.map(({ label, value, action }) => (
        <div key={label} class="facts__row">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {action && (
            <dd class="not-on-paper">
              <a href={inLanguage(action.href, language)}>
                {action.text} <span class="govuk-visually-hidden">{action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
