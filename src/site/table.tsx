import { type ComponentChildren, Fragment, type VNode } from 'preact';

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly isNumber?: boolean;
  /** The address that sorts by this column, and how the rows are sorted by it now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | null };
}

export interface TableProps<Row> {
  readonly caption: string;
  /** When a heading just above says the same: heard, not seen. */
  readonly isCaptionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** On a phone: `stacked` (the usual) makes a block of each row, `scroll` moves a wide grid sideways, `as_is` is for two narrow columns. */
  readonly onPhone?: 'stacked' | 'scroll' | 'as_is';
  /** The last row: one cell for each column. */
  readonly sums?: readonly ComponentChildren[];
  /** Where a link to one row leads. */
  readonly anchorOf?: (row: Row) => string;
  /** What is opened below a row, over its whole breadth; null for the rows where nothing is. */
  readonly below?: (row: Row) => ComponentChildren | null;
}

export function Table<Row>(props: TableProps<Row>): VNode {
  if (props.onPhone !== 'scroll') return <Grid {...props} />;
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabindex={0}>
      <Grid {...props} />
    </div>
  );
}

/** The roles are written out because a table shown as blocks on a phone otherwise stops being one to screen readers. */
function Grid<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  keyOf,
  onPhone = 'stacked',
  sums,
  anchorOf,
  below,
}: TableProps<Row>): VNode {
  return (
    <table class={onPhone === 'stacked' ? stackedClass(columns.length) : 'table'} role="table">
      <caption class={isCaptionHidden ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
      <TableHead columns={columns} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Fragment key={keyOf(row)}>
            <Line columns={columns} cells={columns.map(({ cell }) => cell(row))} id={anchorOf?.(row)} />
            <Below columns={columns.length}>{below?.(row)}</Below>
          </Fragment>
        ))}
      </tbody>
      {sums && (
        <tfoot role="rowgroup">
          <Line columns={columns} cells={sums} />
        </tfoot>
      )}
    </table>
  );
}

function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): VNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ heading, sort, isNumber }) => (
          <th
            key={heading}
            scope="col"
            role="columnheader"
            class={isNumber ? 'number' : undefined}
            aria-sort={sort?.now ?? undefined}
          >
            {sort ? (
              <a href={sort.href}>
                {heading}
                <SortMark now={sort.now} />
              </a>
            ) : (
              heading
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const arrows = { ascending: 'M3 8l3-4l3 4z', descending: 'M3 4l3 4l3-4z' };

function SortMark({ now }: { readonly now: 'ascending' | 'descending' | null }): VNode | null {
  if (now === null) return null;
  return (
    <svg class="sort-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={arrows[now]} fill="currentColor" />
    </svg>
  );
}

const stackedClass = (columns: number): string => `table table--${columns > 4 ? 'broad' : 'stacked'}`;

interface LineProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly cells: readonly ComponentChildren[];
  readonly id?: string;
}

function Line<Row>({ columns, cells, id }: LineProps<Row>): VNode {
  const others = cells.slice(1);
  return (
    <tr role="row" id={id}>
      <th scope="row" role="rowheader">
        {cells[0]}
      </th>
      {others.map((cell, index) => (
        <td
          key={columns[index + 1]?.heading}
          role="cell"
          data-label={columns[index + 1]?.heading}
          class={columns[index + 1]?.isNumber ? 'number' : undefined}
        >
          <div>{cell}</div>
        </td>
      ))}
    </tr>
  );
}

interface BelowProps {
  readonly columns: number;
  readonly children?: ComponentChildren;
}

function Below({ columns, children }: BelowProps): VNode | null {
  if (!children) return null;
  return (
    <tr role="row" class="table__below">
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}
