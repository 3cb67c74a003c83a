import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { withSoftHyphens } from '../../site/hyphens';
import { usePage } from '../../site/page-context';
import { agreementPaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { agreementPageTexts } from './agreement-page.texts';
import type { AgreementLine } from './agreement-views';
import { ListPage } from './list-page';

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
    <ListPage
      texts={list}
      addAt={mayAdd ? agreementPaths.new : null}
      rows={lines}
      columns={[
        {
          heading: list.name,
          cell: ({ id, title }) => (
            <a href={agreementPaths.agreement(id)}>
              <Written>{title}</Written>
            </a>
          ),
        },
        { heading: list.kind, cell: ({ kind }) => withSoftHyphens(words.kinds[kind]) },
        {
          heading: list.period,
          cell: ({ periodStart, periodEnd }) => until(formatDay(periodStart, language), day(periodEnd)),
        },
        { heading: list.state, cell: ({ timing }) => words.timing[timing] },
      ]}
    />
  );
}
