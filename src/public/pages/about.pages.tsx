import type { ComponentChildren, VNode } from 'preact';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { StatusTag } from '../../site/status-tag';
import { statusTexts } from '../../site/status-texts';
import { publicStatuses } from '../api/status.view';
import { publicPaths } from '../public-paths';
import { aboutTexts, type Passage } from './about.texts';
import { promiseSetTexts } from './promise-set.texts';

/** Every word of the pages, in plain language. */
export function WordsPage(): VNode {
  const { language } = usePage();
  const texts = aboutTexts[language].words;
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <Passages passages={texts.passages} />
      <Heading level={2}>{texts.statuses}</Heading>
      <dl class="legend-of-words">
        {publicStatuses.map((status) => (
          <div key={status}>
            <dt>
              <StatusTag status={status} />
            </dt>
            <dd>{statusTexts[language][status].meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.computed}</p>
    </Frame>
  );
}

/** Where the information comes from, and what it does not say. */
export function MethodPage(): VNode {
  const texts = aboutTexts[usePage().language].method;
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <Passages passages={texts.passages} />
    </Frame>
  );
}

/** Whom to turn to. */
export function ContactPage(): VNode {
  const { language } = usePage();
  const texts = aboutTexts[language].contact;
  return (
    <Frame title={texts.title} lead={texts.lead}>
      <Passages passages={texts.passages} />
      <Heading level={2}>{texts.municipality}</Heading>
      <p>
        {texts.municipalityText} <a href={inLanguage(publicPaths.start, language)}>{texts.municipalities}</a>.
      </p>
      <Heading level={2}>{texts.obstacle}</Heading>
      <p>
        {texts.obstacleText} <a href={inLanguage(publicPaths.accessibility, language)}>{texts.statements}</a>.
      </p>
    </Frame>
  );
}

export function Frame(props: {
  readonly title: string;
  readonly lead: string;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}): VNode {
  const { language } = usePage();
  return (
    <PageLayout
      title={props.title}
      description={props.lead}
      breadcrumbs={[{ href: publicPaths.start, text: promiseSetTexts[language].start }]}
      head={props.head}
    >
      <PageTop>
        <Heading level={1}>{props.title}</Heading>
        <p class="lead">{props.lead}</p>
      </PageTop>
      {props.children}
    </PageLayout>
  );
}

function Passages({ passages }: { readonly passages: readonly Passage[] }): VNode {
  return (
    <>
      {passages.map(({ heading, text }) => (
        <section key={heading}>
          <Heading level={2}>{heading}</Heading>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
