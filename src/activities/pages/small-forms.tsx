import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, SelectField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { capitalised } from '../../words/capitalised';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { moveReasons } from '../../words/promise-words';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import type { ActivityView } from './activity-view';

interface FormProps {
  readonly view: ActivityView;
}

/** One press when nothing has changed. */
export function ConfirmForm({ view }: FormProps): VNode {
  const texts = activityPageTexts[usePage().language].confirm;
  return (
    <>
      <Heading level={2} id="bekrafta">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <PostForm action={activityPaths.confirmation(view.id)} name="confirm">
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </>
  );
}

/** A moved deadline always says why. */
export function DeadlineForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].deadline;
  const words = moveReasonTexts[page.language];
  const form = fillForm(page, 'deadline');
  return (
    <>
      <Heading level={2} id="ny-tid">
        {texts.title}
      </Heading>
      <Details summary={texts.summary} isOpen={form.hasErrors}>
        <p>{texts.hint}</p>
        <PostForm action={activityPaths.deadline(view.id)} name="deadline">
          <DayField {...form.field('toOn')} label={texts.toOn} />
          <SelectField
            {...form.field('moveReason')}
            label={texts.reason}
            options={moveReasons.map((reason) => ({ value: reason, text: capitalised(words[reason]) }))}
          />
          <TextArea
            {...form.field('moveText')}
            label={texts.text}
            hint={texts.textHint}
            visibility="public"
            rows={3}
            isOptional
          />
          <Button>{texts.save}</Button>
        </PostForm>
      </Details>
    </>
  );
}

export function AskForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].assignment;
  const form = fillForm(page, 'ask');
  return (
    <>
      <Heading level={2} id="svarar">
        {texts.title}
      </Heading>
      {view.candidates.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <PostForm action={activityPaths.assignment(view.id)} name="ask">
          <SelectField
            {...form.field('userId')}
            label={texts.person}
            hint={texts.text}
            options={view.candidates.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Button kind="secondary">{texts.save}</Button>
        </PostForm>
      )}
    </>
  );
}
