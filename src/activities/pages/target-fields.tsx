import type { VNode } from 'preact';
import { SelectField, TextField } from '../../site/fields';
import type { FilledForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { comparators, scopes } from '../../words/target';
import { activityTexts } from '../activity.texts';
import { planPageTexts } from './plan-page.texts';

/** "At least | 4 | safety walks | in the whole period": all four parts, or none. */
export function TargetFields({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = planPageTexts[language];
  const words = activityTexts[language];
  return (
    <fieldset class="govuk-fieldset" aria-describedby="target-hint">
      <legend class="govuk-fieldset__legend">{texts.target}</legend>
      <div id="target-hint" class="govuk-hint">
        {texts.targetHint}
      </div>
      <SelectField
        {...form.field('targetComparator')}
        label={texts.targetComparator}
        emptyText={texts.noChoice}
        options={comparators.map((value) => ({ value, text: words.comparators[value] }))}
      />
      <TextField
        {...form.field('targetQuantity')}
        label={texts.targetQuantity}
        inputmode="decimal"
        width={5}
      />
      <TextField
        {...form.field('targetUnit')}
        label={texts.targetUnit}
        hint={texts.targetUnitHint}
        visibility="public"
        width={30}
      />
      <SelectField
        {...form.field('targetScope')}
        label={texts.targetScope}
        emptyText={texts.noChoice}
        options={scopes.map((value) => ({ value, text: words.scopes[value] }))}
      />
    </fieldset>
  );
}
