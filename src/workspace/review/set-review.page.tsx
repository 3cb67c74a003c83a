import type { VNode } from 'preact';
import { useContentLanguage } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Cards } from '../../site/card';
import { Details } from '../../site/details';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { DoneNotice, Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { ReviewItem } from './review-item';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { ReviewLine, SetReviewView } from './review-view';

/** The review of one promise set, for both parties; who is asked answers here. */
export function SetReviewPage({ view }: { readonly view: SetReviewView }): VNode {
  const texts = reviewPageTexts[usePage().language];
  return (
    <StaffLayout title={texts.set.title} below={[{ href: promisePaths.set(view.id), text: view.title }]} wide>
      <DoneNotice texts={texts.set.done} />
      <p class="overline" lang={useContentLanguage()}>
        {view.title}
      </p>
      <Heading level={1}>{texts.set.title}</Heading>
      <p>{texts.set.text}</p>
      <Notice kind="info">
        <p>{texts.visibility}</p>
      </Notice>
      <Heading level={2}>{texts.list.chosen}</Heading>
      <Cards>
        {view.lines.map((line) => (
          <ReviewItem key={`${line.policeAreaId}-${line.subjectId}`} line={line} level={3}>
            {line.question && <AnswerForm line={line} reviewId={line.question} />}
            {line.mayComment && <CommentForm line={line} />}
          </ReviewItem>
        ))}
      </Cards>
    </StaffLayout>
  );
}

interface AnswerFormProps {
  readonly line: ReviewLine;
  readonly reviewId: string;
}

function AnswerForm({ line, reviewId }: AnswerFormProps): VNode {
  const page = usePage();
  const texts = reviewPageTexts[page.language].set;
  const form = fillForm(page, `answer-${reviewId}`);
  return (
    <Details summary={`${texts.answer}: ${line.heading}`} isOpen={form.isBegun}>
      <PostForm action={reviewPaths.answer(line.setId)} name={form.name}>
        <input type="hidden" name="reviewId" value={reviewId} />
        <TextArea {...form.field('comment')} label={texts.label} visibility="parties" rows={3} />
        <Button>{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

function CommentForm({ line }: Pick<AnswerFormProps, 'line'>): VNode {
  const page = usePage();
  const texts = reviewPageTexts[page.language].set;
  const form = fillForm(page, `comment-${line.policeAreaId}-${line.subjectId}`);
  return (
    <Details summary={`${texts.comment}: ${line.heading}`} isOpen={form.isBegun}>
      <PostForm action={reviewPaths.comment(line.setId)} name={form.name}>
        <input type="hidden" name="policeAreaId" value={line.policeAreaId} />
        <input type="hidden" name="subjectId" value={line.subjectId} />
        <TextArea
          {...form.field('comment')}
          label={texts.commentLabel}
          hint={texts.commentHint}
          visibility="parties"
          rows={3}
        />
        <Button kind="secondary">{texts.saveComment}</Button>
      </PostForm>
    </Details>
  );
}
