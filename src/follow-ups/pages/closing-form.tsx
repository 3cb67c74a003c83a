import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { followUpPaths } from '../follow-up.paths';
import { followUpPageTexts } from './follow-up-page.texts';
import type { FollowUpView } from './follow-up-view';

/** Names what is missing to everybody; the keeper's coordinator closes when nothing is. */
export function ClosingForm({ view }: { readonly view: FollowUpView }): VNode {
  const texts = followUpPageTexts[usePage().language].closing;
  return (
    <>
      <Heading level={2} id="avsluta">
        {texts.title}
      </Heading>
      {view.missing.length > 0 ? (
        <>
          <p>{texts.missing}</p>
          <ul>
            {view.missing.map(({ promiseId, number, authorityName, lacks }) => (
              <li key={`${promiseId}-${authorityName}`}>
                <a href={`#lofte-${number}`}>{texts.lacks[lacks](number, authorityName)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.ready}</p>
      )}
      {view.mayKeep && view.missing.length === 0 && (
        <PostForm action={followUpPaths.closing(view.id)} name="closing">
          <Button>{texts.save}</Button>
        </PostForm>
      )}
    </>
  );
}
