import type { VNode } from 'preact';
import { promisePaths } from '../promises/promise.paths';
import { Button } from '../site/button';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import type { ProgressView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';
import { UnseenActs } from './unseen-acts';

/** For a party that leads work in a set another keeps: it shows residents how that goes, by itself. */
export function ProgressForm({
  setId,
  view,
}: {
  readonly setId: string;
  readonly view: ProgressView;
}): VNode {
  const texts = promiseSetTexts[usePage().language].progress;
  return (
    <>
      <Heading level={2} id="hur-det-gar">
        {texts.title}
      </Heading>
      <p>{texts.text(view.authorityName)}</p>
      {view.delayDays > 0 && <p>{texts.delay(view.delayDays)}</p>}
      <UnseenActs acts={view.acts} />
      <PostForm action={promisePaths.progress(setId)} name="progress">
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}
