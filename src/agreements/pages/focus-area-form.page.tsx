import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Button } from '../../site/button';
import { ClashingFields } from '../../site/clashing-fields';
import { SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { OpenedForm } from '../../site/opened-form';
import { usePage } from '../../site/page-context';
import { focusAreaPaths } from '../agreement.paths';
import { optionsOf, wordsIn } from './choices';
import { focusAreaPageTexts } from './focus-area-page.texts';
import type { FocusAreaFormView } from './focus-area-views';
import { KeeperField } from './keeper-field';

interface FocusAreaFormPageProps {
  readonly view: FocusAreaFormView;
  readonly formKey: string;
}

export function FocusAreaFormPage({ view, formKey }: FocusAreaFormPageProps): VNode {
  const page = usePage();
  const texts = focusAreaPageTexts[page.language];
  const form = fillForm(page, 'focus-area', view.fields);
  const { saved } = view;
  const title = saved ? texts.form.editTitle : texts.form.newTitle;
  return (
    <StaffLayout
      title={title}
      below={[
        { href: focusAreaPaths.all, text: texts.list.title },
        ...(saved ? [{ href: focusAreaPaths.focusArea(saved.id), text: saved.title }] : []),
      ]}
    >
      <ClashingFields
        form="focus-area"
        labels={texts.form}
        inWords={wordsIn({
          districtId: view.districts,
          agreementId: view.agreements,
          pictureId: view.pictures,
        })}
      />
      <Heading level={1} overline={saved?.title}>
        {title}
      </Heading>
      <p class="lead">{texts.form.lead}</p>
      <OpenedForm
        action={saved ? focusAreaPaths.edit(saved.id) : focusAreaPaths.all}
        name="focus-area"
        opened={saved && { version: saved.version, fields: view.fields }}
        formKey={formKey}
      >
        {!saved && <KeeperField field={form.field('municipalityId')} keepers={view.keepers} />}
        <Words form={form} />
        <Ties view={view} form={form} />
        <Button>{texts.form.save}</Button>
      </OpenedForm>
    </StaffLayout>
  );
}

function Words({ form }: { readonly form: FilledForm }): VNode {
  const texts = focusAreaPageTexts[usePage().language].form;
  return (
    <>
      <TextField {...form.field('title')} label={texts.title} hint={texts.titleHint} visibility="public" />
      <TextArea {...form.field('problem')} label={texts.problem} visibility="public" />
      <TextArea
        {...form.field('causeAnalysis')}
        label={texts.causeAnalysis}
        hint={texts.causeAnalysisHint}
        visibility="internal"
        rows={8}
        isOptional
      />
      <TextArea
        {...form.field('outcomeGoal')}
        label={texts.outcomeGoal}
        hint={texts.outcomeGoalHint}
        visibility="public"
        rows={3}
        isOptional
      />
      <TextField
        {...form.field('targetGroup')}
        label={texts.targetGroup}
        hint={texts.targetGroupHint}
        visibility="internal"
        isOptional
      />
    </>
  );
}

function Ties({ view, form }: { readonly view: FocusAreaFormView; readonly form: FilledForm }): VNode {
  const texts = focusAreaPageTexts[usePage().language].form;
  return (
    <>
      {view.districts.length > 0 && (
        <SelectField
          {...form.field('districtId')}
          label={texts.districtId}
          visibility="public"
          emptyText={texts.wholeMunicipality}
          options={optionsOf(view.districts)}
        />
      )}
      {view.agreements.length > 0 && (
        <SelectField
          {...form.field('agreementId')}
          label={texts.agreementId}
          emptyText={texts.none}
          options={optionsOf(view.agreements)}
        />
      )}
      {view.pictures.length > 0 && (
        <SelectField
          {...form.field('pictureId')}
          label={texts.pictureId}
          emptyText={texts.none}
          options={optionsOf(view.pictures)}
        />
      )}
    </>
  );
}
