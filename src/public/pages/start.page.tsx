import type { VNode } from 'preact';
import { Card, Cards } from '../../site/card';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { OutlineToday } from '../reading/set-today';
import { doneWords, freshnessWords, numbersSentence, periodWords } from './count-words';
import { byMunicipality, type MunicipalityOutlines } from './municipalities';
import { startTexts } from './start.texts';
import { swedishPart } from './swedish-part';

export function StartPage({ outlines }: { readonly outlines: readonly OutlineToday[] }): VNode {
  const texts = startTexts[usePage().language];
  return (
    <PageLayout title={texts.title} description={texts.description}>
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {outlines.length === 0 && <Empty />}
      {byMunicipality(outlines).map((municipality) => (
        <Municipality key={municipality.name} {...municipality} />
      ))}
    </PageLayout>
  );
}

function Empty(): VNode {
  const texts = startTexts[usePage().language];
  return (
    <>
      <h2>{texts.empty}</h2>
      <p>{texts.emptyText}</p>
    </>
  );
}

function Municipality({ name, of }: MunicipalityOutlines): VNode {
  const { language } = usePage();
  const texts = startTexts[language];
  return (
    <section>
      <Heading level={2} lang={swedishPart(language)}>
        {name}
      </Heading>
      {of.current.length === 0 && <p>{texts.noneCurrent}</p>}
      {of.current.length > 0 && (
        <Cards>
          {of.current.map((outline) => (
            <Current key={outline.set.id} {...outline} />
          ))}
        </Cards>
      )}
      <Others heading={texts.upcoming} outlines={of.upcoming} />
      <Others heading={texts.past} outlines={of.past} />
    </section>
  );
}

function Current(outline: OutlineToday): VNode {
  const { language } = usePage();
  const { set, tally } = outline;
  return (
    <Card
      level={3}
      heading={set.title}
      lang={swedishPart(language)}
      href={inLanguage(publicPaths.promiseSet(set.id), language)}
    >
      <p>{numbersSentence(tally, language)}</p>
      <p class="meta">
        <span>
          {startTexts[language].appliesTo} {periodWords(set, language)}
        </span>
        <span>{freshnessWords(outline, language)}</span>
      </p>
    </Card>
  );
}

function Others(props: {
  readonly heading: string;
  readonly outlines: readonly OutlineToday[];
}): VNode | null {
  const { language } = usePage();
  if (props.outlines.length === 0) return null;
  return (
    <>
      <h3>{props.heading}</h3>
      <ul>
        {props.outlines.map(({ set, tally }) => (
          <li key={set.id}>
            <a href={inLanguage(publicPaths.promiseSet(set.id), language)} lang={swedishPart(language)}>
              {set.title}
            </a>
            <br />
            {doneWords(tally, language)}
          </li>
        ))}
      </ul>
    </>
  );
}
