import type { VNode } from 'preact';
import { promisePaths } from '../promises/promise.paths';
import { Button } from '../site/button';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { BeforePublishing } from './before-publishing';
import type { ProgressView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';
import type { TextToCheck } from './texts-to-check';
import { UnseenActs } from './unseen-acts';

interface ProgressFormProps {
  readonly setId: string;
  readonly view: ProgressView;
  readonly toCheck: readonly TextToCheck[];
}

/** For a party that leads work in a set another keeps: it shows residents how that goes, by itself. */
export function ProgressForm({ setId, view, toCheck }: ProgressFormProps): VNode {
  const texts = promiseSetTexts[usePage().language].progress;
  return (
    <>
      <Heading level={2} id="hur-det-gar">
        {texts.title}
      </Heading>
      <p>{texts.text(view.authorityName)}</p>
      {view.delayDays > 0 && <p>{texts.delay(view.delayDays)}</p>}
      <UnseenActs acts={view.acts} />
      <BeforePublishing toCheck={toCheck} />
      <PostForm action={promisePaths.progress(setId)} name="progress">
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}
