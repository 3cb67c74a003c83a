import type { VNode } from 'preact';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { ProgressFigure } from '../../site/progress-figure';
import type { Progress } from '../../words/progress';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { averageWords, earlierWords, serviceLevelWords, windowWords } from './progress-words';

export interface ActivityProps {
  readonly activity: ActivityToday;
  readonly today: string;
}

/** How far something counted has come, and how many requests have been met. A direction has no number, so it has nothing here. */
export function ProgressSoFar({ activity, today }: ActivityProps): VNode {
  const { language } = usePage();
  const { row, progress, requestsMet } = activity;
  return (
    <>
      {progress && <Figure id={`aktivitet-${row.id}`} progress={progress} today={today} />}
      {requestsMet !== null && (
        <ProgressFigure
          kind="direction"
          text={activityTexts[language].requestsMet(formatNumber(requestsMet, language))}
        />
      )}
    </>
  );
}

interface FigureProps {
  readonly id: string;
  readonly progress: Progress;
  readonly today: string;
}

/** An average and a service level are no share of a number to reach, so they have no bar. */
function Figure({ id, progress, today }: FigureProps): VNode | null {
  const { language } = usePage();
  const { comparator, quantity, unit } = progress.target;
  if (comparator === 'within') {
    const words = serviceLevelWords(progress, language);
    return words === null ? null : <ProgressFigure kind="direction" text={words} />;
  }
  if (comparator === 'average')
    return <ProgressFigure kind="direction" text={averageWords(progress, language)} />;
  return (
    <>
      <ProgressFigure
        kind="activity"
        id={id}
        done={progress.done}
        target={quantity}
        comparator={comparator === 'at_most' ? 'at_most' : 'exactly'}
        unit={unit}
        period={windowWords(progress, today, language)}
      />
      {earlierWords(progress, today, language).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  );
}
