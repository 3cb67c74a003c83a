import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ResultView } from './review-view';

/** A row for each that was chosen: what was done, or why it was not. */
export function ResultPage({ view }: { readonly view: ResultView }): VNode {
  const texts = reviewPageTexts[usePage().language];
  const done = view.rows.filter(({ problem }) => problem === null).length;
  return (
    <StaffLayout title={texts.result.title} below={[{ href: reviewPaths.review, text: texts.title }]} wide>
      <Notice kind={done === view.rows.length ? 'success' : 'warning'}>
        <p>{texts.result.counts(done, view.rows.length)}</p>
      </Notice>
      <Heading level={1}>{texts.result.title}</Heading>
      <Table
        caption={texts.result.title}
        isCaptionHidden
        columns={[
          { heading: texts.result.what, cell: ({ heading }) => <Written>{heading}</Written> },
          { heading: texts.result.set, cell: ({ setTitle }) => <Written>{setTitle}</Written> },
          {
            heading: texts.result.outcome,
            cell: ({ problem }) =>
              problem === null ? texts.result.outcomes[view.act] : texts.result.notDone(problem),
          },
        ]}
        rows={view.rows}
        keyOf={({ id }) => id}
      />
      <p>
        <ButtonLink href={reviewPaths.review} kind="secondary">
          {texts.result.back}
        </ButtonLink>
      </p>
    </StaffLayout>
  );
}
