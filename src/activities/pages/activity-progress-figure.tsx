import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { ProgressFigure } from '../../site/progress-figure';
import type { Progress } from '../../words/progress';
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
      <Earlier progress={progress} />
    </>
  );
}

/** So many windows, a year or a half each, have a line of their own; more are summed up. */
const shownApart = 4;

function Earlier({ progress }: { readonly progress: Progress }): VNode | null {
  const { language } = usePage();
  const texts = activityTexts[language];
  const { earlier, target } = progress;
  if (earlier.length === 0) return null;
  if (earlier.length > shownApart) {
    const reached = earlier.filter(({ isReached }) => isReached).length;
    return <p class="quiet">{texts.earlierWindows(reached, earlier.length)}</p>;
  }
  return (
    <>
      {earlier.map(({ from, to, done, isReached }) => (
        <p key={from} class="quiet">
          {texts.oneWindow(
            formatDay(from, language),
            formatDay(to, language),
            formatNumber(done, language),
            target.unit,
            isReached === true,
          )}
        </p>
      ))}
    </>
  );
}
