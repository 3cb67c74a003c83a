import type { VNode } from 'preact';
import { Written } from '../http/staff-content';
import { Instant } from '../site/instant';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { Table } from '../site/table';
import { logPath, logTexts } from './log.texts';
import type { LogRow } from './log-view';

interface LogTableProps {
  readonly rows: readonly LogRow[];
  /** Where the lines are about many things: each with the way to all that is noted about it. */
  readonly leadsToEach?: boolean;
}

export function LogTable({ rows, leadsToEach = false }: LogTableProps): VNode {
  const { language } = usePage();
  const texts = logTexts[language];
  const aboutEach = {
    heading: texts.about,
    cell: ({ about }: LogRow) =>
      about?.name && (
        <a href={inLanguage(logPath(about.id), language)} aria-label={texts.allAbout(about.name)}>
          <Written>{about.name}</Written>
        </a>
      ),
  };
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
        ...(leadsToEach ? [aboutEach] : []),
        { heading: texts.who, cell: ({ who }) => who },
        { heading: texts.where, cell: ({ where }) => where },
      ]}
    />
  );
}
