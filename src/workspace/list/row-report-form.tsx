import type { VNode } from 'preact';
import { Button } from '../../site/button';
import { ClashingFields } from '../../site/clashing-fields';
import { Details } from '../../site/details';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { OpenedOn } from '../../site/opened-on';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { statusTexts } from '../../site/status-texts';
import { type ActivityStatus, activityStatuses } from '../../words/activity-status';
import { capitalised } from '../../words/capitalised';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { moveReasons } from '../../words/promise-words';
import { listPaths } from './list.paths';
import { listTexts } from './list.texts';
import type { RowView } from './row-views';

const rowReport = 'row';

interface RowReportFormProps {
  readonly view: RowView;
  readonly from: string;
}

/** Status, one line of text, save; what is seldom needed is folded until it is. */
export function RowReportForm({ view, from }: RowReportFormProps): VNode {
  const page = usePage();
  const words = statusTexts[page.language];
  const texts = listTexts[page.language].row;
  const form = fillForm(page, rowReport, { status: view.status, publicText: view.publicText });
  const { status, publicText, reason, completedOn, decidedBy } = texts;
  const choices = [view.status, ...view.nextStatuses];
  return (
    <PostForm action={listPaths.row(view.id)} name={rowReport} version={view.version} isSwift>
      <ClashingFields
        form={rowReport}
        labels={{ status, publicText, reason, completedOn, decidedBy }}
        inWords={(field, value) => (field === 'status' && isStatus(value) ? words[value].word : value)}
      />
      <input type="hidden" name="fran" value={from} />
      <OpenedOnReport view={view} />
      <SelectField
        {...form.field('status')}
        label={texts.status}
        emptyText={null}
        options={choices.map((choice) => ({ value: choice, text: words[choice].word }))}
      />
      <TextArea {...form.field('publicText')} label={texts.publicText} visibility="public" rows={2} />
      <Explanation view={view} form={form} />
      <NewDay view={view} form={form} />
      <Button>{texts.save}</Button>
    </PostForm>
  );
}

interface PartProps {
  readonly view: RowView;
  readonly form: FilledForm;
}

function Explanation({ view, form }: PartProps): VNode {
  const texts = listTexts[usePage().language].row;
  const reach = [view.status, ...view.nextStatuses];
  const fields = ['reason', 'completedOn', 'decidedBy'].map((field) => form.field(field));
  return (
    <Details
      summary={texts.explain}
      isOpen={fields.some(({ error, value }) => error || value) || form.isBegun}
    >
      <TextArea
        {...form.field('reason')}
        label={texts.reason}
        hint={texts.reasonHint}
        visibility="public"
        rows={2}
        isOptional
      />
      {reach.includes('completed') && (
        <DayField
          {...form.field('completedOn')}
          label={texts.completedOn}
          hint={texts.completedOnHint}
          max={view.today}
          isOptional
        />
      )}
      {reach.includes('cancelled') && (
        <TextField
          {...form.field('decidedBy')}
          label={texts.decidedBy}
          hint={texts.decidedByHint}
          visibility="public"
          isOptional
        />
      )}
    </Details>
  );
}

/** A moved deadline always says why. */
function NewDay({ view, form }: PartProps): VNode | null {
  const { language } = usePage();
  const texts = listTexts[language].row;
  const words = moveReasonTexts[language];
  if (!view.may.moveDeadline) return null;
  const fields = ['toOn', 'moveReason', 'moveText'].map((field) => form.field(field));
  return (
    <Details summary={texts.move} isOpen={fields.some(({ error, value }) => error || value) || form.isBegun}>
      <DayField {...form.field('toOn')} label={texts.toOn} isOptional />
      <SelectField
        {...form.field('moveReason')}
        label={texts.moveReason}
        options={moveReasons.map((reason) => ({ value: reason, text: capitalised(words[reason]) }))}
      />
      <TextArea
        {...form.field('moveText')}
        label={texts.moveText}
        hint={texts.moveTextHint}
        visibility="public"
        rows={2}
        isOptional
      />
    </Details>
  );
}

/** What the form showed when it was opened: it decides what two people changed. */
function OpenedOnReport({ view }: { readonly view: RowView }): VNode {
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

const isStatus = (value: string): value is ActivityStatus =>
  activityStatuses.some((status) => status === value);
