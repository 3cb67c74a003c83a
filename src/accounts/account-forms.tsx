import type { VNode } from 'preact';
import { Button } from '../site/button';
import { Checkbox } from '../site/choice-fields';
import { Details } from '../site/details';
import { TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { personPaths } from './person.paths';
import type { PersonView } from './person-views';
import { personTexts } from './person.texts';

interface Props {
  readonly view: PersonView;
}

export function LinkForm({ view }: Props): VNode {
  return (
    <PostForm action={personPaths.link(view.id)}>
      <Button kind="secondary">{personTexts[usePage().language].newLink}</Button>
    </PostForm>
  );
}

export function ShutOutForm({ view }: Props): VNode {
  const texts = personTexts[usePage().language];
  return (
    <Details summary={texts.shutOut}>
      <p>{texts.shutOutHint}</p>
      <PostForm action={personPaths.shutOut(view.id)} name="shut-out">
        <Button kind="secondary">{texts.shutOut}</Button>
      </PostForm>
    </Details>
  );
}

export function LetInForm({ view }: Props): VNode {
  return (
    <PostForm action={personPaths.letIn(view.id)} name="let-in">
      <Button kind="secondary">{personTexts[usePage().language].letIn}</Button>
    </PostForm>
  );
}

export function EraseForm({ view }: Props): VNode {
  const page = usePage();
  const texts = personTexts[page.language];
  const form = fillForm(page, 'erasure');
  return (
    <Details summary={texts.erase} isOpen={form.isBegun}>
      <p>{texts.eraseHint}</p>
      <PostForm action={personPaths.erasure(view.id)} name="erasure">
        <TextField
          {...form.field('reference')}
          label={texts.reference}
          hint={texts.referenceHint}
          visibility="internal"
          width={20}
        />
        <Checkbox {...form.field('confirmed')} value="yes" label={texts.confirmed} />
        <Button kind="secondary">{texts.erase}</Button>
      </PostForm>
    </Details>
  );
}
