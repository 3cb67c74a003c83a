import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { CheckboxList } from '../../site/checkbox-list';
import { Checkbox, RadioField } from '../../site/choice-fields';
import { DayField, type Option, SelectField, TextArea, TextField } from '../../site/fields';
import type { FilledForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { indicatorTexts } from '../../site/indicator-texts';
import { usePage } from '../../site/page-context';
import { geographies, goodDirections, indicatorLevels } from '../../words/indicator-words';
import { indicatorPageTexts } from './indicator-page.texts';
import type { IndicatorFormView } from './indicator-views';

interface PartProps {
  readonly form: FilledForm;
}

export function WhatFields({ form }: PartProps): VNode {
  const { language } = usePage();
  const texts = indicatorPageTexts[language].form;
  const words = indicatorTexts[language];
  return (
    <>
      <TextField {...form.field('name')} label={texts.name} hint={texts.nameHint} visibility="public" />
      <RadioField
        {...form.field('level')}
        label={texts.level}
        visibility="public"
        options={indicatorLevels.map((value) => ({
          value,
          text: words.levels[value],
          hint: texts.levelHints[value],
        }))}
      />
      <TextField {...form.field('source')} label={texts.source} hint={texts.sourceHint} visibility="public" />
      <TextField
        {...form.field('unit')}
        label={texts.unit}
        hint={texts.unitHint}
        visibility="public"
        width={30}
      />
      <Checkbox
        {...form.field('isCount')}
        label={texts.isCount}
        hint={texts.isCountHint}
        value="yes"
        checked={form.field('isCount').value === 'yes'}
      />
      <SelectField
        {...form.field('goodDirection')}
        label={texts.goodDirection}
        visibility="public"
        emptyText={null}
        options={goodDirections.map((value) => ({ value, text: words.directions[value] }))}
      />
    </>
  );
}

export function PlaceFields({
  form,
  districts,
}: PartProps & { readonly districts: readonly Option[] }): VNode {
  const { language } = usePage();
  const texts = indicatorPageTexts[language].form;
  const words = indicatorTexts[language];
  const choices = geographies.filter((value) => value !== 'district' || districts.length > 0);
  return (
    <>
      <SelectField
        {...form.field('geography')}
        label={texts.geography}
        visibility="public"
        emptyText={null}
        options={choices.map((value) => ({ value, text: words.places[value] }))}
      />
      {districts.length > 0 && (
        <SelectField
          {...form.field('districtId')}
          label={texts.districtId}
          hint={texts.districtHint}
          visibility="public"
          isOptional
          options={districts}
        />
      )}
    </>
  );
}

export function UncertaintyFields({ form }: PartProps): VNode {
  const texts = indicatorPageTexts[usePage().language].form;
  return (
    <>
      <Checkbox
        {...form.field('isUncertain')}
        label={texts.isUncertain}
        value="yes"
        checked={form.field('isUncertain').value === 'yes'}
      />
      <TextArea
        {...form.field('marginNote')}
        label={texts.marginNote}
        hint={texts.marginNoteHint}
        visibility="public"
        rows={2}
        isOptional
      />
      <TextArea
        {...form.field('interpretationNote')}
        label={texts.interpretationNote}
        hint={texts.interpretationNoteHint}
        visibility="public"
        rows={3}
        isOptional
      />
    </>
  );
}

export function TieFields({ form, view }: PartProps & { readonly view: IndicatorFormView }): VNode {
  const texts = indicatorPageTexts[usePage().language].form;
  const lang = useContentLanguage();
  return (
    <>
      <CheckboxList
        {...form.field('promiseIds')}
        label={texts.promiseIds}
        isOptional
        options={view.promises.map(({ id, number, text }) => ({
          value: id,
          text: texts.promise(number, text),
        }))}
        lang={lang}
      />
      {view.focusAreas.length > 0 && (
        <CheckboxList
          {...form.field('focusAreaIds')}
          label={texts.focusAreaIds}
          isOptional
          options={view.focusAreas.map(({ id, name }) => ({ value: id, text: name }))}
          lang={lang}
        />
      )}
    </>
  );
}

export function BaselineFields({ form, today }: PartProps & { readonly today: string }): VNode {
  const texts = indicatorPageTexts[usePage().language].form;
  return (
    <>
      <Heading level={2}>{texts.baseline}</Heading>
      <p>{texts.baselineHint}</p>
      <DayField {...form.field('baselineOn')} label={texts.baselineOn} max={today} isOptional />
      <TextField
        {...form.field('baselineValue')}
        label={texts.baselineValue}
        inputmode="decimal"
        width={10}
        visibility="public"
        isOptional
      />
    </>
  );
}
