import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { Written } from '../http/staff-content';
import { inLanguage } from '../site/links';
import { Notice } from '../site/notice';
import { usePage } from '../site/page-context';
import { beforePublishingTexts } from './before-publishing.texts';
import type { TextToCheck } from './texts-to-check';

/** What nobody may publish, and the texts that should be looked at once more. It stops nothing: a person decides. */
export function BeforePublishing({ toCheck }: { readonly toCheck: readonly TextToCheck[] }): VNode {
  const { language } = usePage();
  const texts = beforePublishingTexts[language];
  return (
    <>
      <p>
        <strong>{texts.title}</strong>
      </p>
      <ul>
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {toCheck.length === 0 ? (
        <p>{texts.nothingFound}</p>
      ) : (
        <Notice kind="warning">
          <p>{texts.found}</p>
          <ul>
            {toCheck.map(({ activityId, title, findings }) => (
              <li key={activityId}>
                {activityId === null ? (
                  <Written>{title}</Written>
                ) : (
                  <a href={inLanguage(activityPaths.activity(activityId), language)}>
                    <Written>{title}</Written>
                  </a>
                )}
                : {findings.map(({ text }) => text).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
