import type { VNode } from 'preact';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { OutlineToday } from '../reading/set-today';
import { accessibilityTexts } from './accessibility.texts';
import { Contact } from './contact';
import { byMunicipality } from './municipalities';
import { promiseSetTexts } from './promise-set.texts';
import { swedishPart } from './swedish-part';

/** What is known, what is not, and whom to tell. Not the statement that the law asks of each municipality. */
export function AccessibilityPage({ outlines }: { readonly outlines: readonly OutlineToday[] }): VNode {
  const { language } = usePage();
  const texts = accessibilityTexts[language];
  return (
    <PageLayout
      title={texts.title}
      breadcrumbs={[{ href: publicPaths.start, text: promiseSetTexts[language].start }]}
    >
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <p>{texts.notAStatement}</p>
      <Heading level={2}>{texts.works}</Heading>
      <List items={texts.worksList} />
      <Heading level={2}>{texts.notExamined}</Heading>
      <List items={texts.notExaminedList} />
      <Heading level={2}>{texts.fails}</Heading>
      <List items={texts.failsList} />
      <Heading level={2}>{texts.report}</Heading>
      <p>{texts.reportText}</p>
      {outlines.length === 0 && <p>{texts.nobody}</p>}
      {contactsIn(outlines).map(({ name, set }) => (
        <section key={name}>
          <Heading level={3} lang={swedishPart(language)}>
            {name}
          </Heading>
          <Contact set={set} otherwise={texts.noContact} />
        </section>
      ))}
    </PageLayout>
  );
}

const List = ({ items }: { readonly items: readonly string[] }): VNode => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** Each municipality once, with the contact of what it published last. */
const contactsIn = (outlines: readonly OutlineToday[]) =>
  byMunicipality(outlines).flatMap(({ name, of }) => {
    const [newest] = [...of.upcoming, ...of.current, ...of.past]
      .map(({ set }) => set)
      .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
    return newest ? [{ name, set: newest }] : [];
  });
