import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Written } from '../../http/staff-content';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { focusAreaPaths } from '../agreement.paths';
import type { FocusArea } from '../focus-area.entity';
import { focusAreaPageTexts } from './focus-area-page.texts';

interface FocusAreasPageProps {
  readonly areas: readonly Pick<FocusArea, 'id' | 'title' | 'outcomeGoal' | 'causeAnalysis'>[];
  readonly mayAdd: boolean;
}

export function FocusAreasPage({ areas, mayAdd }: FocusAreasPageProps): VNode {
  const { list } = focusAreaPageTexts[usePage().language];
  return (
    <StaffLayout title={list.title} below={[]}>
      <Heading level={1}>{list.title}</Heading>
      <p class="lead">{list.lead}</p>
      {mayAdd && (
        <p>
          <ButtonLink href={focusAreaPaths.new}>{list.add}</ButtonLink>
        </p>
      )}
      {areas.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <Table
          caption={list.title}
          isCaptionHidden
          columns={[
            {
              heading: list.name,
              cell: ({ id, title }) => (
                <a href={focusAreaPaths.focusArea(id)}>
                  <Written>{title}</Written>
                </a>
              ),
            },
            { heading: list.goal, cell: ({ outcomeGoal }) => <Written>{outcomeGoal || '–'}</Written> },
            {
              heading: list.analysis,
              cell: ({ causeAnalysis }) => (causeAnalysis ? list.has : list.lacks),
            },
          ]}
          rows={areas}
          keyOf={({ id }) => id}
        />
      )}
    </StaffLayout>
  );
}
