import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { SelectField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Timeline } from '../../site/timeline';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { FollowUpView } from './follow-up-view';

interface CorrectionsProps {
  readonly view: FollowUpView;
  readonly formKey: string;
}

/** A closed follow-up is put right by an addition with a day and a reason. */
export function Corrections({ view, formKey }: CorrectionsProps): VNode {
  const texts = followUpPageTexts[usePage().language].corrections;
  const happenings = view.corrections.map(({ id, authorityName, text, reason, writtenOn }) => ({
    ...{ id, day: writtenOn, title: authorityName, isCorrection: true },
    text: (
      <>
        <p>
          <Written>{text}</Written>
        </p>
        <p>
          <Written>{texts.because(reason)}</Written>
        </p>
      </>
    ),
  }));
  return (
    <>
      <Heading level={2} id="rattelser">
        {texts.title}
      </Heading>
      {happenings.length === 0 ? <p>{texts.none}</p> : <Timeline happenings={happenings.reverse()} />}
      {view.correctsFor.length > 0 && <CorrectionForm view={view} formKey={formKey} />}
    </>
  );
}

function CorrectionForm({ view, formKey }: CorrectionsProps): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].corrections;
  const [own] = view.correctsFor;
  const form = fillForm(page, 'correction', { authorityId: own?.id });
  return (
    <Details summary={texts.add} isOpen={form.isBegun}>
      <p>{texts.text}</p>
      <PostForm action={followUpPaths.corrections(view.id)} name="correction">
        <input type="hidden" name="formKey" value={formKey} />
        {view.correctsFor.length > 1 ? (
          <SelectField
            {...form.field('authorityId')}
            label={texts.authority}
            emptyText={null}
            options={view.correctsFor.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : (
          <input type="hidden" name="authorityId" value={own?.id} />
        )}
        <TextArea {...form.field('text')} label={texts.what} visibility="public" rows={3} />
        <TextArea {...form.field('reason')} label={texts.reason} visibility="public" rows={2} />
        <Button>{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
