import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { agreementPaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { agreementPageTexts } from './agreement-page.texts';
import type { AgreementLine } from './agreement-views';

interface AgreementsPageProps {
  readonly lines: readonly AgreementLine[];
  readonly mayAdd: boolean;
}

export function AgreementsPage({ lines, mayAdd }: AgreementsPageProps): VNode {
  const { language } = usePage();
  const { list, until } = agreementPageTexts[language];
  const words = agreementTexts[language];
  const day = (value: string | null) => value && formatDay(value, language);
  return (
    <StaffLayout title={list.title} below={[]}>
      <Heading level={1}>{list.title}</Heading>
      <p class="lead">{list.lead}</p>
      {mayAdd && (
        <p>
          <ButtonLink href={agreementPaths.new}>{list.add}</ButtonLink>
        </p>
      )}
      {lines.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <Table
          caption={list.title}
          isCaptionHidden
          columns={[
            {
              heading: list.name,
              cell: ({ id, title }) => (
                <a href={agreementPaths.agreement(id)}>
                  <Written>{title}</Written>
                </a>
              ),
            },
            { heading: list.kind, cell: ({ kind }) => words.kinds[kind] },
            {
              heading: list.period,
              cell: ({ periodStart, periodEnd }) => until(formatDay(periodStart, language), day(periodEnd)),
            },
            { heading: list.state, cell: ({ timing }) => words.timing[timing] },
          ]}
          rows={lines}
          keyOf={({ id }) => id}
        />
      )}
    </StaffLayout>
  );
}
