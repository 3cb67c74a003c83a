import type { ComponentChildren, VNode } from 'preact';
import { AnswerForm } from '../activities/pages/answer-form';
import { formatDay } from '../kernel/day';
import { Button } from '../site/button';
import { ErrorSummary } from '../site/error-summary';
import { DayField, SelectField, TextArea, TextField } from '../site/fields';
import { fillForm } from '../site/filled-form';
import { Heading } from '../site/heading';
import { PageLayout } from '../site/layout';
import { usePage } from '../site/page-context';
import { PostForm } from '../site/post-form';
import { statusTexts } from '../site/status-texts';
import { moveReasons } from '../words/promise-words';
import { answerTexts } from './answer.texts';
import type { AnswerView } from './answers';
import { reminderPaths } from './reminder.paths';
import { moveReasonTexts } from '../words/move-reason.texts';

interface Props {
  readonly view: AnswerView;
  readonly secret: string;
}

const hidden = <meta name="robots" content="noindex, nofollow" />;

/** One activity, for who has its link. Showing it changes nothing; each form answers once. */
export function AnswerPage({ view, secret, formKey }: Props & { readonly formKey: string }): VNode {
  const page = usePage();
  const texts = answerTexts[page.language];
  const faults = page.returnedForm ? fillForm(page, page.returnedForm.name).faults : [];
  return (
    <PageLayout title={texts.title} head={hidden} hasErrors={faults.length > 0}>
      <ErrorSummary faults={faults} />
      <Heading level={1}>{view.title}</Heading>
      <p class="lead">
        {texts.due(formatDay(view.dueOn, page.language), view.dueOn < view.today)}{' '}
        {statusTexts[page.language][view.status].word}.
      </p>
      <p>{view.isPartner ? texts.partnerLead : texts.lead}</p>
      {view.askedAbout && (
        <Part title={texts.question} text={texts.questionText}>
          <AnswerForm activityId={view.askedAbout} action={reminderPaths.answerQuestion(secret)} />
        </Part>
      )}
      <Part title={texts.confirm} text={texts.confirmText}>
        <PostForm action={reminderPaths.answerConfirmation(secret)} name="confirmation">
          <Button kind="secondary">{texts.confirmButton}</Button>
        </PostForm>
      </Part>
      <OccurrencePart view={view} secret={secret} formKey={formKey} />
      <ReportPart view={view} secret={secret} />
      <DeadlinePart secret={secret} view={view} />
    </PageLayout>
  );
}

function Part({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}

function OccurrencePart({ view, secret, formKey }: Props & { readonly formKey: string }): VNode {
  const page = usePage();
  const texts = answerTexts[page.language];
  const form = fillForm(page, 'occurrence', { day: view.today, quantity: '1' });
  return (
    <Part title={texts.occurrence}>
      <PostForm action={reminderPaths.answerOccurrence(secret)} name="occurrence">
        <input type="hidden" name="formKey" value={formKey} />
        <DayField {...form.field('day')} label={texts.day} max={view.today} />
        <TextField {...form.field('quantity')} label={texts.quantity} inputmode="decimal" width={5} />
        <TextArea
          {...form.field('publicSummary')}
          label={texts.summary}
          visibility="public"
          rows={2}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </Part>
  );
}

function ReportPart({ view, secret }: Props): VNode {
  const page = usePage();
  const texts = answerTexts[page.language];
  const form = fillForm(page, 'report', { status: view.status, publicText: view.publicText });
  return (
    <Part title={texts.report}>
      <PostForm action={reminderPaths.answerReport(secret)} name="report">
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="wasStatus" value={view.status} />
        <input type="hidden" name="wasPublicText" value={view.publicText} />
        <SelectField
          {...form.field('status')}
          label={texts.status}
          emptyText={null}
          options={view.choices.map((status) => ({
            value: status,
            text: statusTexts[page.language][status].word,
          }))}
        />
        {view.choices.includes('completed') && (
          <DayField {...form.field('completedOn')} label={texts.completedOn} max={view.today} isOptional />
        )}
        <TextArea {...form.field('publicText')} label={texts.publicText} visibility="public" />
        <TextArea
          {...form.field('reason')}
          label={texts.reason}
          hint={texts.reasonHint}
          visibility="public"
          rows={2}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </Part>
  );
}

function DeadlinePart({ secret }: Props): VNode {
  const page = usePage();
  const texts = answerTexts[page.language];
  const form = fillForm(page, 'deadline');
  const words = moveReasonTexts[page.language];
  return (
    <Part title={texts.deadline}>
      <PostForm action={reminderPaths.answerDeadline(secret)} name="deadline">
        <DayField {...form.field('toOn')} label={texts.toOn} />
        <SelectField
          {...form.field('moveReason')}
          label={texts.moveReason}
          options={moveReasons.map((reason) => ({ value: reason, text: words[reason] }))}
        />
        <TextArea
          {...form.field('moveText')}
          label={texts.moveText}
          visibility="public"
          rows={3}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </Part>
  );
}

export function AnsweredPage(): VNode {
  const texts = answerTexts[usePage().language];
  return (
    <PageLayout title={texts.thanks} head={hidden}>
      <Heading level={1}>{texts.thanks}</Heading>
      <p class="lead">{texts.thanksText}</p>
    </PageLayout>
  );
}

export function SpentAnswerPage(): VNode {
  const texts = answerTexts[usePage().language];
  return (
    <PageLayout title={texts.spent} head={hidden}>
      <Heading level={1}>{texts.spent}</Heading>
      <p class="lead">{texts.spentText}</p>
      <p>
        <a href="/logga-in">{texts.signIn}</a>
      </p>
    </PageLayout>
  );
}
