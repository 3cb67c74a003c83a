import type { VNode } from 'preact';
import { Button, ButtonRow } from '../site/button';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { signInTexts } from './sign-in.texts';
import type { User } from './user.entity';

/** The administrator's buttons beside a person. */
export function PersonAccessForms({ user: { id, name } }: { readonly user: User }): VNode {
  const texts = signInTexts[usePage().language].person;
  const acts = [
    { path: 'sessioner', text: texts.endSessions },
    { path: 'tvasteg', text: texts.removeSecondFactor },
  ];
  return (
    <ButtonRow>
      {acts.map(({ path, text }) => (
        <PostForm key={path} action={`/arbete/administration/personer/${id}/${path}`}>
          <Button kind="secondary">
            {text} <span class="govuk-visually-hidden">{name}</span>
          </Button>
        </PostForm>
      ))}
    </ButtonRow>
  );
}
