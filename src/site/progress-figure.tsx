import type { VNode } from 'preact';
import { formatNumber } from './numbers';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

interface Placed {
  /** In a summary or a link, where no block may stand. */
  readonly isInline?: boolean;
}

interface Counted extends Placed {
  readonly kind: 'activity';
  /** Unique on the page. */
  readonly id: string;
  readonly done: number;
  readonly target: number;
  readonly comparator?: 'exactly' | 'at_least' | 'at_most';
  /** In the plural: "trygghetsvandringar". */
  readonly unit: string;
  /** The window the target is for: "hittills i år". */
  readonly period?: string;
}

interface Directed extends Placed {
  readonly kind: 'direction';
  /** What has been done all the same, in words. */
  readonly text?: string;
}

export type ProgressFigureProps = Counted | Directed;

/** How far something counted has come. A direction has no number, so it gets no bar and no percentage. */
export function ProgressFigure(props: ProgressFigureProps): VNode {
  if (props.kind === 'activity') return <CountedProgress {...props} />;
  const { Block, Line } = tagsOf(props);
  return (
    <Block class="progress">
      <Line class="progress__words">{props.text ?? siteTexts[usePage().language].direction}</Line>
    </Block>
  );
}

const tagsOf = ({ isInline = false }: Placed) =>
  isInline ? ({ Block: 'span', Line: 'span' } as const) : ({ Block: 'div', Line: 'p' } as const);

function CountedProgress({
  id,
  done,
  target,
  comparator = 'exactly',
  unit,
  period,
  ...placed
}: Counted): VNode {
  const { Block, Line } = tagsOf(placed);
  const { language } = usePage();
  const of = siteTexts[language].progress[comparator](formatNumber(target, language));
  return (
    <Block class="progress">
      <Line class="progress__words" id={`${id}-words`}>
        <strong>
          {formatNumber(done, language)} {of}
        </strong>{' '}
        {language === 'sv' ? unit : <span lang="sv">{unit}</span>}
        {period && ` ${period}`}
      </Line>
      <ShareBar labelledBy={`${id}-words`} done={done} target={target} />
    </Block>
  );
}

const mostSteps = 12;
const gap = 0.8;

interface ShareBarProps {
  /** The id of the words that say the same. */
  readonly labelledBy: string;
  readonly done: number;
  readonly target: number;
}

/** A step for each when they can be counted at a glance, else one measure. */
export function ShareBar({ labelledBy, done, target }: ShareBarProps): VNode {
  const areSteps = Number.isInteger(target) && Number.isInteger(done) && target > 0 && target <= mostSteps;
  return (
    <svg
      class="progress__bar"
      role="img"
      aria-labelledby={labelledBy}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
    >
      {areSteps ? (
        <Steps done={done} target={target} />
      ) : (
        <Measure share={target > 0 ? Math.min(1, done / target) : 0} />
      )}
    </svg>
  );
}

function Steps({ done, target }: { readonly done: number; readonly target: number }): VNode {
  const width = (100 - gap * (target - 1)) / target;
  return (
    <>
      {Array.from({ length: target }, (_, step) => (
        <rect
          key={step}
          class={step < done ? 'progress__done' : 'progress__rest'}
          x={rounded(step * (width + gap))}
          width={rounded(width)}
          height="10"
        />
      ))}
    </>
  );
}

function Measure({ share }: { readonly share: number }): VNode {
  return (
    <>
      <rect class="progress__rest" width="100" height="10" />
      <rect class="progress__done" width={rounded(share * 100)} height="10" />
    </>
  );
}

const rounded = (number: number): string => String(Math.round(number * 100) / 100);
