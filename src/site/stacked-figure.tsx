import type { VNode } from 'preact';
import { Details } from './details';
import { formatNumber } from './numbers';
import { usePage } from './page-context';
import { Swatch } from './part-patterns';
import { siteTexts } from './site-texts';
import { statusTexts } from './status-texts';
import { StackedBar } from './stacked-bar';
import { sumOf, summaryOf, type StatusCount } from './status-counts';
import { Table } from './table';

export interface StackedFigureProps {
  /** Begins every id of the figure; unique on the page, letters and hyphens. */
  readonly idPrefix: string;
  /** States the message: "Fem av tolv aktiviteter är genomförda". */
  readonly caption: string;
  /** Each activity once: what is late is counted as late only. */
  readonly counts: readonly StatusCount[];
}

/**
 * How many activities there are of each status: a sentence, a bar with its key, and a table, all from the same numbers.
 * The sentence of all parts is for those who hear the bar; the key says the same to those who see it.
 */
export function StackedFigure({ idPrefix, caption, counts }: StackedFigureProps): VNode {
  const { language } = usePage();
  const texts = siteTexts[language];
  const shown = counts.filter(({ count }) => count > 0);
  const words = statusTexts[language];
  return (
    <figure class="stacked">
      <figcaption>
        <p class="stacked__caption" id={`${idPrefix}-caption`}>
          {caption}
        </p>
        <p class="govuk-visually-hidden" id={`${idPrefix}-summary`}>
          {summaryOf(counts, language)}
        </p>
      </figcaption>
      {shown.length > 0 && <StackedBar idPrefix={idPrefix} counts={shown} />}
      <ul class="stacked__legend">
        {shown.map(({ status, count }) => (
          <li key={status}>
            <Swatch idPrefix={idPrefix} status={status} />
            <span>
              {words[status].word} <strong>{formatNumber(count, language)}</strong>
            </span>
          </li>
        ))}
      </ul>
      <Details summary={texts.showTable}>
        <Table
          caption={caption}
          columns={[
            { heading: texts.status, cell: ({ status }) => words[status].word },
            { heading: texts.count, cell: ({ count }) => formatNumber(count, language), isNumber: true },
          ]}
          rows={counts}
          keyOf={({ status }) => status}
          onPhone="as_is"
          sums={[texts.total, formatNumber(sumOf(counts), language)]}
        />
      </Details>
    </figure>
  );
}
