import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Written } from '../../http/staff-content';
import { promisePaths } from '../../promises/promise.paths';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { figureWords, indicatorTexts, measuredWhen } from '../../site/indicator-texts';
import { usePage } from '../../site/page-context';
import { Table } from '../../site/table';
import { indicatorPaths } from '../indicator.paths';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorView, MeasurementView } from './indicator-views';

interface IndicatorsPageProps {
  readonly promiseSet: IndicatorView['promiseSet'];
  readonly indicators: readonly IndicatorView[];
  readonly mayAdd: boolean;
}

/** The indicators of one promise set, whoever measures. */
export function IndicatorsPage({ promiseSet, indicators, mayAdd }: IndicatorsPageProps): VNode {
  const { language } = usePage();
  const { list } = indicatorPageTexts[language];
  return (
    <StaffLayout
      title={list.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
    >
      <Heading level={1} overline={promiseSet.title}>
        {list.title}
      </Heading>
      <p class="lead">{list.lead}</p>
      {mayAdd && (
        <p>
          <ButtonLink href={indicatorPaths.new(promiseSet.id)}>{list.add}</ButtonLink>
        </p>
      )}
      {indicators.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <Table
          caption={list.title}
          isCaptionHidden
          columns={[
            {
              heading: list.name,
              cell: ({ id, fields }) => (
                <a href={indicatorPaths.indicator(id)}>
                  <Written>{fields.name}</Written>
                </a>
              ),
            },
            { heading: list.level, cell: ({ fields }) => indicatorTexts[language].levels[fields.level] },
            {
              heading: list.baseline,
              cell: (view) => <Baseline view={view} />,
            },
            {
              heading: list.latest,
              cell: (view) => (
                <Latest view={view} of={standing(view).find(({ isBaseline }) => !isBaseline)} />
              ),
            },
            { heading: list.measuredBy, cell: ({ measuredBy }) => <Written>{measuredBy}</Written> },
          ]}
          rows={indicators}
          keyOf={({ id }) => id}
        />
      )}
    </StaffLayout>
  );
}

const standing = ({ measurements }: IndicatorView): MeasurementView[] =>
  measurements.filter(({ wasCorrected }) => !wasCorrected);

function Baseline({ view }: { readonly view: IndicatorView }): VNode {
  const { list, warnings } = indicatorPageTexts[usePage().language];
  const baseline = standing(view).find(({ isBaseline }) => isBaseline);
  return (
    <>
      {baseline ? <Latest view={view} of={baseline} /> : list.missing}
      {view.warnings.map((warning) => (
        <p key={warning} class="quiet">
          {warnings[warning]}
        </p>
      ))}
    </>
  );
}

interface LatestProps {
  readonly view: IndicatorView;
  readonly of: MeasurementView | undefined;
}

function Latest({ view, of }: LatestProps): VNode {
  const { language } = usePage();
  if (!of) return <>{indicatorPageTexts[language].list.missing}</>;
  return (
    <>
      {figureWords(of, view.fields.unit, language)}
      <p class="quiet">{measuredWhen(of.fromOn, of.toOn, language)}</p>
    </>
  );
}
