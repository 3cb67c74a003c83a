import type { VNode } from 'preact';
import { Card } from '../../site/card';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { ShareBar } from '../../site/progress-figure';
import { StackedFigure } from '../../site/stacked-figure';
import { publicPaths } from '../public-paths';
import type { OutlineToday } from '../reading/set-today';
import { doneWords, freshnessWords, numbersSentence, periodWords } from './count-words';
import { partsOf } from './set-parts';
import { toBeDone } from '../reading/tally';
import { startTexts } from './start.texts';
import { swedishPart } from './swedish-part';

/** What applies now: title, one sentence with the numbers, a bar with its table, and how fresh they are. */
export function CurrentSet({ outline }: { readonly outline: OutlineToday }): VNode {
  const { language } = usePage();
  const { set } = outline;
  return (
    <Card level={3} heading={set.title} lang={swedishPart(language)} href={publicPaths.promiseSet(set.id)}>
      <SetFigure {...outline} />
    </Card>
  );
}

/** One sentence with the numbers, a bar with its table, and how fresh they are. */
export function SetFigure(outline: OutlineToday): VNode {
  const { language } = usePage();
  const { set, tally } = outline;
  return (
    <>
      <StackedFigure
        idPrefix={`laget-${set.id}`}
        caption={numbersSentence(tally, language)}
        counts={partsOf(tally)}
      />
      <Freshness {...outline} />
    </>
  );
}

/** The same without the table: for a list of many. */
export function SetInShort(outline: OutlineToday): VNode {
  const { language } = usePage();
  const { set, tally } = outline;
  const id = `laget-${set.id}`;
  return (
    <div class="in-short">
      <p class="progress__words" id={id}>
        {numbersSentence(tally, language)}
      </p>
      {toBeDone(tally) > 0 && (
        <ShareBar labelledBy={id} done={tally.byStatus.completed} target={toBeDone(tally)} />
      )}
      <Freshness {...outline} />
    </div>
  );
}

function Freshness(outline: OutlineToday): VNode {
  const { language } = usePage();
  return (
    <p class="meta">
      <span>
        {startTexts[language].appliesTo} {periodWords(outline.set, language)}
      </span>
      <span>{freshnessWords(outline, language)}</span>
    </p>
  );
}

/** Promise sets of other years: a line each. */
export function OtherSets({ outlines }: { readonly outlines: readonly OutlineToday[] }): VNode {
  const { language } = usePage();
  return (
    <ul>
      {outlines.map(({ set, tally }) => (
        <li key={set.id}>
          <a href={inLanguage(publicPaths.promiseSet(set.id), language)} lang={swedishPart(language)}>
            {set.title}
          </a>
          <br />
          {doneWords(tally, language)}
        </li>
      ))}
    </ul>
  );
}
