import type { VNode } from 'preact';
import { indicatorPaths } from '../indicators/indicator.paths';
import type { Bilingual } from '../kernel/language';
import { foundationPath } from '../promises/foundation.paths';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';

const sv = {
  title: 'Mer om medborgarlöftet',
  foundation: 'Det löftena bygger på',
  indicators: 'Indikatorer',
};
const en: typeof sv = {
  title: 'More about the promise set',
  foundation: 'What the promises build on',
  indicators: 'Indicators',
};
const linkTexts: Bilingual<typeof sv> = { sv, en };

/** The parts of a promise set that have pages of their own. */
export function PromiseSetLinks({ setId }: { readonly setId: string }): VNode {
  const texts = linkTexts[usePage().language];
  return (
    <>
      <Heading level={2} id="mer">
        {texts.title}
      </Heading>
      <ul>
        <li>
          <a href={foundationPath(setId)}>{texts.foundation}</a>
        </li>
        <li>
          <a href={indicatorPaths.ofSet(setId)}>{texts.indicators}</a>
        </li>
      </ul>
    </>
  );
}
