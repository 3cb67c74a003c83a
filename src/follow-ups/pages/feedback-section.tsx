import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Day } from '../../site/day';
import { Details } from '../../site/details';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { followUpWords } from '../../site/follow-up-texts';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Table } from '../../site/table';
import { feedbackKinds } from '../../words/follow-up-words';
import { followUpPaths } from '../follow-up.paths';
import type { FeedbackLine, FollowUpListView } from './follow-up-list-views';
import { followUpPageTexts } from './follow-up-page.texts';

interface FeedbackSectionProps {
  readonly view: FollowUpListView;
  readonly formKey: string;
}

/** What residents are owed in return for having been asked. */
export function FeedbackSection({ view, formKey }: FeedbackSectionProps): VNode {
  const texts = followUpPageTexts[usePage().language].feedback;
  return (
    <>
      <Heading level={2} id="aterkoppling">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      {view.feedback.length === 0 ? <p>{texts.none}</p> : <Lines lines={view.feedback} />}
      {view.feedback
        .filter(({ mayDo }) => mayDo)
        .map((line) => (
          <DoneForm key={line.id} setId={view.set.id} line={line} today={view.today} />
        ))}
      {view.tellsFor.length > 0 && <PlanForm view={view} formKey={formKey} />}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly FeedbackLine[] }): VNode {
  const { language } = usePage();
  const texts = followUpPageTexts[language].feedback;
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      columns={[
        { heading: texts.columns.what, cell: ({ what }) => <Written>{what}</Written> },
        { heading: texts.columns.how, cell: ({ kind }) => followUpWords[language].feedbackKinds[kind] },
        {
          heading: texts.columns.owner,
          cell: ({ ownerFunction, authorityName }) => (
            <Written>{`${ownerFunction}, ${authorityName}`}</Written>
          ),
        },
        { heading: texts.columns.due, cell: ({ dueOn }) => <Day day={dueOn} /> },
        { heading: texts.columns.done, cell: (line) => <DoneWords line={line} /> },
      ]}
      rows={lines}
      keyOf={({ id }) => id}
    />
  );
}

function DoneWords({ line }: { readonly line: FeedbackLine }): VNode {
  const texts = followUpPageTexts[usePage().language].feedback;
  if (line.doneOn === null) return <span>{line.isLate ? texts.late : texts.notDone}</span>;
  return (
    <>
      <Day day={line.doneOn} />
      {line.publicNote && (
        <>
          {'. '}
          <Written>{line.publicNote}</Written>
        </>
      )}
    </>
  );
}

interface DoneFormProps {
  readonly setId: string;
  readonly line: FeedbackLine;
  readonly today: string;
}

function DoneForm({ setId, line, today }: DoneFormProps): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].feedback;
  const form = fillForm(page, `done-${line.id}`, { doneOn: today });
  return (
    <Details summary={texts.markDone(line.what)} isOpen={form.isBegun}>
      <PostForm action={followUpPaths.feedbackDone(setId, line.id)} name={form.name}>
        <DayField {...form.field('doneOn')} label={texts.doneOn} max={today} visibility="public" />
        <TextArea
          {...form.field('publicNote')}
          label={texts.note}
          hint={texts.noteHint}
          visibility="public"
          rows={2}
          isOptional
        />
        <Button>{texts.saveDone}</Button>
      </PostForm>
    </Details>
  );
}

function PlanForm({ view, formKey }: FeedbackSectionProps): VNode {
  const page = usePage();
  const texts = followUpPageTexts[page.language].feedback;
  const form = fillForm(page, 'feedback', { authorityId: view.tellsFor[0]?.id });
  return (
    <Details summary={texts.plan} isOpen={form.isBegun}>
      <PostForm action={followUpPaths.feedback(view.set.id)} name="feedback">
        <input type="hidden" name="formKey" value={formKey} />
        <TextField
          {...form.field('what')}
          label={texts.whatLabel}
          hint={texts.whatHint}
          visibility="public"
        />
        <SelectField
          {...form.field('kind')}
          label={texts.kind}
          options={feedbackKinds.map((kind) => ({
            value: kind,
            text: followUpWords[page.language].feedbackKinds[kind],
          }))}
        />
        <SelectField
          {...form.field('authorityId')}
          label={texts.authority}
          emptyText={null}
          options={view.tellsFor.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField
          {...form.field('ownerFunction')}
          label={texts.owner}
          hint={texts.ownerHint}
          visibility="public"
        />
        <DayField {...form.field('dueOn')} label={texts.dueOn} visibility="public" />
        <Button>{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
