import type { VNode } from 'preact';
import { usePage } from '../../site/page-context';
import { ProgressFigure } from '../../site/progress-figure';
import type { ActivityProps } from './activity-card';
import { averageWords, earlierWords, windowWords } from './progress-words';

/** How far something counted has come. Nothing for a direction, which has no number, or a service level, which is not counted. */
export function ProgressSoFar({ activity, today }: ActivityProps): VNode | null {
  const { language } = usePage();
  const { row, progress } = activity;
  if (progress === null || progress.target.comparator === 'within') return null;
  const earlier = earlierWords(progress, language);
  return (
    <>
      {progress.target.comparator === 'average' ? (
        <ProgressFigure kind="direction" text={averageWords(progress, language)} />
      ) : (
        <ProgressFigure
          kind="activity"
          id={`aktivitet-${row.id}`}
          done={progress.done}
          target={progress.target.quantity}
          comparator={progress.target.comparator === 'at_most' ? 'at_most' : 'exactly'}
          unit={progress.target.unit}
          period={windowWords(progress, today, language)}
        />
      )}
      {earlier && <p>{earlier}</p>}
    </>
  );
}
