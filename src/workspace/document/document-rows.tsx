import type { ComponentChildren, VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { promisePaths } from '../../promises/promise.paths';
import { Day } from '../../site/day';
import { inLanguage } from '../../site/links';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import type { SummaryRow } from '../../site/summary-list';
import { documentPageTexts } from './document-page.texts';
import type { AdditionView, DocumentView } from './document-view';
import { documentWords } from './document-words.texts';

/** Rows about the document that only some have. */
export function documentRows(view: DocumentView, language: Language): SummaryRow[] {
  const texts = documentWords[language];
  const { districts, followUpEvery, signatories, dialogues, worries, extensions, endedOn, endReason } = view;
  const row = (label: string, isThere: boolean, value: ComponentChildren): SummaryRow[] =>
    isThere ? [{ label, value }] : [];
  return [
    ...row(
      texts.extension,
      extensions.length > 0,
      extensions.map((one) => <Extended key={one.id} {...one} />),
    ),
    ...row(
      texts.ended,
      endedOn !== null,
      <>
        {endedOn && <Day day={endedOn} />} {endReason && <Written>{endReason}</Written>}
      </>,
    ),
    ...row(texts.districts, districts.length > 0, <Written>{districts.join(', ')}</Written>),
    ...row(
      texts.signatories,
      signatories.length > 0,
      signatories.map(({ id, organisation, function: title, signedOn }) => (
        <p key={id}>
          <Written>{`${organisation}: ${title}`}</Written>
          {signedOn && <>, {formatDay(signedOn, language)}</>}
        </p>
      )),
    ),
    ...row(
      texts.followUp,
      followUpEvery !== null,
      followUpEvery && documentPageTexts[language].rhythms[followUpEvery],
    ),
    ...row(
      texts.dialogues,
      dialogues.length > 0,
      dialogues.map((dialogue) => <Asked key={dialogue.id} {...dialogue} />),
    ),
    ...row(texts.worries, worries.length > 0, <Written>{worries.join(', ')}</Written>),
    ...row(texts.before, view.predecessor !== null, view.predecessor && <Neighbour {...view.predecessor} />),
    ...row(
      texts.after,
      view.successors.length > 0,
      view.successors.map((set) => (
        <p key={set.id}>
          <Neighbour {...set} />
        </p>
      )),
    ),
  ];
}

function Extended({ fromEnd, toEnd, madeOn, reason, isApproved }: AdditionView): VNode {
  const { language } = usePage();
  const texts = documentWords[language];
  const words = (day: string | null) => (day ? formatDay(day, language) : '');
  return (
    <p>
      {texts.extended(words(fromEnd), words(toEnd), words(madeOn))} <Written>{reason}</Written>{' '}
      {!isApproved && <span class="quiet">{texts.waiting}</span>}
    </p>
  );
}

function Asked({ kind, held, asked, answered }: DocumentView['dialogues'][number]): VNode {
  const { language } = usePage();
  const number = (count: number | null) => (count === null ? null : formatNumber(count, language));
  const answers = number(answered);
  return (
    <p>
      {documentPageTexts[language].dialogues[kind]}, <Written>{held}</Written>
      {answers && `: ${documentWords[language].answered(answers, number(asked))}`}
    </p>
  );
}

function Neighbour({ id, title }: { readonly id: string; readonly title: string }): VNode {
  return (
    <a href={inLanguage(promisePaths.set(id), usePage().language)}>
      <Written>{title}</Written>
    </a>
  );
}
