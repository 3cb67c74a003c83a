import type { VNode } from 'preact';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { PlaceName } from '../reading/place-reader';
import { Frame } from './about.pages';
import { accessibilityTexts } from './accessibility.texts';
import { swedishPart } from './swedish-part';

/** What is known, what is not, and the way to each municipality's own statement. */
export function AccessibilityPage({ places }: { readonly places: readonly PlaceName[] }): VNode {
  const { language } = usePage();
  const texts = accessibilityTexts[language];
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <p>{texts.notAStatement}</p>
      <Known level={2} />
      <Heading level={2}>{texts.statements}</Heading>
      <p>{places.length === 0 ? texts.nobody : texts.statementsText}</p>
      <ul>
        {places.map(({ name, slug }) => (
          <li key={slug}>
            <a href={inLanguage(publicPaths.statement(slug), language)} lang={swedishPart(language)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

/** The same for every municipality: it is one product. */
export function Known({ level }: { readonly level: 2 | 3 }): VNode {
  const texts = accessibilityTexts[usePage().language];
  const parts = [
    [texts.fails, texts.failsList],
    [texts.notExamined, texts.notExaminedList],
    [texts.works, texts.worksList],
  ] as const;
  return (
    <>
      {parts.map(([heading, items]) => (
        <section key={heading}>
          <Heading level={level}>{heading}</Heading>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
