import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { YesOrNoInputs } from '../../site/yes-or-no';
import { activityPaths } from '../activity.paths';
import type { ClockStopView } from './activity-part-view';
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';
import { stopWords } from './stop-words';

interface FormProps {
  readonly view: ActivityView;
}

/** Asked for by those who report. */
export function ClockStopForm({ view }: FormProps): VNode {
  const page = usePage();
  const texts = activityPartsTexts[page.language].stops;
  const form = fillForm(page, 'clock-stop');
  return (
    <Details summary={texts.summary} isOpen={form.isBegun}>
      <p>{texts.hint}</p>
      <PostForm action={activityPaths.clockStop(view.id)} name="clock-stop">
        <DayField {...form.field('fromOn')} label={texts.fromOn} max={view.today} />
        <DayField {...form.field('toOn')} label={texts.toOn} hint={texts.toOnHint} isOptional />
        <TextArea {...form.field('reason')} label={texts.reason} visibility="public" rows={2} />
        <Button>{texts.ask}</Button>
      </PostForm>
    </Details>
  );
}

/** Yes or no from another person than the one who asked. */
export function ClockStopDecisionForm({ view }: FormProps): VNode | null {
  const page = usePage();
  const texts = activityPartsTexts[page.language].stops;
  const waiting = view.stops.find((stop) => stop.mayDecide);
  if (!waiting) return null;
  const form = fillForm(page, 'clock-stop-decision');
  return (
    <>
      <Heading level={2} id="stopp">
        {texts.decide}
      </Heading>
      <p>
        {stopWords(waiting, page.language)} <Written>{waiting.reason}</Written>
      </p>
      <PostForm action={activityPaths.clockStopDecision(view.id)} name="clock-stop-decision">
        <input type="hidden" name="stopId" value={waiting.id} />
        <YesOrNoInputs
          field={form.field('refusalReason')}
          texts={{ ...texts, reason: texts.refusalReason }}
        />
      </PostForm>
    </>
  );
}

export function ClockStopEndForm({ view }: FormProps): VNode | null {
  const page = usePage();
  const texts = activityPartsTexts[page.language].stops;
  const goingOn = view.stops.find(isGoingOn);
  if (!goingOn) return null;
  const form = fillForm(page, 'clock-stop-end');
  return (
    <Details summary={texts.endSummary} isOpen={form.isBegun}>
      <PostForm action={activityPaths.clockStopEnd(view.id)} name="clock-stop-end">
        <input type="hidden" name="stopId" value={goingOn.id} />
        <DayField {...form.field('toOn')} label={texts.toOn} max={view.today} />
        <Button>{texts.end}</Button>
      </PostForm>
    </Details>
  );
}

const isGoingOn = ({ state, toOn }: ClockStopView): boolean => state === 'approved' && toOn === null;
