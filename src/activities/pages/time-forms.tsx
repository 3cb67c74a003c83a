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
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';
import { ClockStopEndForm, ClockStopForm } from './clock-stop-forms';

interface FormProps {
  readonly view: ActivityView;
}

export const hasTimeForms = ({ may }: ActivityView): boolean =>
  may.moveDeadline || may.stopClock || may.makePermanent;

/** What is seldom done to an activity's time, folded together. */
export function TimeForms({ view }: FormProps): VNode | null {
  const texts = activityPageTexts[usePage().language].deadline;
  const { may } = view;
  if (!hasTimeForms(view)) return null;
  return (
    <>
      <Heading level={2} id="ny-tid">
        {texts.title}
      </Heading>
      {may.moveDeadline && <DeadlineForm view={view} />}
      {may.stopClock && <ClockStopForm view={view} />}
      {may.stopClock && <ClockStopEndForm view={view} />}
      {may.makePermanent && <PermanenceForm view={view} />}
    </>
  );
}

/** A moved deadline always says why. */
function DeadlineForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].deadline;
  const words = moveReasonTexts[page.language];
  const form = fillForm(page, 'deadline');
  return (
    <Details summary={texts.summary} isOpen={form.isBegun}>
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
  );
}

function PermanenceForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = activityPartsTexts[page.language].permanence;
  const form = fillForm(page, 'permanence', { permanentOn: view.today });
  return (
    <Details summary={texts.summary} isOpen={form.isBegun}>
      <PostForm action={activityPaths.permanence(view.id)} name="permanence">
        <DayField {...form.field('permanentOn')} label={texts.day} max={view.today} />
        <Button>{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
