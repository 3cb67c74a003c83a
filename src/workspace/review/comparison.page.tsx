import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { dayOf, formatDay } from '../../kernel/day';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { statusTexts } from '../../site/status-texts';
import { type Column, Table } from '../../site/table';
import { activityStatuses } from '../../words/activity-status';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { MunicipalityLine } from './review-view';

/** The municipalities of the area beside each other, by the alphabet: no sums, no shares, no order of merit. */
export function ComparisonPage({ lines }: { readonly lines: readonly MunicipalityLine[] }): VNode {
  const texts = reviewPageTexts[usePage().language];
  return (
    <StaffLayout
      title={texts.comparison.title}
      below={[{ href: reviewPaths.review, text: texts.title }]}
      wide
    >
      <Heading level={1}>{texts.comparison.title}</Heading>
      <p>{texts.comparison.text}</p>
      <Table
        caption={texts.comparison.title}
        isCaptionHidden
        columns={useColumns()}
        rows={lines}
        keyOf={({ id }) => id}
      />
    </StaffLayout>
  );
}

type Columns = readonly [Column<MunicipalityLine>, ...Column<MunicipalityLine>[]];

function useColumns(): Columns {
  const { language } = usePage();
  const texts = reviewPageTexts[language].comparison;
  const written = useContentLanguage();
  return [
    {
      heading: texts.municipality,
      cell: ({ id, name }) => (
        <a href={inLanguage(`${reviewPaths.review}?kommun=${id}`, language)} lang={written}>
          {name}
        </a>
      ),
    },
    { heading: texts.promises, cell: ({ promises }) => promises, isNumber: true },
    ...activityStatuses.map((key): Column<MunicipalityLine> => ({
      heading: statusTexts[language][key].word,
      cell: ({ statuses }) => statuses[key],
      isNumber: true,
    })),
    {
      heading: texts.late,
      cell: ({ late, lateOfPolice }) =>
        lateOfPolice > 0 ? `${late}, ${texts.ofPolice(lateOfPolice)}` : late,
    },
    {
      heading: texts.review,
      cell: ({ commitments, waiting }) => texts.reviewed(commitments - waiting, commitments),
    },
    { heading: texts.approvals, cell: ({ approvals }) => approvals, isNumber: true },
    {
      heading: texts.followUp,
      cell: ({ nextFollowUpOn }) => (nextFollowUpOn ? <Day day={nextFollowUpOn} /> : texts.noFollowUp),
    },
    {
      heading: texts.confirmed,
      cell: ({ confirmedAt }) => (confirmedAt ? formatDay(dayOf(confirmedAt), language) : texts.never),
    },
  ];
}
