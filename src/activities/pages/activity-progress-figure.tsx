import type { VNode } from 'preact';
import { usePage } from '../../site/page-context';
import { ProgressFigure } from '../../site/progress-figure';
import { activityTexts } from '../activity.texts';
import { progressWords, type ProgressView, windowWords } from '../activity-words';

/** A bar where a number is promised, words where none is. */
export function ActivityProgressFigure({
  id,
  view,
}: {
  /** Unique on the page. */
  readonly id: string;
  readonly view: ProgressView;
}): VNode {
  const { language } = usePage();
  const { progress } = view;
  if (!progress || progress.target.comparator === 'average' || progress.target.comparator === 'within')
    return <ProgressFigure kind="direction" text={progressWords(view, language)} />;
  const { comparator, quantity, unit } = progress.target;
  const { windows, reached } = progress.earlier;
  return (
    <>
      <ProgressFigure
        kind="activity"
        id={id}
        done={progress.done}
        target={quantity}
        comparator={comparator}
        unit={unit}
        period={windowWords(progress, language)}
      />
      {windows > 0 && <p class="quiet">{activityTexts[language].earlierWindows(reached, windows)}</p>}
    </>
  );
}
