import type { VNode } from 'preact';
import { Instant } from '../site/instant';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { logTexts } from './log.texts';
import type { LogRow } from './log-view';

export function LogTable({ rows }: { readonly rows: readonly LogRow[] }): VNode {
  const texts = logTexts[usePage().language];
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      rows={rows.map((row, index) => ({ ...row, index }))}
      keyOf={({ index }) => index}
      columns={[
        { heading: texts.when, cell: ({ at }) => <Instant at={at} /> },
        {
          heading: texts.what,
          cell: ({ what, facts }) => (
            <>
              {what}
              {facts.map(({ label, value }) => (
                <div key={label} class="quiet">
                  {label}: {value}
                </div>
              ))}
            </>
          ),
        },
        { heading: texts.who, cell: ({ who }) => who },
        { heading: texts.where, cell: ({ where }) => where },
      ]}
    />
  );
}
