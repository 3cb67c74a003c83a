import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';

/** Where anybody can see that something was done. */
export function EvidenceSection({
  view,
  formKey,
}: {
  readonly view: ActivityView;
  readonly formKey: string;
}): VNode | null {
  const { language } = usePage();
  const texts = activityPartsTexts[language].evidence;
  if (view.evidence.length === 0 && !view.may.report) return null;
  return (
    <>
      <Heading level={2} id="lankar">
        {texts.title}
      </Heading>
      {view.evidence.length > 0 && (
        <ul>
          {view.evidence.map(({ id, title, url, occurredOn }) => (
            <li key={id}>
              <a href={url} rel="noreferrer">
                <Written>{title}</Written>
              </a>{' '}
              {occurredOn && <span class="quiet">{texts.of(formatDay(occurredOn, language))}</span>}
            </li>
          ))}
        </ul>
      )}
      {view.may.report && <AddForm view={view} formKey={formKey} />}
      {view.may.report && view.evidence.length > 0 && <RemoveForm view={view} />}
    </>
  );
}

export function EvidenceInputs({
  form,
  formKey,
}: {
  readonly form: FilledForm;
  readonly formKey: string;
}): VNode {
  const texts = activityPartsTexts[usePage().language].evidence;
  return (
    <>
      <p>{texts.hint}</p>
      <input type="hidden" name="formKey" value={formKey} />
      <TextField {...form.field('evidenceTitle')} label={texts.label} visibility="public" />
      <TextField
        {...form.field('evidenceUrl')}
        type="url"
        label={texts.url}
        hint={texts.urlHint}
        visibility="public"
      />
      <Button kind="secondary">{texts.save}</Button>
    </>
  );
}

function AddForm({ view, formKey }: { readonly view: ActivityView; readonly formKey: string }): VNode {
  const page = usePage();
  const form = fillForm(page, 'evidence');
  return (
    <Details summary={activityPartsTexts[page.language].evidence.add} isOpen={form.isBegun}>
      <PostForm action={activityPaths.evidence(view.id)} name="evidence">
        <EvidenceInputs form={form} formKey={formKey} />
      </PostForm>
    </Details>
  );
}

function RemoveForm({ view }: { readonly view: ActivityView }): VNode {
  const page = usePage();
  const texts = activityPartsTexts[page.language].evidence;
  const form = fillForm(page, 'evidence-removal');
  return (
    <Details summary={texts.remove} isOpen={form.isBegun}>
      <PostForm action={activityPaths.evidenceRemoval(view.id)} name="evidence-removal">
        <SelectField
          {...form.field('evidenceId')}
          label={texts.link}
          options={view.evidence.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <TextArea {...form.field('removeReason')} label={texts.reason} visibility="internal" rows={2} />
        <Button kind="warning">{texts.removeSave}</Button>
      </PostForm>
    </Details>
  );
}
