import type { VNode } from 'preact';
import { Card } from '../../site/card';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { OutlineToday } from '../reading/set-today';
import { doneWords, freshnessWords, numbersSentence, periodWords } from './count-words';
import { startTexts } from './start.texts';
import { swedishPart } from './swedish-part';

/** What applies now: title, one sentence with the numbers, and how fresh they are. */
export function CurrentSet({
  outline,
  level,
}: {
  readonly outline: OutlineToday;
  readonly level: 3 | 4;
}): VNode {
  const { language } = usePage();
  return (
    <Card
      level={level}
      heading={outline.set.title}
      lang={swedishPart(language)}
      href={publicPaths.promiseSet(outline.set.id)}
    >
      <SetInShort {...outline} />
    </Card>
  );
}

export function SetInShort(outline: OutlineToday): VNode {
  const { language } = usePage();
  return (
    <>
      <p>{numbersSentence(outline.tally, language)}</p>
      <p class="meta">
        <span>
          {startTexts[language].appliesTo} {periodWords(outline.set, language)}
        </span>
        <span>{freshnessWords(outline, language)}</span>
      </p>
    </>
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
