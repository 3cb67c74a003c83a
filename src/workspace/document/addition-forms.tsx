import type { VNode } from 'preact';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { documentPageTexts } from './document-page.texts';

interface AdditionFormProps {
  readonly id: string;
  readonly formKey: string;
}

export function CorrectionForm({ id, text, formKey }: AdditionFormProps & { readonly text: string }): VNode {
  const page = usePage();
  const texts = documentPageTexts[page.language].promise;
  const form = fillForm(page, 'correction', { shouldRead: text });
  return (
    <Details summary={texts.correctTitle} isOpen={form.isBegun}>
      <p>{texts.correctText}</p>
      <PostForm action={promisePaths.correction(id)} name={form.name}>
        <input type="hidden" name="formKey" value={formKey} />
        <TextArea
          {...form.field('shouldRead')}
          label={texts.shouldRead}
          visibility="public"
          rows={3}
          isOptional
        />
        <TextArea {...form.field('reason')} label={texts.reason} visibility="public" rows={3} />
        <Button>{texts.correct}</Button>
      </PostForm>
    </Details>
  );
}

export function PromiseWithdrawalForm({ id, formKey }: AdditionFormProps): VNode {
  const page = usePage();
  const texts = documentPageTexts[page.language].promise;
  const form = fillForm(page, 'withdrawal');
  return (
    <Details summary={texts.withdrawTitle} isOpen={form.isBegun}>
      <p>{texts.withdrawText}</p>
      <PostForm action={promisePaths.promiseWithdrawal(id)} name={form.name}>
        <input type="hidden" name="formKey" value={formKey} />
        <TextArea {...form.field('reason')} label={texts.reason} visibility="public" rows={3} />
        <Button kind="warning">{texts.withdraw}</Button>
      </PostForm>
    </Details>
  );
}
