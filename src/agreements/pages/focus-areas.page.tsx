import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { usePage } from '../../site/page-context';
import { focusAreaPaths } from '../agreement.paths';
import type { FocusArea } from '../focus-area.entity';
import { focusAreaPageTexts } from './focus-area-page.texts';
import { ListPage } from './list-page';

interface FocusAreasPageProps {
  readonly areas: readonly Pick<FocusArea, 'id' | 'title' | 'outcomeGoal' | 'causeAnalysis'>[];
  readonly mayAdd: boolean;
}

export function FocusAreasPage({ areas, mayAdd }: FocusAreasPageProps): VNode {
  const { list } = focusAreaPageTexts[usePage().language];
  return (
    <ListPage
      texts={list}
      addAt={mayAdd ? focusAreaPaths.new : null}
      rows={areas}
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
        { heading: list.analysis, cell: ({ causeAnalysis }) => (causeAnalysis ? list.has : list.lacks) },
      ]}
    />
  );
}
