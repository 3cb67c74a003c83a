import type { VNode } from 'preact';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import type { FilledForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { targetWords } from '../activity-words';
import { activityPageTexts } from './activity-page.texts';
import { occurrenceTexts } from './occurrence.texts';
import type { ActivityView } from './activity-view';

interface OccurrenceInputsProps {
  readonly form: FilledForm;
  readonly view: Pick<ActivityView, 'today' | 'districts' | 'isServiceLevel' | 'target'>;
}

/** Day and number come filled in; a place only where the municipality has districts, a time only where one is promised. */
export function OccurrenceInputs({ form, view }: OccurrenceInputsProps): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].occurrence;
  const parts = occurrenceTexts[language].list;
  return (
    <>
      <DayField {...form.field('day')} label={texts.day} max={view.today} />
      <TextField
        {...form.field('quantity')}
        label={view.isServiceLevel ? parts.asked : texts.quantity}
        inputmode="decimal"
        width={5}
      />
      {view.isServiceLevel && view.target && (
        <TextField
          {...form.field('withinLimit')}
          label={parts.withinLabel}
          hint={parts.withinHint(targetWords(view.target, language))}
          inputmode="decimal"
          width={5}
          isOptional
        />
      )}
      {view.districts.length > 0 && (
        <SelectField
          {...form.field('districtId')}
          label={parts.district}
          emptyText={parts.noDistrict}
          options={view.districts.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <TextArea
        {...form.field('publicSummary')}
        label={texts.summary}
        hint={texts.summaryHint}
        visibility="public"
        rows={2}
        isOptional
      />
    </>
  );
}
