import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { StatusTag } from '../../site/status-tag';
import { Table } from '../../site/table';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { reportTexts } from './report.texts';
import type { Deviation } from './report-view';

/** Nothing disappears: what did not go as planned is told with its reason. */
export function Deviations({ deviations }: { readonly deviations: readonly Deviation[] }): VNode {
  const texts = reportTexts[usePage().language];
  return (
    <>
      <Heading level={2} id="avvikelser">
        {texts.deviations}
      </Heading>
      {deviations.length === 0 ? (
        <p>{texts.noDeviations}</p>
      ) : (
        <Table<Deviation>
          caption={texts.deviations}
          isCaptionHidden
          columns={[
            { heading: texts.activity, cell: ({ line }) => <Written>{line.title}</Written> },
            {
              heading: texts.status,
              cell: ({ line: { status, timeliness } }) => (
                <>
                  <StatusTag status={status} /> {timeliness.includes('late') && <StatusTag status="late" />}
                </>
              ),
            },
            { heading: texts.why, cell: (deviation) => <Why deviation={deviation} /> },
          ]}
          rows={deviations}
          keyOf={({ line }) => line.id}
        />
      )}
    </>
  );
}

function Why({ deviation: { reason, moves } }: { readonly deviation: Deviation }): VNode {
  const { language } = usePage();
  const texts = reportTexts[language];
  if (!reason && moves.length === 0) return <span class="quiet">{texts.noWhy}</span>;
  return (
    <>
      {reason && (
        <p>
          <Written>{reason}</Written>
        </p>
      )}
      {moves.map(({ from, to, reason: why, text }) => (
        <p key={`${from} ${to}`}>
          {texts.moved(
            formatDay(from, language),
            formatDay(to, language),
            moveReasonTexts[language][why].toLowerCase(),
          )}{' '}
          {text && <Written>{text}</Written>}
        </p>
      ))}
    </>
  );
}
