import type { VNode } from 'preact';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { partTexts } from './part.texts';
import { swedishPart } from './swedish-part';

/** What is late and why, before everything else: nobody is to have to look for it. */
export function LateNow({ activities }: { readonly activities: readonly ActivityToday[] }): VNode | null {
  const { language } = usePage();
  const late = activities.filter(({ isLate }) => isLate);
  if (late.length === 0) return null;
  return (
    <Notice kind="warning" title={partTexts[language].lateAndWhy}>
      <ul class="late-now">
        {late.map((activity) => (
          <li key={activity.row.id}>
            <a
              href={inLanguage(publicPaths.activity(activity.row.id), language)}
              lang={swedishPart(language)}
            >
              {activity.row.title}
            </a>
            . <Why {...activity} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Why({ row }: ActivityToday): VNode {
  const { language } = usePage();
  const explanation = row.publicText || row.statusReason;
  return explanation ? (
    <span lang={swedishPart(language)}>{explanation}</span>
  ) : (
    <>{activityTexts[language].unexplained}</>
  );
}
