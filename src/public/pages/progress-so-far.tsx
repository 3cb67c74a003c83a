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

/** How far something counted has come, how many requests have been met, and how it went in the windows before. */
export function ProgressSoFar(props: ActivityProps): VNode {
  return (
    <>
      <HowFar {...props} />
      <Earlier {...props} />
    </>
  );
}

/** What stands today. A direction has no number, so it has nothing here. */
export function HowFar({
  activity,
  today,
  isInline,
}: ActivityProps & { readonly isInline?: boolean }): VNode {
  const { language } = usePage();
  const { row, progress, requestsMet } = activity;
  return (
    <>
      {progress && (
        <Figure id={`aktivitet-${row.id}`} progress={progress} today={today} isInline={isInline} />
      )}
      {requestsMet !== null && (
        <ProgressFigure
          kind="direction"
          isInline={isInline}
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
  readonly isInline: boolean | undefined;
}

/** An average and a service level are no share of a number to reach, so they have no bar. */
function Figure({ id, progress, today, isInline }: FigureProps): VNode | null {
  const { language } = usePage();
  const { comparator, quantity, unit } = progress.target;
  if (comparator === 'within') {
    const words = serviceLevelWords(progress, language);
    return words === null ? null : <ProgressFigure kind="direction" isInline={isInline} text={words} />;
  }
  if (comparator === 'average')
    return <ProgressFigure kind="direction" isInline={isInline} text={averageWords(progress, language)} />;
  return (
    <ProgressFigure
      kind="activity"
      isInline={isInline}
      id={id}
      done={progress.done}
      target={quantity}
      comparator={comparator === 'at_most' ? 'at_most' : 'exactly'}
      unit={unit}
      period={windowWords(progress, today, language)}
    />
  );
}

export function Earlier({ activity: { progress }, today }: ActivityProps): VNode | null {
  const { language } = usePage();
  if (!progress || !isCounted(progress)) return null;
  return (
    <>
      {earlierWords(progress, today, language).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  );
}

const isCounted = ({ target: { comparator } }: Progress): boolean =>
  comparator !== 'within' && comparator !== 'average';
