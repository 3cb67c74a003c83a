import type { VNode } from 'preact';
import { formatDay, yearOf } from '../../kernel/day';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { publicPaths } from '../public-paths';
import type { PublishedDocument, PublishedNeighbour, PublishedRelative } from '../reading/published-document';
import { documentTexts } from './document.texts';
import { swedishPart } from './swedish-part';

interface PromiseNotesProps {
  readonly promiseId: string;
  readonly document: PublishedDocument;
}

/** What was added to a promise after it was signed, and where else it is found. The signed words stand above. */
export function PromiseNotes({ promiseId, document }: PromiseNotesProps): VNode {
  const texts = documentTexts[usePage().language];
  const of = (relatives: readonly PublishedRelative[]) =>
    relatives.filter((relative) => relative.promiseId === promiseId);
  return (
    <>
      <Added promiseId={promiseId} document={document} />
      <Elsewhere lead={texts.also} relatives={of(document.earlier)} />
      <Elsewhere lead={texts.continues} relatives={of(document.later)} />
      <Ended promiseId={promiseId} document={document} />
    </>
  );
}

function Added({ promiseId, document }: PromiseNotesProps): VNode | null {
  const { language } = usePage();
  const texts = documentTexts[language];
  const added = document.additions.filter((addition) => addition.promiseId === promiseId);
  if (added.length === 0) return null;
  return (
    <>
      {added.map(({ position, kind, shouldRead, reason, madeOn }) => (
        <Notice
          key={position}
          kind="info"
          title={
            kind === 'withdrawal'
              ? texts.withdrawal(formatDay(madeOn, language))
              : texts.correction(formatDay(madeOn, language))
          }
        >
          {shouldRead && (
            <p>
              {texts.shouldRead} <q lang={swedishPart(language)}>{shouldRead}</q>
            </p>
          )}
          <p lang={swedishPart(language)}>{reason}</p>
          <p class="quiet">{texts.signedWords}</p>
        </Notice>
      ))}
    </>
  );
}

/** A later document leaves it out: the reader of the earlier year learns it here. */
function Ended({ promiseId, document }: PromiseNotesProps): VNode {
  const { language } = usePage();
  const texts = documentTexts[language];
  const ended = document.endedLater.filter((one) => one.promiseId === promiseId);
  return (
    <>
      {ended.map(({ set, reason, endedOn }) => (
        <Notice key={set.id} kind="info" title={texts.notContinued(formatDay(endedOn, language))}>
          <p lang={swedishPart(language)}>{reason}</p>
          <p>
            <a href={inLanguage(publicPaths.promiseSet(set.id), language)} lang={swedishPart(language)}>
              {set.title}
            </a>
          </p>
        </Notice>
      ))}
    </>
  );
}

interface ElsewhereProps {
  readonly lead: string;
  readonly relatives: readonly PublishedRelative[];
}

/** "Löftet fanns även 2019 och 2020", each year a link to the promise there. */
function Elsewhere({ lead, relatives }: ElsewhereProps): VNode | null {
  const { language } = usePage();
  const { and, takenBack } = documentTexts[language];
  if (relatives.length === 0) return null;
  return (
    <p class="quiet">
      {lead}{' '}
      {relatives.map(({ relativeId, number, set, withdrawnOn }, index) => (
        <span key={relativeId}>
          {separatorBefore(index, relatives.length, and)}
          <a href={`${inLanguage(publicPaths.promiseSet(set.id), language)}#lofte-${number}`}>
            {yearsOf(set)}
          </a>
          {withdrawnOn && ` (${takenBack(formatDay(withdrawnOn, language))})`}
        </span>
      ))}
      .
    </p>
  );
}

const separatorBefore = (index: number, count: number, and: string): string => {
  if (index === 0) return '';
  return index === count - 1 ? ` ${and} ` : ', ';
};

/** "2019", "2021–2022", "2018–" when it has no last day. */
function yearsOf({ periodStart, periodEnd }: PublishedNeighbour): string {
  const first = String(yearOf(periodStart));
  const last = periodEnd === null ? null : String(yearOf(periodEnd));
  if (last === null) return `${first}–`;
  return first === last ? first : `${first}–${last}`;
}
