import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { Table, type TableProps } from '../../site/table';

interface ListPageProps<Row extends { id: string }> {
  readonly texts: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly add: string;
  };
  readonly columns: TableProps<Row>['columns'];
  readonly rows: readonly Row[];
  /** Where one is added, for who may. */
  readonly addAt: string | null;
}

/** What comes before a promise is listed alike: what it is, the way to add one, a row for each. */
export function ListPage<Row extends { id: string }>(props: ListPageProps<Row>): VNode {
  const { texts, columns, rows, addAt } = props;
  return (
    <StaffLayout title={texts.title} below={[]}>
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      {addAt && (
        <p>
          <ButtonLink href={addAt}>{texts.add}</ButtonLink>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table caption={texts.title} isCaptionHidden columns={columns} rows={rows} keyOf={({ id }) => id} />
      )}
    </StaffLayout>
  );
}
