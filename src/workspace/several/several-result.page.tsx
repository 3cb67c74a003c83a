import type { VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { listPaths } from '../list/list.paths';
import { listTexts } from '../list/list.texts';
import { severalTexts } from './several.texts';
import type { SeveralResultView } from './several-views';

/** A row for each that was chosen: what was done, or why it was not. */
export function SeveralResultPage({ view }: { readonly view: SeveralResultView }): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  const lang = useContentLanguage();
  const done = view.rows.filter(({ problem }) => problem === null).length;
  const title = `${texts.result.title}: ${texts.acts[view.act].toLocaleLowerCase(language)}`;
  return (
    <StaffLayout title={title} below={[{ href: listPaths.list, text: listTexts[language].title }]} wide>
      <Notice kind={done === view.rows.length ? 'success' : 'warning'}>
        <p>{texts.result.counts(done, view.rows.length)}</p>
      </Notice>
      <Heading level={1}>{title}</Heading>
      <Table
        caption={texts.result.title}
        isCaptionHidden
        columns={[
          {
            heading: texts.activity,
            cell: ({ id, title: name }) =>
              name && (
                <a href={inLanguage(activityPaths.activity(id), language)} lang={lang}>
                  {name}
                </a>
              ),
          },
          {
            heading: texts.result.outcome,
            cell: (row) => outcomeOf(row, language),
          },
        ]}
        rows={view.rows}
        keyOf={({ id }) => id}
      />
      <p>
        <ButtonLink href={view.from} kind="secondary">
          {texts.result.back}
        </ButtonLink>
      </p>
    </StaffLayout>
  );
}

function outcomeOf({ problem, values }: SeveralResultView['rows'][number], language: Language): string {
  const texts = severalTexts[language].result;
  if (problem !== null) return texts.notDone(problem);
  const { names, on } = values;
  return names ? texts.reminded(String(names), formatDay(String(on), language)) : texts.done;
}
