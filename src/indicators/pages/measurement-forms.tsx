import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Checkbox } from '../../site/choice-fields';
import { Details } from '../../site/details';
import { DayField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { measuredWhen } from '../../site/indicator-texts';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { indicatorPaths } from '../indicator.paths';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorView, MeasurementView } from './indicator-views';

interface MeasurementFormProps {
  readonly view: IndicatorView;
  readonly formKey: string;
}

export function MeasurementForm({ view, formKey }: MeasurementFormProps): VNode {
  const page = usePage();
  const texts = indicatorPageTexts[page.language].measure;
  const form = fillForm(page, 'measurement');
  const hasBaseline = view.measurements.some(({ isBaseline }) => isBaseline);
  return (
    <>
      <Heading level={2} id="ny-matning">
        {texts.title}
      </Heading>
      <PostForm action={indicatorPaths.measurements(view.id)} name="measurement">
        <input type="hidden" name="formKey" value={formKey} />
        <Figures view={view} form={form} />
        {!hasBaseline && (
          <Checkbox
            {...form.field('isBaseline')}
            label={texts.isBaseline}
            value="yes"
            checked={form.field('isBaseline').value === 'yes'}
          />
        )}
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}

interface CorrectionFormProps extends MeasurementFormProps {
  readonly measurement: MeasurementView;
}

/** Filled with what was registered, so that only what is wrong needs to be written anew. */
export function CorrectionForm({ view, measurement, formKey }: CorrectionFormProps): VNode {
  const page = usePage();
  const texts = indicatorPageTexts[page.language].correct;
  const { fromOn, toOn, value, n, margin, source, note } = measurement;
  const form = fillForm(page, `correction-${measurement.id}`, {
    ...{ fromOn, toOn, source, note },
    value: numberText(value),
    n: numberText(n),
    margin: numberText(margin),
  });
  return (
    <Details summary={texts.summary(measuredWhen(fromOn, toOn, page.language))} isOpen={form.isBegun}>
      <p>{texts.hint}</p>
      <PostForm action={indicatorPaths.correction(view.id, measurement.id)} name={form.name}>
        <input type="hidden" name="formKey" value={formKey} />
        <Figures view={view} form={form} />
        <TextField {...form.field('reason')} label={texts.reason} visibility="internal" />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

interface FiguresProps {
  readonly view: IndicatorView;
  readonly form: FilledForm;
}

function Figures({ view, form }: FiguresProps): VNode {
  const texts = indicatorPageTexts[usePage().language].measure;
  return (
    <>
      <DayField
        {...form.field('fromOn')}
        label={texts.fromOn}
        hint={texts.fromHint}
        max={view.today}
        isOptional
      />
      <DayField {...form.field('toOn')} label={texts.toOn} max={view.today} />
      <TextField
        {...form.field('value')}
        label={`${texts.value} (${view.fields.unit})`}
        inputmode="decimal"
        width={10}
        visibility="public"
      />
      <TextField
        {...form.field('n')}
        label={texts.n}
        hint={texts.nHint}
        inputmode="numeric"
        width={10}
        visibility="public"
        isOptional
      />
      <TextField
        {...form.field('margin')}
        label={texts.margin}
        inputmode="decimal"
        width={10}
        visibility="public"
        isOptional
      />
      <TextField
        {...form.field('source')}
        label={texts.source}
        hint={texts.sourceHint}
        visibility="public"
        isOptional
      />
      <TextArea {...form.field('note')} label={texts.note} visibility="public" rows={2} isOptional />
    </>
  );
}

const numberText = (value: number | null): string => (value === null ? '' : String(value));
