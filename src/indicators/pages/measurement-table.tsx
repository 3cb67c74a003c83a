import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { figureWords, measuredWhen } from '../../site/indicator-texts';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorView, MeasurementView } from './indicator-views';

/** Every row ever registered, latest first: a corrected one stays and says so. */
export function MeasurementTable({ view }: { readonly view: IndicatorView }): VNode {
  const { language } = usePage();
  const { measurements: texts, smallNumbers } = indicatorPageTexts[language];
  if (view.measurements.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <Table
        caption={texts.title}
        isCaptionHidden
        columns={[
          { heading: texts.when, cell: ({ fromOn, toOn }) => measuredWhen(fromOn, toOn, language) },
          { heading: texts.value, cell: (row) => figureWords(row, view.fields.unit, language) },
          { heading: texts.n, cell: ({ n }) => (n === null ? '–' : formatNumber(n, language)) },
          { heading: texts.more, cell: (row) => <More row={row} /> },
        ]}
        rows={view.measurements}
        keyOf={({ id }) => id}
      />
      {view.measurements.some(({ isSuppressed }) => isSuppressed) && <p class="quiet">{smallNumbers}</p>}
    </>
  );
}

function More({ row }: { readonly row: MeasurementView }): VNode {
  const { measurements: texts } = indicatorPageTexts[usePage().language];
  return (
    <>
      {row.isBaseline && <p>{texts.baseline}</p>}
      {row.isSuppressed && row.value !== null && <p class="quiet">{texts.small}</p>}
      {[row.source, row.note].filter(Boolean).map((text) => (
        <p key={text}>
          <Written>{text}</Written>
        </p>
      ))}
      {row.correctionReason && (
        <p class="quiet">
          <Written>{texts.correction(row.correctionReason)}</Written>
        </p>
      )}
      {row.wasCorrected && <p class="quiet">{texts.wasCorrected}</p>}
    </>
  );
}
