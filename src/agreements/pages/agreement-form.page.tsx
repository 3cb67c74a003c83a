import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage } from '../../http/staff-content';
import { organisationTexts } from '../../organisations/organisation.texts';
import { partnerKinds } from '../../organisations/partner-kinds';
import { Button } from '../../site/button';
import { CheckboxList } from '../../site/checkbox-list';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { OpenedForm } from '../../site/opened-form';
import { usePage } from '../../site/page-context';
import { ClashingFields } from '../../site/clashing-fields';
import { agreementPaths } from '../agreement.paths';
import { agreementTexts } from '../agreement.texts';
import { agreementKinds } from '../agreement-words';
import { agreementPageTexts } from './agreement-page.texts';
import type { AgreementFormView } from './agreement-views';
import { KeeperField } from './keeper-field';
import { optionsOf, wordsIn } from './choices';

interface AgreementFormPageProps {
  readonly view: AgreementFormView;
  readonly formKey: string;
}

/** A new agreement, or a draft that is changed. */
export function AgreementFormPage({ view, formKey }: AgreementFormPageProps): VNode {
  const page = usePage();
  const texts = agreementPageTexts[page.language];
  const words = agreementTexts[page.language];
  const form = fillForm(page, 'agreement', view.fields);
  const { saved } = view;
  const title = saved ? texts.form.editTitle : texts.form.newTitle;
  const written = useContentLanguage();
  return (
    <StaffLayout
      title={title}
      below={[
        { href: agreementPaths.all, text: texts.list.title },
        ...(saved ? [{ href: agreementPaths.agreement(saved.id), text: saved.title }] : []),
      ]}
    >
      <ClashingFields
        form="agreement"
        labels={texts.form}
        inWords={wordsIn({
          kind: words.kinds,
          districtId: view.districts,
          partyIds: view.candidates,
        })}
      />
      <Heading level={1} overline={saved?.title}>
        {title}
      </Heading>
      <p class="lead">{texts.form.lead}</p>
      <OpenedForm
        action={saved ? agreementPaths.edit(saved.id) : agreementPaths.all}
        name="agreement"
        opened={saved && { version: saved.version, fields: view.fields }}
        formKey={formKey}
      >
        {!saved && <KeeperField field={form.field('keeperId')} keepers={view.keepers} />}
        <SelectField
          {...form.field('kind')}
          label={texts.form.kind}
          emptyText={null}
          options={agreementKinds.map((value) => ({ value, text: words.kinds[value] }))}
        />
        <TextField
          {...form.field('title')}
          label={texts.form.title}
          hint={texts.form.titleHint}
          visibility="internal"
        />
        <TextArea
          {...form.field('purposes')}
          label={texts.form.purposes}
          hint={texts.form.purposesHint}
          visibility="internal"
        />
        <TextArea
          {...form.field('areas')}
          label={texts.form.areas}
          hint={texts.form.areasHint}
          visibility="internal"
        />
        {view.districts.length > 0 && (
          <SelectField
            {...form.field('districtId')}
            label={texts.form.districtId}
            hint={texts.form.districtHint}
            emptyText={texts.form.wholeMunicipality}
            options={optionsOf(view.districts)}
          />
        )}
        <DayField {...form.field('periodStart')} label={texts.form.periodStart} />
        <DayField
          {...form.field('periodEnd')}
          label={texts.form.periodEnd}
          hint={texts.form.periodEndHint}
          isOptional
        />
        <CheckboxList
          {...form.field('partyIds')}
          label={texts.form.partyIds}
          options={optionsOf(view.candidates)}
          lang={written}
        />
        <TextArea
          {...form.field('newParties')}
          visibility="internal"
          label={texts.form.newParties}
          hint={texts.form.newPartiesHint}
          rows={3}
          isOptional
        />
        <SelectField
          {...form.field('newPartyKind')}
          label={texts.form.newPartyKind}
          isOptional
          options={partnerKinds.map((value) => ({
            value,
            text: organisationTexts[page.language].kinds[value],
          }))}
        />
        <Button>{texts.form.save}</Button>
      </OpenedForm>
    </StaffLayout>
  );
}
