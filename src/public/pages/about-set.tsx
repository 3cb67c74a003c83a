import type { VNode } from 'preact';
import { dayOf } from '../../kernel/day';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { publicPaths } from '../public-paths';
import type { SetToday } from '../reading/set-today';
import { Contact } from './contact';
import { periodWords } from './count-words';
import { promiseSetTexts } from './promise-set.texts';
import { Prose, swedishPart } from './swedish-part';

/** Why just this was promised, the days that matter, whom to ask, and the same as data. */
export function AboutSet({ set, parties }: SetToday): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <>
      <Heading level={2}>{texts.basis}</Heading>
      {set.basis === '' ? <p>{texts.noBasis}</p> : <Prose text={set.basis} />}
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
