import type { VNode } from 'preact';
import type { PublishedMeasurement } from '../../published/published-rows';
import { Card, Cards } from '../../site/card';
import { Details } from '../../site/details';
import { Heading } from '../../site/heading';
import { figureWords, indicatorTexts, measuredWhen } from '../../site/indicator-texts';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { SummaryList, type SummaryRow } from '../../site/summary-list';
import { Table } from '../../site/table';
import { anchors } from '../public-paths';
import type { IndicatorShown } from '../reading/indicators-shown';
import { indicatorsTexts } from './indicators.texts';
import { Prose, swedishPart } from './swedish-part';

/** What is measured beside the promises, with what it takes to read the figures rightly. Left out when nothing is. */
export function IndicatorsSection({
  indicators,
}: {
  readonly indicators: readonly IndicatorShown[];
}): VNode | null {
  const { language } = usePage();
  const texts = indicatorsTexts[language];
  if (indicators.length === 0) return null;
  return (
    <section>
      <Heading level={2} id={anchors.indicators}>
        {texts.title}
      </Heading>
      <p>{texts.caution}</p>
      <Cards>
        {indicators.map((indicator) => (
          <Card key={indicator.row.id} level={3} heading={indicator.row.name} lang={swedishPart(language)}>
            <Figures indicator={indicator} />
            <Facts indicator={indicator} />
          </Card>
        ))}
      </Cards>
    </section>
  );
}

interface IndicatorProps {
  readonly indicator: IndicatorShown;
}

/** Latest first, and last of all how it was before. */
function Figures({ indicator }: IndicatorProps): VNode {
  const { language } = usePage();
  const texts = indicatorsTexts[language];
  const { row, baseline, measurements } = indicator;
  const rows = [...measurements].reverse().concat(baseline ?? []);
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <Table
        caption={texts.measurements(row.name)}
        isCaptionHidden
        columns={[
          { heading: texts.when, cell: ({ fromOn, toOn }) => measuredWhen(fromOn, toOn, language) },
          { heading: texts.value, cell: (one) => figureWords(one, row.unit, language) },
          ...(rows.some(({ n }) => n !== null)
            ? [
                {
                  heading: texts.n,
                  cell: ({ n }: PublishedMeasurement) => (n === null ? '–' : formatNumber(n, language)),
                },
              ]
            : []),
          ...(rows.some(hasComment)
            ? [{ heading: texts.comment, cell: (one: PublishedMeasurement) => <Comment row={one} /> }]
            : []),
        ]}
        rows={rows}
        keyOf={({ position }) => position}
      />
      {!baseline && <p class="quiet">{texts.noBaseline}</p>}
      {rows.some(({ isSuppressed }) => isSuppressed) && <p class="quiet">{texts.smallNumbers}</p>}
    </>
  );
}

function Comment({ row }: { readonly row: PublishedMeasurement }): VNode {
  const { language } = usePage();
  const texts = indicatorsTexts[language];
  if (!hasComment(row)) return <>–</>;
  const own = [row.isBaseline && texts.baseline, row.isCorrected && texts.corrected].filter(Boolean);
  return (
    <>
      {own.join(' ')}{' '}
      <span lang={swedishPart(language)}>{[row.source, row.note].filter(Boolean).join('. ')}</span>
    </>
  );
}

const hasComment = ({ isBaseline, isCorrected, source, note }: PublishedMeasurement): boolean =>
  isBaseline || isCorrected || source !== '' || note !== '';

function Facts({ indicator }: IndicatorProps): VNode {
  const { language } = usePage();
  const { facts, levels } = indicatorsTexts[language];
  const words = indicatorTexts[language];
  const { row, promiseNumbers } = indicator;
  const swedish = (text: string) => <span lang={swedishPart(language)}>{text}</span>;
  const inSight: (SummaryRow | null)[] = [
    { label: facts.source, value: swedish(row.source) },
    row.isUncertain || row.marginNote
      ? {
          label: facts.uncertainty,
          value: row.marginNote ? <Prose text={row.marginNote} /> : facts.uncertain,
        }
      : null,
  ];
  const more: (SummaryRow | null)[] = [
    { label: facts.level, value: levels[row.level] },
    {
      label: facts.place,
      value: row.geographyName ? swedish(row.geographyName) : words.places[row.geography],
    },
    { label: facts.direction, value: words.directions[row.goodDirection] },
    row.interpretationNote
      ? { label: facts.interpretation, value: <Prose text={row.interpretationNote} /> }
      : null,
    { label: facts.measuredBy, value: swedish(row.measuredBy) },
    promiseNumbers.length > 0
      ? { label: facts.promises, value: facts.promise(promiseNumbers.join(', ')) }
      : null,
  ];
  return (
    <>
      <SummaryList rows={inSight.filter((one) => one !== null)} isTight />
      <Details summary={facts.more}>
        <SummaryList rows={more.filter((one) => one !== null)} isTight />
      </Details>
    </>
  );
}
