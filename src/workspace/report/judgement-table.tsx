import type { VNode } from 'preact';
import { useContentLanguage, Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { followUpWords } from '../../site/follow-up-texts';
import { JudgementTag } from '../../site/judgement-tag';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { reportTexts } from './report.texts';
import type { ReportedFollowUp, ReportedJudgement, ReportView } from './report-view';

interface JudgementTableProps {
  readonly set: ReportView['set'];
  readonly followUp: ReportedFollowUp;
}

/** Each promise in the words that were signed, with what each party that owns it says, side by side. */
export function JudgementTable({ set, followUp }: JudgementTableProps): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  const lang = useContentLanguage();
  const { type, fromOn, toOn, authorities, judgementsOf } = followUp;
  const promises = set.groups.flatMap((group) => group.promises);
  const name = texts.followUp(
    followUpWords[language].types[type],
    formatDay(fromOn, language),
    formatDay(toOn, language),
  );
  return (
    <>
      <p>
        {name} {followUp.isOpen ? texts.open : ''} {texts.judgementsText}
      </p>
      <Table
        caption={texts.judgements}
        isCaptionHidden
        columns={[
          {
            heading: texts.promise,
            cell: ({ number, text }) => (
              <span lang={lang}>
                {number}. {text}
              </span>
            ),
          },
          ...authorities.map(({ id, name: heading }) => ({
            heading,
            cell: (promise: (typeof promises)[number]) => (
              <OneJudgement said={judgementsOf(promise.id).find(({ authorityId }) => authorityId === id)} />
            ),
          })),
        ]}
        rows={promises}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function OneJudgement({ said }: { readonly said: ReportedJudgement | undefined }): VNode {
  const texts = reportTexts[usePage().language];
  if (!said) return <span class="quiet">{texts.notTheirs}</span>;
  if (!said.judgement) return <span>{texts.notReported}</span>;
  return (
    <>
      <JudgementTag judgement={said.judgement} />
      {said.reason && (
        <p>
          {texts.reason}: <Written>{said.reason}</Written>
        </p>
      )}
      {said.publicText && (
        <p>
          <Written>{said.publicText}</Written>
        </p>
      )}
    </>
  );
}
