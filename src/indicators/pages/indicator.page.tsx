import type { VNode } from 'preact';
import { focusAreaPaths } from '../../agreements/agreement.paths';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { promisePaths } from '../../promises/promise.paths';
import { ButtonLink } from '../../site/button';
import { Heading } from '../../site/heading';
import { indicatorTexts } from '../../site/indicator-texts';
import { DoneNotice, Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { SummaryList, type SummaryRow } from '../../site/summary-list';
import { indicatorPaths } from '../indicator.paths';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorView } from './indicator-views';
import { CorrectionForm, MeasurementForm } from './measurement-forms';
import { MeasurementTable } from './measurement-table';

interface IndicatorPageProps {
  readonly view: IndicatorView;
  readonly formKey: string;
}

/** One indicator: what it tells of, what has been measured, and the forms of the party that measures. */
export function IndicatorPage({ view, formKey }: IndicatorPageProps): VNode {
  const texts = indicatorPageTexts[usePage().language];
  const { promiseSet } = view;
  return (
    <StaffLayout
      title={view.fields.name}
      below={[
        { href: promisePaths.set(promiseSet.id), text: promiseSet.title },
        { href: indicatorPaths.ofSet(promiseSet.id), text: texts.list.title },
      ]}
    >
      <DoneNotice texts={texts.done} />
      <Heading level={1} lang={useContentLanguage()}>
        {view.fields.name}
      </Heading>
      {view.warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          <p>{texts.warnings[warning]}</p>
        </Notice>
      ))}
      <Facts view={view} />
      {view.mayMeasure && (
        <p>
          <ButtonLink href={indicatorPaths.edit(view.id)} kind="secondary">
            {texts.edit}
          </ButtonLink>
        </p>
      )}
      <Heading level={2} id="matningar">
        {texts.measurements.title}
      </Heading>
      <MeasurementTable view={view} />
      {view.mayMeasure &&
        view.measurements
          .filter(({ wasCorrected }) => !wasCorrected)
          .map((measurement) => (
            <CorrectionForm key={measurement.id} view={view} measurement={measurement} formKey={formKey} />
          ))}
      {view.mayMeasure && <MeasurementForm view={view} formKey={formKey} />}
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: IndicatorView }): VNode {
  const { language } = usePage();
  const { facts } = indicatorPageTexts[language];
  const words = indicatorTexts[language];
  const { level, source, unit, goodDirection, geography, isUncertain, marginNote } = view.fields;
  const { interpretationNote } = view.fields;
  const rows: (SummaryRow | null)[] = [
    { label: facts.level, value: words.levels[level] },
    { label: facts.source, value: <Written>{source}</Written> },
    { label: facts.unit, value: <Written>{unit}</Written> },
    { label: facts.direction, value: words.directions[goodDirection] },
    { label: facts.place, value: view.districtName ?? words.places[geography] },
    { label: facts.measuredBy, value: <Written>{view.measuredBy}</Written> },
    isUncertain || marginNote
      ? { label: facts.uncertainty, value: <WrittenText>{marginNote || facts.uncertain}</WrittenText> }
      : null,
    interpretationNote
      ? { label: facts.interpretation, value: <WrittenText>{interpretationNote}</WrittenText> }
      : null,
    view.promiseNumbers.length > 0 ? { label: facts.promises, value: view.promiseNumbers.join(', ') } : null,
    view.focusAreas.length > 0 ? { label: facts.focusAreas, value: <FocusAreas view={view} /> } : null,
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

function FocusAreas({ view }: { readonly view: IndicatorView }): VNode {
  return (
    <>
      {view.focusAreas.map(({ id, name }) => (
        <p key={id}>
          <a href={focusAreaPaths.focusArea(id)}>
            <Written>{name}</Written>
          </a>
        </p>
      ))}
    </>
  );
}
