import type { VNode } from 'preact';
import { dayOf } from '../../kernel/day';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { publicPaths } from '../public-paths';
import type { PublishedDocument } from '../reading/published-document';
import type { SetToday } from '../reading/set-today';
import { AskedAndWorried } from './asked-and-worried';
import { Contact } from './contact';
import { periodWords } from './count-words';
import { documentRows, EndedPromises } from './document-facts';
import { promiseSetTexts } from './promise-set.texts';
import { Prose, swedishPart } from './swedish-part';

/** Why just this was promised, the days that matter, whom to ask, and the same as data. */
export function AboutSet({ set, parties, document }: SetToday): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <>
      <Heading level={2}>{texts.basis}</Heading>
      {set.basis !== '' && <Prose text={set.basis} />}
      {hasNoBasis(set.basis, document) && <p>{texts.noBasis}</p>}
      <AskedAndWorried {...document} />
      <EndedPromises {...document} />
      <Heading level={2}>{texts.about}</Heading>
      <SummaryList
        rows={[
          { label: texts.kind, value: texts.kinds[set.kind] },
          {
            label: texts.parties,
            value: <span lang={swedishPart(language)}>{parties.map(({ name }) => name).join(', ')}</span>,
          },
          { label: texts.period, value: periodWords(set, language) },
          { label: texts.signed, value: set.signedOn ? <Day day={set.signedOn} /> : texts.notSigned },
          ...documentRows(document, language),
          { label: texts.firstPublished, value: <Day day={dayOf(set.firstPublishedAt)} /> },
          { label: texts.updated, value: <Day day={dayOf(set.publishedAt)} /> },
        ]}
      />
      <Heading level={2}>{texts.contact}</Heading>
      <p>{texts.contactText}</p>
      <Contact set={set} otherwise={texts.noContact} />
      <Heading level={2}>{texts.data}</Heading>
      <p>
        <a href={publicPaths.promiseSetJson(set.id)}>{texts.dataLink}</a>. {texts.dataText}
      </p>
    </>
  );
}

const hasNoBasis = (basis: string, { dialogues, worries }: PublishedDocument): boolean =>
  basis === '' && dialogues.length === 0 && worries.length === 0;
