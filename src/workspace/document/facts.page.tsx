import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { CheckboxList } from '../../site/checkbox-list';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { DoneNotice, Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { followUpRhythms, promiseSetKinds } from '../../words/promise-words';
import { promiseSetTexts } from '../promise-set.texts';
import { documentPageTexts } from './document-page.texts';
import type { FactsView } from './facts-views';

interface FactsPageProps {
  readonly view: FactsView;
  /** New at each showing of the page. */
  readonly formKey: string;
}

/** What the document is called, whom it binds, when and where: for a new one and for one that may still change. */
export function FactsPage({ view, formKey }: FactsPageProps): VNode {
  const page = usePage();
  const all = documentPageTexts[page.language];
  const { document } = view;
  const title = document ? all.facts.editTitle : all.facts.newTitle;
  const way = document ? [{ href: promisePaths.set(document.id), text: document.title }] : [];
  return (
    <StaffLayout title={title} below={way}>
      <DoneNotice texts={all.done} />
      <Heading level={1} overline={document?.title}>
        {title}
      </Heading>
      {!document && <p class="lead">{all.facts.newLead}</p>}
      {view.isFixed ? (
        <Notice kind="info" title={all.facts.fixed} />
      ) : (
        <FactsForm view={view} formKey={formKey} form={fillForm(page, 'facts', view.fields)} />
      )}
    </StaffLayout>
  );
}

function FactsForm({ view, formKey, form }: FactsPageProps & { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = documentPageTexts[language].facts;
  const { kinds } = promiseSetTexts[language];
  const { document } = view;
  return (
    <PostForm
      action={document ? promisePaths.facts(document.id) : promisePaths.begin}
      name={form.name}
      version={document?.version}
    >
      {!document && <input type="hidden" name="formKey" value={formKey} />}
      {!document && (
        <SelectField
          {...form.field('keeperId')}
          label={texts.keeper}
          emptyText={null}
          options={view.keepers.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <SelectField
        {...form.field('kind')}
        label={texts.kind}
        emptyText={null}
        options={promiseSetKinds.map((kind) => ({ value: kind, text: kinds[kind] }))}
      />
      <TextField {...form.field('title')} label={texts.title} visibility="public" />
      <DayField {...form.field('periodStart')} label={texts.periodStart} hint={texts.periodStartHint} />
      <DayField {...form.field('periodEnd')} label={texts.periodEnd} hint={texts.periodEndHint} isOptional />
      <Parties view={view} form={form} />
      <Places view={view} form={form} />
      <SelectField
        {...form.field('followUpEvery')}
        label={texts.followUpEvery}
        emptyText={texts.unsaid}
        options={followUpRhythms.map((rhythm) => ({
          value: rhythm,
          text: documentPageTexts[language].rhythms[rhythm],
        }))}
      />
      <Button>{document ? texts.save : texts.create}</Button>
    </PostForm>
  );
}

interface PartProps {
  readonly view: FactsView;
  readonly form: FilledForm;
}

function Parties({ view, form }: PartProps): VNode {
  const texts = documentPageTexts[usePage().language].facts;
  return (
    <>
      <SelectField
        {...form.field('policeAreaId')}
        label={texts.policeAreaId}
        emptyText={texts.noPolice}
        options={view.policeAreas.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea
        {...form.field('municipalities')}
        label={texts.municipalities}
        hint={texts.municipalitiesHint}
        visibility="public"
        rows={2}
        isOptional
      />
      <TextArea
        {...form.field('partners')}
        label={texts.partners}
        hint={texts.partnersHint}
        visibility="public"
        rows={3}
        isOptional
      />
    </>
  );
}

function Places({ view, form }: PartProps): VNode {
  const { language } = usePage();
  const texts = documentPageTexts[language].facts;
  const lang = useContentLanguage();
  if (view.districts.length === 0) {
    return (
      <p>
        {texts.noDistricts} <a href={inLanguage(promisePaths.districts, language)}>{texts.manageDistricts}</a>
      </p>
    );
  }
  return (
    <CheckboxList
      {...form.field('districtIds')}
      label={texts.districts}
      options={view.districts.map(({ id, name }) => ({ value: id, text: name }))}
      lang={lang}
      isOptional
    />
  );
}
