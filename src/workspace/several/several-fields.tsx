import type { VNode } from 'preact';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { usePage } from '../../site/page-context';
import { statusTexts } from '../../site/status-texts';
import { activityStatuses } from '../../words/activity-status';
import { capitalised } from '../../words/capitalised';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { moveReasons } from '../../words/promise-words';
import { severalTexts } from './several.texts';
import type { SeveralView } from './several-views';

export const severalForm = 'flera';

interface FieldsProps {
  readonly view: SeveralView;
  readonly form: FilledForm;
}

/** What the act needs to know. To confirm needs nothing. */
export function SeveralFields({ view }: { readonly view: SeveralView }): VNode | null {
  const form = fillForm(usePage(), severalForm);
  if (view.act === 'report') return <ReportFields view={view} form={form} />;
  if (view.act === 'move') return <MoveFields view={view} form={form} />;
  return view.act === 'assign' ? <PersonField view={view} form={form} /> : null;
}

function ReportFields({ view, form }: FieldsProps): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  const words = statusTexts[language];
  return (
    <>
      <SelectField
        {...form.field('status')}
        label={texts.status}
        options={activityStatuses
          .filter((status) => status !== 'not_started')
          .map((status) => ({ value: status, text: words[status].word }))}
      />
      <TextArea
        {...form.field('publicText')}
        label={texts.publicText}
        hint={texts.publicTextHint}
        visibility="public"
        rows={3}
        isOptional
      />
      <TextArea
        {...form.field('reason')}
        label={texts.reason}
        hint={texts.reasonHint}
        visibility="public"
        rows={2}
        isOptional
      />
      <DayField
        {...form.field('completedOn')}
        label={texts.completedOn}
        hint={texts.completedOnHint}
        max={view.today}
        isOptional
      />
      <TextField
        {...form.field('decidedBy')}
        label={texts.decidedBy}
        hint={texts.decidedByHint}
        visibility="public"
        isOptional
      />
    </>
  );
}

function MoveFields({ form }: FieldsProps): VNode {
  const { language } = usePage();
  const texts = severalTexts[language];
  const words = moveReasonTexts[language];
  return (
    <>
      <DayField {...form.field('toOn')} label={texts.toOn} />
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
        rows={3}
        isOptional
      />
    </>
  );
}

function PersonField({ view, form }: FieldsProps): VNode {
  const texts = severalTexts[usePage().language];
  if (view.people.length === 0) return <p>{texts.nobody}</p>;
  return <SelectField {...form.field('userId')} label={texts.person} options={view.people} />;
}
