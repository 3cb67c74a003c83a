import type { ComponentChildren, VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import type { SummaryRow } from '../../site/summary-list';
import { publicPaths } from '../public-paths';
import type { PublishedDocument, PublishedNeighbour } from '../reading/published-document';
import { documentTexts } from './document.texts';
import { swedishPart } from './swedish-part';

/** Rows about the document that only some have. */
export function documentRows(document: PublishedDocument, language: Language): SummaryRow[] {
  const texts = documentTexts[language];
  const { facts, districts, signatories, additions, predecessor, successors } = document;
  const extensions = additions.filter(({ kind }) => kind === 'extension');
  const row = (label: string, isThere: boolean, value: ComponentChildren): SummaryRow[] =>
    isThere ? [{ label, value }] : [];
  return [
    ...row(
      texts.extension,
      extensions.length > 0,
      extensions.map(({ position, fromEnd, toEnd, madeOn, reason }) => (
        <p key={position}>
          {fromEnd && toEnd && texts.extended(...inWords([fromEnd, toEnd, madeOn], language))}{' '}
          <span lang={swedishPart(language)}>{reason}</span>
        </p>
      )),
    ),
    ...row(texts.ended, Boolean(facts?.endedOn), facts && <Ended facts={facts} />),
    ...row(
      texts.districts,
      districts.length > 0,
      <span lang={swedishPart(language)}>{districts.map(({ name }) => name).join(', ')}</span>,
    ),
    ...row(
      texts.signatories,
      signatories.length > 0,
      signatories.map(({ position, organisation, function: title, signedOn }) => (
        <p key={position} lang={swedishPart(language)}>
          {texts.signatory(organisation, title, signedOn && formatDay(signedOn, 'sv'))}
        </p>
      )),
    ),
    ...row(
      texts.followUp,
      Boolean(facts?.followUpEvery),
      facts?.followUpEvery && texts.rhythms[facts.followUpEvery],
    ),
    ...row(texts.before, predecessor !== null, predecessor && <Neighbour {...predecessor} />),
    ...row(
      texts.after,
      successors.length > 0,
      successors.map((set) => (
        <p key={set.id}>
          <Neighbour {...set} />
        </p>
      )),
    ),
  ];
}

function inWords(days: readonly [string, string, string], language: Language): [string, string, string] {
  const [from, to, on] = days;
  return [formatDay(from, language), formatDay(to, language), formatDay(on, language)];
}

function Ended({ facts }: { readonly facts: NonNullable<PublishedDocument['facts']> }): VNode {
  const { language } = usePage();
  return (
    <>
      {facts.endedOn && documentTexts[language].endedOn(formatDay(facts.endedOn, language))}{' '}
      {facts.endReason && <span lang={swedishPart(language)}>{facts.endReason}</span>}
    </>
  );
}

function Neighbour({ id, title }: PublishedNeighbour): VNode {
  const { language } = usePage();
  return (
    <a href={inLanguage(publicPaths.promiseSet(id), language)} lang={swedishPart(language)}>
      {title}
    </a>
  );
}

/** What the last document promised and this one leaves out, and why. */
export function EndedPromises({ endedPromises }: PublishedDocument): VNode | null {
  const { language } = usePage();
  const texts = documentTexts[language];
  if (endedPromises.length === 0) return null;
  return (
    <>
      <Heading level={2}>{texts.endedPromises}</Heading>
      <ul>
        {endedPromises.map(({ position, text, reason, endedOn }) => (
          <li key={position}>
            <span lang={swedishPart(language)}>{text}</span>{' '}
            <span class="quiet">{texts.endedPromise(formatDay(endedOn, language))}</span>{' '}
            <span lang={swedishPart(language)}>{reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
