import type { VNode } from 'preact';
import { Button, ButtonRow } from '../site/button';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { personPaths } from './person.paths';
import type { PersonView } from './person-views';
import { signInTexts } from './sign-in.texts';

/** For who has lost a telephone, or whose telephone somebody else may have found. */
export function PersonAccessForms({ view }: { readonly view: PersonView }): VNode {
  const texts = signInTexts[usePage().language].person;
  return (
    <ButtonRow>
      <PostForm action={personPaths.sessions(view.id)}>
        <Button kind="secondary">{texts.endSessions}</Button>
      </PostForm>
      {view.givesInstallationRoles && (
        <PostForm action={personPaths.secondFactor(view.id)}>
          <Button kind="secondary">{texts.removeSecondFactor}</Button>
        </PostForm>
      )}
    </ButtonRow>
  );
}
