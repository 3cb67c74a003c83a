import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { SelectField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
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
        <Details summary={texts.ask} isOpen={form.isBegun}>
          <PostForm action={activityPaths.assignment(view.id)} name="ask">
            <SelectField
              {...form.field('userId')}
              label={texts.person}
              hint={texts.text}
              options={view.candidates.map(({ id, name, isPartner }) => ({
                value: id,
                text: isPartner ? texts.partner(name) : name,
              }))}
            />
            <Button kind="secondary">{texts.save}</Button>
          </PostForm>
        </Details>
      )}
      {view.may.remind && (
        <p>
          <a href={inLanguage(activityPaths.reminder(view.id), page.language)}>{texts.remind}</a>
        </p>
      )}
    </>
  );
}
