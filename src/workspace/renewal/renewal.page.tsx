import type { VNode } from 'preact';
import { useContentLanguage, Written, WrittenText } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Card, Cards } from '../../site/card';
import { Checkbox } from '../../site/choice-fields';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { choicesInText, type RenewalChoice } from '../../transfer/renewal-choices';
import { promiseSetKinds } from '../../words/promise-words';
import { promiseSetTexts } from '../promise-set.texts';
import { renewalPageTexts } from './renewal-page.texts';
import type { RenewalView } from './renewal-views';

interface RenewalPageProps {
  readonly view: RenewalView;
  readonly formKey: string;
}

/** What is to become of each promise when the next period begins. */
export function RenewalPage({ view, formKey }: RenewalPageProps): VNode {
  const page = usePage();
  const texts = renewalPageTexts[page.language];
  const { promiseSet, existing } = view;
  const form = fillForm(page, 'renewal', view.fields);
  const returned = page.returnedForm?.name === 'renewal' ? choicesInText(form.field('promises').value) : [];
  return (
    <StaffLayout
      title={texts.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
    >
      <Heading level={1} overline={promiseSet.title}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      {existing.length > 0 && <Existing sets={existing} />}
      <PostForm action={promisePaths.renewal(promiseSet.id)} name={form.name}>
        <input type="hidden" name="formKey" value={formKey} />
        <Head form={form} />
        <Heading level={2} id={form.field('promises').id}>
          {texts.promises}
        </Heading>
        {form.field('promises').error && <p class="govuk-error-message">{form.field('promises').error}</p>}
        <Cards>
          {view.promises.map((promise) => (
            <Choice
              key={promise.id}
              promise={promise}
              form={form}
              chosen={returned.find(({ promiseId }) => promiseId === promise.id)}
            />
          ))}
        </Cards>
        <SelectField
          {...form.field('copyYears')}
          label={texts.copyYears}
          hint={texts.copyYearsHint}
          emptyText={texts.copyNone}
          options={[1, 2, 3, 4, 5].map((years) => ({ value: String(years), text: texts.copy(years) }))}
        />
        <Checkbox
          {...form.field('copyCompleted')}
          label={texts.copyCompleted}
          value="yes"
          checked={form.field('copyCompleted').value === 'yes'}
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </StaffLayout>
  );
}

function Existing({ sets }: { readonly sets: RenewalView['existing'] }): VNode {
  const { language } = usePage();
  return (
    <Notice kind="warning" title={renewalPageTexts[language].existing}>
      <ul>
        {sets.map(({ id, title }) => (
          <li key={id}>
            <a href={inLanguage(promisePaths.set(id), language)}>
              <Written>{title}</Written>
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Head({ form }: { readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = renewalPageTexts[language];
  return (
    <>
      <SelectField
        {...form.field('kind')}
        label={texts.kind}
        emptyText={null}
        options={promiseSetKinds.map((kind) => ({
          value: kind,
          text: promiseSetTexts[language].kinds[kind],
        }))}
      />
      <TextField {...form.field('title')} label={texts.documentTitle} visibility="public" />
      <DayField {...form.field('periodStart')} label={texts.periodStart} />
      <DayField {...form.field('periodEnd')} label={texts.periodEnd} hint={texts.periodEndHint} isOptional />
    </>
  );
}

interface ChoiceProps {
  readonly promise: RenewalView['promises'][number];
  readonly form: FilledForm;
  /** What was chosen in a form that came back. */
  readonly chosen: RenewalChoice | undefined;
}

/** All four are sent under one name, in this order: see renewal-choices. */
function Choice({ promise, form, chosen }: ChoiceProps): VNode {
  const texts = renewalPageTexts[usePage().language];
  const lang = useContentLanguage();
  const field = form.field(`promises-${promise.number}`);
  const ways = Object.entries(texts.ways).map(([value, text]) => ({ value, text }));
  return (
    <Card heading={texts.promise(promise.number)} level={3}>
      <input type="hidden" name="promises" value={promise.id} />
      <div lang={lang}>
        <WrittenText>{promise.text}</WrittenText>
      </div>
      {promise.withdrawnBecause !== null && <p>{texts.withdrawn}</p>}
      <SelectField
        id={field.id}
        name="promises"
        error={field.error}
        label={texts.way}
        emptyText={null}
        value={chosen?.way ?? (promise.withdrawnBecause === null ? 'renew' : 'end')}
        options={ways}
      />
      <div class="for-change">
        <TextArea
          id={`${field.id}-text`}
          name="promises"
          label={texts.text}
          visibility="public"
          rows={3}
          value={chosen?.text ?? promise.text}
        />
      </div>
      <div class="for-end">
        <TextField
          id={`${field.id}-reason`}
          name="promises"
          label={texts.reason}
          hint={texts.reasonHint}
          visibility="public"
          value={chosen?.reason ?? promise.withdrawnBecause ?? ''}
        />
      </div>
    </Card>
  );
}
