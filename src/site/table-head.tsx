import type { VNode } from 'preact';
import type { Column } from './table';

export function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): VNode {
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
    <svg class="sort-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={arrows[now]} fill="currentColor" />
    </svg>
  );
}
