import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { useContentLanguage } from '../http/staff-content';
import { Card, Cards } from '../site/card';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import type { ActivityLine } from './activity-lines';
import { workspaceTexts } from './workspace.texts';

/** Somebody asks to stop the clock, and the reader is to say yes or no. */
export function StopsToDecide({ lines }: { readonly lines: readonly ActivityLine[] }): VNode {
  const lang = useContentLanguage();
  return (
    <>
      <Heading level={2}>{workspaceTexts[usePage().language].stops}</Heading>
      <Cards>
        {lines.map(({ id, title }) => (
          <Card key={id} heading={title} level={3} lang={lang} href={`${activityPaths.activity(id)}#stopp`} />
        ))}
      </Cards>
    </>
  );
}
