import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { RadioField } from '../../site/choice-fields';
import { Details } from '../../site/details';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { followUpWords } from '../../site/follow-up-texts';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { SavedMeanwhile } from '../../site/saved-meanwhile';
import { type Judgement, judgements } from '../../words/judgement';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { JudgedPromiseView, JudgementView } from './follow-up-view';

interface AssessmentFormProps {
  readonly followUpId: string;
  readonly promise: JudgedPromiseView;
  readonly judgement: JudgementView;
}

/** The own party's judgement of one promise; the other party's is only to be read. */
export function AssessmentForm({ followUpId, promise, judgement: view }: AssessmentFormProps): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].judge;
  const words = followUpWords[page.language].judgements;
  const { judgement, reason, publicText } = view;
  const name = `assessment-${promise.number}-${view.authorityId}`;
  const form = fillForm(page, name, { judgement, reason, publicText });
  const summary = judgement ? texts.change(view.authorityName) : texts.form(view.authorityName);
  const { value, ...field } = form.field('judgement');
  return (
    <Details summary={`${summary}: ${texts.promise(promise.number)}`} isOpen={form.isBegun}>
      <SavedMeanwhile
        form={name}
        labels={{ judgement: texts.judgement, reason: texts.reasonLabel, publicText: texts.publicText }}
        inWords={(of, said) => (of === 'judgement' ? (words[said as Judgement] ?? said) : said)}
      />
      <PostForm action={followUpPaths.assessment(followUpId, promise.id)} name={name} version={view.version}>
        <input type="hidden" name="authorityId" value={view.authorityId} />
        <RadioField
          {...field}
          label={texts.judgement}
          visibility="public"
          value={value}
          options={judgements.map((one) => ({ value: one, text: words[one] }))}
        />
        <TextArea
          {...form.field('reason')}
          label={texts.reasonLabel}
          hint={texts.reasonHint}
          visibility="public"
          rows={2}
          isOptional
        />
        <TextArea
          {...form.field('publicText')}
          label={texts.publicText}
          visibility="public"
          rows={3}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
