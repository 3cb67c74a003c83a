import type { ComponentChildren, VNode } from 'preact';
import { inLanguage } from './links';
import { usePage } from './page-context';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  /** `about` is heard but not seen: "Ändra <about>". */
  readonly action?: { readonly text: string; readonly about: string; readonly href: string };
}

export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): VNode {
  const { language } = usePage();
  return (
    <dl class="facts">
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
