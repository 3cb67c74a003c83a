import type { VNode } from 'preact';
import { Details } from './details';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';
import { StatusTag } from './status-tag';
import { statusTexts, type StatusKey } from './status-texts';

/** What each word on this page means, one click away. */
export function StatusLegend({ statuses }: { readonly statuses: readonly StatusKey[] }): VNode {
  const { language } = usePage();
  return (
    <Details summary={siteTexts[language].statusLegend}>
      <dl class="legend-of-words">
        {statuses.map((status) => (
          <div key={status}>
            <dt>
              <StatusTag status={status} />
            </dt>
            <dd>{statusTexts[language][status].meaning}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
