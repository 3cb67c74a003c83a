import type { VNode } from 'preact';
import { useContentLanguage, Written } from '../../http/staff-content';
import { Heading } from '../../site/heading';
import { figureWords, indicatorTexts, measuredWhen } from '../../site/indicator-texts';
import { usePage } from '../../site/page-context';
import { SummaryList } from '../../site/summary-list';
import { Table } from '../../site/table';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorView, MeasurementView } from './indicator-views';

/** For a report: what is measured beside the promises, apart from what was done, with source and uncertainty. Left out when nothing is. */
export function ReportedIndicators({
  indicators,
}: {
  readonly indicators: readonly IndicatorView[];
}): VNode | null {
  const { language } = usePage();
  const { report, smallNumbers } = indicatorPageTexts[language];
  const lang = useContentLanguage();
  if (indicators.length === 0) return null;
  const isHeldBack = indicators.some(({ measurements }) =>
    measurements.some(({ isSuppressed }) => isSuppressed),
  );
  return (
    <>
      <Heading level={2} id="siffror">
        {report.title}
      </Heading>
      <p>{report.caution}</p>
      {indicators.map((indicator) => (
        <section key={indicator.id}>
          <Heading level={3} lang={lang}>
            {indicator.fields.name}
          </Heading>
          <Figures indicator={indicator} />
          <Facts indicator={indicator} />
        </section>
      ))}
      {isHeldBack && <p class="quiet">{smallNumbers}</p>}
    </>
  );
}

interface IndicatorProps {
  readonly indicator: IndicatorView;
}

/** Latest first, and last of all how it was before; a figure that is small is held back from a report, whoever makes it. */
function Figures({ indicator }: IndicatorProps): VNode {
  const { language } = usePage();
  const { measurements: texts, report } = indicatorPageTexts[language];
  const rows = indicator.measurements.filter(({ wasCorrected }) => !wasCorrected);
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <Table
      caption={indicator.fields.name}
      isCaptionHidden
      columns={[
        { heading: texts.when, cell: ({ fromOn, toOn }) => measuredWhen(fromOn, toOn, language) },
        {
          heading: texts.value,
          cell: (row) => figureWords(row.isSuppressed ? heldBack : row, indicator.fields.unit, language),
        },
        {
          heading: report.comment,
          cell: (row) => commentOf(row, texts.baseline),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

function commentOf({ isBaseline, source, note }: MeasurementView, baseline: string): VNode {
  const own = [source, note].filter(Boolean).join('. ');
  if (!isBaseline && own === '') return <>–</>;
  return (
    <>
      {isBaseline && `${baseline} `}
      <Written>{own}</Written>
    </>
  );
}

const heldBack = { value: null, margin: null };

function Facts({ indicator }: IndicatorProps): VNode {
  const { language } = usePage();
  const { facts, warnings, report } = indicatorPageTexts[language];
  const words = indicatorTexts[language];
  const { fields, districtName, measuredBy, promiseNumbers } = indicator;
  const uncertainty = fields.marginNote || (fields.isUncertain ? facts.uncertain : report.noMargin);
  return (
    <>
      <SummaryList
        rows={[
          { label: facts.source, value: <Written>{fields.source}</Written> },
          { label: facts.uncertainty, value: <Written>{uncertainty}</Written> },
          ...(fields.interpretationNote
            ? [{ label: facts.interpretation, value: <Written>{fields.interpretationNote}</Written> }]
            : []),
          { label: facts.level, value: words.levels[fields.level] },
          { label: facts.direction, value: words.directions[fields.goodDirection] },
          { label: facts.place, value: <Written>{districtName ?? words.places[fields.geography]}</Written> },
          { label: facts.measuredBy, value: <Written>{measuredBy}</Written> },
          ...(promiseNumbers.length > 0 ? [{ label: facts.promises, value: promiseNumbers.join(', ') }] : []),
        ]}
      />
      {indicator.warnings.map((warning) => (
        <p key={warning}>{warnings[warning]}</p>
      ))}
    </>
  );
}
