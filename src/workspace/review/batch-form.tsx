import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { Checkbox, RadioField } from '../../site/choice-fields';
import { DayField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { addressTicking, fieldsOfFilter } from './review-filter';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import { ReviewedSets } from './reviewed-sets';
import type { AreaReviewView, ReviewLine } from './review-view';

/** One or several commitments in one act: only those that are ticked. */
export function BatchForm({ view }: { readonly view: AreaReviewView }): VNode {
  const page = usePage();
  const texts = reviewPageTexts[page.language];
  const form = fillForm(page, 'review', { state: 'reviewed' });
  const { value: ticked, error } = form.field('chosen');
  const chosen = new Set(ticked.split('\n'));
  const isTicked = ({ setId, chosenAs }: ReviewLine) =>
    chosen.has(chosenAs) || (!form.hasErrors && setId === view.filter.tickedSetId);
  const first = view.sets.flatMap(({ lines }) => lines).find(({ waits }) => waits);
  const choice = (line: ReviewLine) =>
    line.waits ? (
      <Checkbox
        name="chosen"
        id={line === first ? 'review-chosen' : `valj-${line.policeAreaId}-${line.subjectId}`}
        error={line === first ? error : undefined}
        label={texts.list.choose(line.heading)}
        value={line.chosenAs}
        checked={isTicked(line)}
      />
    ) : (
      <></>
    );
  return (
    <PostForm action={reviewPaths.review} name="review">
      {Object.entries(fieldsOfFilter(view.filter)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ReviewedSets
        sets={view.sets}
        act={choice}
        isChosen={isTicked}
        addressOfAll={(setId) => addressTicking(reviewPaths.review, view.filter, setId)}
      />
      {first && <WhatToDo view={view} />}
    </PostForm>
  );
}

function WhatToDo({ view }: { readonly view: AreaReviewView }): VNode {
  const page = usePage();
  const texts = reviewPageTexts[page.language].act;
  const form = fillForm(page, 'review', { state: 'reviewed' });
  return (
    <>
      <Heading level={3} id="valda">
        {texts.title}
      </Heading>
      <RadioField
        {...form.field('state')}
        label={texts.state}
        options={[
          { value: 'reviewed', text: texts.reviewed, hint: texts.reviewedHint },
          { value: 'more_information_wanted', text: texts.wanted, hint: texts.wantedHint },
          { value: 'commented', text: texts.commented, hint: texts.commentedHint },
        ]}
      />
      <TextArea
        {...form.field('comment')}
        label={texts.comment}
        hint={texts.commentHint}
        visibility="parties"
        rows={3}
        isOptional
      />
      <DayField {...form.field('wantedBy')} label={texts.day} min={view.today} isOptional />
      <Button>{texts.save}</Button>
    </>
  );
}
