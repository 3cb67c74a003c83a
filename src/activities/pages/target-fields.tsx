import type { VNode } from 'preact';
import { SelectField, TextField } from '../../site/fields';
import type { FilledForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { capitalised } from '../../words/capitalised';
import { cadences, comparators, scopes } from '../../words/target';
import { targetTexts } from '../../words/target.texts';
import { planPageTexts } from './plan-page.texts';

/** "At least | 4 | safety walks | in the whole period": all four parts, or none. */
export function TargetFields({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = planPageTexts[language];
  const words = targetTexts[language];
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

/** "2 times | a week": both, or no pace. */
export function CadenceFields({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = planPageTexts[language];
  const words = targetTexts[language].cadences;
  return (
    <fieldset class="govuk-fieldset" aria-describedby="cadence-hint">
      <legend class="govuk-fieldset__legend">{texts.howOften}</legend>
      <div id="cadence-hint" class="govuk-hint">
        {texts.cadenceHint}
      </div>
      <TextField {...form.field('cadenceTimes')} label={texts.cadenceTimes} inputmode="numeric" width={5} />
      <SelectField
        {...form.field('cadence')}
        label={texts.cadence}
        emptyText={null}
        options={cadences.map((value) => ({ value, text: capitalised(words[value]) }))}
      />
    </fieldset>
  );
}
