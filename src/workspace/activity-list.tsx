import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { progressWords } from '../activities/activity-words';
import { useContentLanguage, Written } from '../http/staff-content';
import { Card, Cards } from '../site/card';
import { Day } from '../site/day';
import type { HeadingProps } from '../site/heading';
import { usePage } from '../site/page-context';
import { StatusTag } from '../site/status-tag';
import type { ActivityLine } from './activity-lines';
import { workspaceTexts } from './workspace.texts';

interface ActivityListProps {
  readonly lines: readonly ActivityLine[];
  readonly level: HeadingProps['level'];
  /** Whether the reader may confirm what was suggested from a text. */
  readonly mayPlan?: boolean;
}

/** Activities with what one needs to choose among them: how they stand, when they are due, and how far they have come. */
export function ActivityList({ lines, level, mayPlan = false }: ActivityListProps): VNode {
  const lang = useContentLanguage();
  return (
    <Cards>
      {lines.map((line) => (
        <Card
          key={line.id}
          heading={line.title}
          level={level}
          lang={lang}
          href={activityPaths.activity(line.id)}
          tag={<StatusTag status={line.timeliness[0] ?? line.status} />}
        >
          <LineFacts line={line} mayPlan={mayPlan} />
        </Card>
      ))}
    </Cards>
  );
}

function LineFacts({ line, mayPlan }: { readonly line: ActivityLine; readonly mayPlan: boolean }): VNode {
  const { language } = usePage();
  const texts = workspaceTexts[language].line;
  const { progress, timeliness, status, demandDriven, dueOn, leadName, answers } = line;
  return (
    <>
      <p>{progressWords(progress, language)}</p>
      <p class="meta">
        {timeliness.length > 0 && <StatusTag status={status} />}
        <span>
          {demandDriven ? texts.onDemand : texts.due} {!demandDriven && <Day day={dueOn} />}
        </span>
        <Written>{leadName}</Written>
        {answers && <span>{texts.answers[answers]}</span>}
      </p>
      {progress.suggestedTarget && mayPlan && (
        <p>
          <a href={activityPaths.plan(line.id)}>
            {texts.confirmTarget} <span class="govuk-visually-hidden">{line.title}</span>
          </a>
        </p>
      )}
    </>
  );
}
