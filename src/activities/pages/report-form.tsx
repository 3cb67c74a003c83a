import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Button } from '../../site/button';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { Notice } from '../../site/notice';
import { OpenedOn } from '../../site/opened-on';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { SavedMeanwhile } from '../../site/saved-meanwhile';
import { statusTexts } from '../../site/status-texts';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import type { ActivityView } from './activity-view';

const formName = 'report';

/** "How is it going?": status and public text, and, kept apart, an internal note. */
export function ReportForm({ view }: { readonly view: ActivityView }): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].report;
  const form = fillForm(page, formName, { status: view.status, publicText: view.publicText });
  const choices = [view.status, ...view.nextStatuses];
  const typed = form.field('status');
  const isPossible = choices.some((status) => status === typed.value);
  return (
    <>
      <Heading level={2} id="lage">
        {texts.title}
      </Heading>
      {view.nextStatuses.length === 0 && <p>{texts.endsHere}</p>}
      {!isPossible && isStatus(typed.value) && (
        <Notice kind="warning">
          <p>{texts.cannotFollow(wordOf(typed.value, page.language), wordOf(view.status, page.language))}</p>
        </Notice>
      )}
      <PostForm action={activityPaths.report(view.id)} name={formName} version={view.version}>
        <OpenedOnReport view={view} />
        <SelectField
          {...typed}
          label={texts.status}
          value={isPossible ? typed.value : view.status}
          emptyText={null}
          options={choices.map((status) => ({ value: status, text: wordOf(status, page.language) }))}
        />
        <TextArea
          {...form.field('publicText')}
          label={texts.publicText}
          hint={texts.publicTextHint}
          visibility="public"
        />
        <Explanation view={view} form={form} />
        <TextArea
          {...form.field('internalNote')}
          label={texts.internalNote}
          hint={texts.internalNoteHint}
          visibility="internal"
          rows={3}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}

/** Only what the statuses within reach can need. */
function Explanation({ view, form }: { readonly view: ActivityView; readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].report;
  const reach = [view.status, ...view.nextStatuses];
  const dayHint = view.completedOn
    ? texts.completedOnNow(formatDay(view.completedOn, language))
    : texts.completedOnHint;
  return (
    <>
      <TextArea
        {...form.field('reason')}
        label={texts.reason}
        hint={
          view.statusReason ? `${texts.reasonHint} ${texts.reasonNow(view.statusReason)}` : texts.reasonHint
        }
        visibility="public"
        rows={2}
        isOptional
      />
      {reach.includes('completed') && (
        <DayField
          {...form.field('completedOn')}
          label={texts.completedOn}
          hint={dayHint}
          max={view.today}
          isOptional
        />
      )}
      {reach.includes('cancelled') && (
        <TextField
          {...form.field('decidedBy')}
          label={texts.decidedBy}
          hint={view.decidedBy ? texts.reasonNow(view.decidedBy) : texts.decidedByHint}
          visibility="public"
          isOptional
        />
      )}
    </>
  );
}

/** What the form showed when it was opened: it decides what two people changed. */
function OpenedOnReport({ view }: { readonly view: ActivityView }): VNode {
  return (
    <>
      <OpenedOn name="wasStatus" value={view.status} />
      <OpenedOn name="wasPublicText" value={view.publicText} />
      <OpenedOn name="wasReason" value={view.statusReason ?? ''} />
      <OpenedOn name="wasDecidedBy" value={view.decidedBy ?? ''} />
      <OpenedOn name="wasCompletedOn" value={view.completedOn ?? ''} />
    </>
  );
}

/** Both versions of what two people changed, and the way to the form where the own one still stands. */
export function ReportConflict(): VNode | null {
  const { language, returnedForm } = usePage();
  const texts = activityPageTexts[language].report;
  if (returnedForm?.name !== formName || !returnedForm.savedMeanwhile) return null;
  const clashing = Object.keys(returnedForm.savedMeanwhile.values);
  const { status, publicText, reason, completedOn, decidedBy } = texts;
  const labels = Object.entries({ status, publicText, reason, completedOn, decidedBy }).filter(([field]) =>
    clashing.includes(field),
  );
  return (
    <>
      <SavedMeanwhile
        form={formName}
        labels={Object.fromEntries(labels)}
        inWords={(field, value) => inWords(field, value, language)}
      />
      <p>
        <a href="#lage">{texts.toForm}</a>
      </p>
    </>
  );
}

function inWords(field: string, value: string, language: Language): string {
  if (field === 'status' && isStatus(value)) return wordOf(value, language);
  if (field === 'completedOn' && value) return formatDay(value, language);
  return value;
}

const isStatus = (value: string): value is ActivityStatus =>
  activityStatuses.some((status) => status === value);
const wordOf = (status: ActivityStatus, language: Language): string => statusTexts[language][status].word;
