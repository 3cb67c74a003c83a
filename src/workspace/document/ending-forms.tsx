import type { VNode } from 'preact';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import type { PromiseSetView } from '../promise-set-view';
import { endingTexts } from './ending.texts';

interface FormProps {
  readonly view: PromiseSetView;
}

/** The same document for longer; every party approves. */
export function ExtensionForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = endingTexts[page.language].extension;
  const form = fillForm(page, 'extension', { formKey: view.formKey });
  return (
    <Details summary={texts.title} isOpen={form.isBegun}>
      <p>{texts.text}</p>
      <PostForm action={promisePaths.extension(view.id)} name={form.name}>
        <input type="hidden" name="formKey" value={view.formKey} />
        <DayField {...form.field('toEnd')} label={texts.toEnd} />
        <TextArea {...form.field('reason')} label={texts.reason} visibility="public" rows={3} />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

export function EndingForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = endingTexts[page.language].ending;
  const form = fillForm(page, 'ending');
  return (
    <Details summary={texts.title} isOpen={form.isBegun}>
      <p>{texts.text}</p>
      <PostForm action={promisePaths.ending(view.id)} name={form.name}>
        <DayField {...form.field('endedOn')} label={texts.endedOn} max={view.today} />
        <TextArea {...form.field('endReason')} label={texts.reason} visibility="public" rows={3} isOptional />
        <Button kind="warning">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

/** Off the web, and still here. */
export function WebWithdrawalForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = endingTexts[page.language].web;
  const form = fillForm(page, 'web-withdrawal');
  return (
    <Details summary={texts.title} isOpen={form.isBegun}>
      <p>{texts.text}</p>
      <PostForm action={promisePaths.webWithdrawal(view.id)} name={form.name}>
        <TextArea {...form.field('webReason')} label={texts.reason} visibility="internal" rows={3} />
        <Button kind="warning">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
