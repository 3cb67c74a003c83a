import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { Button } from '../../site/button';
import { CheckboxList } from '../../site/checkbox-list';
import { ClashingFields } from '../../site/clashing-fields';
import { DayField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { OpenedForm } from '../../site/opened-form';
import { usePage } from '../../site/page-context';
import { picturePaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { pictureSources } from '../picture-words';
import { wordsIn } from './choices';
import { KeeperField } from './keeper-field';
import { picturePageTexts } from './picture-page.texts';
import type { PictureFormView } from './picture-views';

interface PictureFormPageProps {
  readonly view: PictureFormView;
  readonly formKey: string;
}

export function PictureFormPage({ view, formKey }: PictureFormPageProps): VNode {
  const page = usePage();
  const texts = picturePageTexts[page.language];
  const form = fillForm(page, 'picture', view.fields);
  const { saved } = view;
  const title = saved ? texts.form.editTitle : texts.form.newTitle;
  const name = saved ? texts.name(saved.edition, saved.municipalityName) : '';
  return (
    <StaffLayout
      title={title}
      below={[
        { href: picturePaths.all, text: texts.list.title },
        ...(saved ? [{ href: picturePaths.picture(saved.id), text: name }] : []),
      ]}
    >
      <ClashingFields
        form="picture"
        labels={texts.form}
        inWords={wordsIn({ sources: agreementTexts[page.language].sources })}
      />
      <Heading level={1} overline={saved ? name : undefined}>
        {title}
      </Heading>
      <p class="lead">{texts.form.lead}</p>
      <OpenedForm
        action={saved ? picturePaths.edit(saved.id) : picturePaths.all}
        name="picture"
        opened={saved && { version: saved.version, fields: view.fields }}
        formKey={formKey}
      >
        {!saved && <KeeperField field={form.field('municipalityId')} keepers={view.keepers} />}
        <DayField {...form.field('day')} label={texts.form.day} hint={texts.form.dayHint} max={view.today} />
        <Sources form={form} />
        <StatutoryParts form={form} />
        <TextArea
          {...form.field('publicSummary')}
          label={texts.form.publicSummary}
          hint={texts.form.publicSummaryHint}
          visibility="public"
          rows={6}
          isOptional
        />
        <TextField
          {...form.field('registryNumber')}
          label={texts.form.registryNumber}
          hint={texts.form.registryNumberHint}
          visibility="internal"
          width={20}
          isOptional
        />
        <Button>{texts.form.save}</Button>
      </OpenedForm>
    </StaffLayout>
  );
}

function Sources({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = picturePageTexts[language].form;
  const words = agreementTexts[language].sources;
  return (
    <>
      <CheckboxList
        {...form.field('sources')}
        label={texts.sources}
        visibility="internal"
        options={pictureSources.map((value) => ({ value, text: words[value] }))}
      />
      <TextField
        {...form.field('otherSources')}
        label={texts.otherSources}
        visibility="internal"
        isOptional
      />
    </>
  );
}

function StatutoryParts({ form }: { readonly form: FilledForm }): VNode {
  const texts = picturePageTexts[usePage().language].form;
  return (
    <>
      <TextArea
        {...form.field('mapping')}
        label={texts.mapping}
        hint={texts.mappingHint}
        visibility="internal"
        rows={8}
      />
      <TextArea
        {...form.field('otherInformation')}
        label={texts.otherInformation}
        hint={texts.otherInformationHint}
        visibility="internal"
        rows={6}
      />
      <TextArea
        {...form.field('analysis')}
        label={texts.analysis}
        hint={texts.analysisHint}
        visibility="internal"
        rows={8}
      />
    </>
  );
}
