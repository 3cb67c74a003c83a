import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { promisePaths } from '../../promises/promise.paths';
import { partnerPaths } from '../../organisations/partner.paths';
import { inLanguage } from '../../site/links';
import { Button } from '../../site/button';
import { Checkbox } from '../../site/choice-fields';
import { Day } from '../../site/day';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { type FilledForm, fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { Notice } from '../../site/notice';
import { OpenedOn } from '../../site/opened-on';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import { PlanConflict } from './plan-conflict';
import { planPageTexts } from './plan-page.texts';
import type { PlanView } from './plan-views';
import { CadenceFields, TargetFields } from './target-fields';
import { TickBoxes } from './tick-boxes';

interface PlanPageProps {
  readonly view: PlanView;
  /** New at each showing of the page. */
  readonly formKey: string;
}

/** What is planned and, once the parties have approved, committed to. */
export function PlanPage({ view, formKey }: PlanPageProps): VNode {
  const page = usePage();
  const texts = planPageTexts[page.language];
  const { activity, promiseSet } = view;
  const title = activity ? texts.editTitle : texts.newTitle;
  const setLink = { href: promisePaths.set(promiseSet.id), text: promiseSet.title };
  const way = activity
    ? [setLink, { href: activityPaths.activity(activity.id), text: activity.title }]
    : [setLink];
  return (
    <StaffLayout title={title} below={way}>
      <PlanConflict view={view} />
      <Heading level={1} overline={activity?.title}>
        {title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      {!activity && (
        <p>
          {texts.many} <a href={activityPaths.sheet(promiseSet.id)}>{texts.toSheet}</a>
        </p>
      )}
      {activity?.targetIsSuggested && (
        <Notice kind="info" title={texts.suggested}>
          <p>{texts.suggestedRemoval}</p>
        </Notice>
      )}
      <PlanForm view={view} formKey={formKey} form={fillForm(page, 'plan', view.fields)} />
    </StaffLayout>
  );
}

function PlanForm({ view, formKey, form }: PlanPageProps & { readonly form: FilledForm }): VNode {
  const page = usePage();
  const texts = planPageTexts[page.language];
  const { activity, promiseSet } = view;
  return (
    <PostForm
      action={activity ? activityPaths.plan(activity.id) : activityPaths.add(promiseSet.id)}
      name={form.name}
      version={activity?.version}
    >
      {activity ? (
        <OpenedOn name="was" value={JSON.stringify(view.fields)} />
      ) : (
        <input type="hidden" name="formKey" value={formKey} />
      )}
      <TextField {...form.field('title')} label={texts.title} visibility="public" />
      <TextArea {...form.field('description')} label={texts.description} visibility="public" isOptional />
      <TickBoxes
        {...form.field('promiseIds')}
        label={texts.promiseIds}
        choices={view.promises.map(({ id, number, text }) => ({ id, text: texts.promise(number, text) }))}
      />
      <SelectField
        {...form.field('leadId')}
        label={texts.leadId}
        emptyText={null}
        options={view.parties.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField
        {...form.field('leadFunction')}
        label={texts.leadFunction}
        hint={texts.leadFunctionHint}
        visibility="public"
        width={30}
      />
      <TakingPart view={view} form={form} />
      <DayField {...form.field('startOn')} label={texts.startOn} isOptional />
      {activity?.fixedDueOn ? (
        <FixedDeadline activityId={activity.id} dueOn={activity.fixedDueOn} />
      ) : (
        <DayField {...form.field('dueOn')} label={texts.dueOn} />
      )}
      <CadenceFields form={form} />
      <TargetFields form={form} />
      <Checkbox
        {...form.field('demandDriven')}
        label={texts.demandDriven}
        value="yes"
        checked={form.field('demandDriven').value === 'yes'}
      />
      <Checkbox
        {...form.field('isTrial')}
        label={texts.isTrial}
        value="yes"
        checked={form.field('isTrial').value === 'yes'}
      />
      <Button>{texts.save}</Button>
    </PostForm>
  );
}

/** Whoever is ticked is shown in public; where there is nobody but the lead, there is nothing to choose yet. */
function TakingPart({ view, form }: { readonly view: PlanView; readonly form: FilledForm }): VNode {
  const { language } = usePage();
  const texts = planPageTexts[language];
  return (
    <>
      {view.ableToTakePart.length > 1 && (
        <TickBoxes
          {...form.field('takingPartIds')}
          label={texts.takingPartIds}
          visibility="public"
          isOptional
          choices={view.ableToTakePart.map(({ id, name }) => ({ id, text: name }))}
        />
      )}
      <p>
        {texts.partnerMissing} <a href={inLanguage(partnerPaths.list, language)}>{texts.addPartner}</a>
      </p>
    </>
  );
}

/** Sent along, so that a deadline somebody moves meanwhile is not taken back. */
function FixedDeadline({
  activityId,
  dueOn,
}: {
  readonly activityId: string;
  readonly dueOn: string;
}): VNode {
  const page = usePage();
  const texts = planPageTexts[page.language];
  const sent = fillForm(page, 'plan', { dueOn }).field('dueOn');
  return (
    <div class="govuk-form-group" id={sent.id}>
      <p class="govuk-label">{texts.dueOn}</p>
      <p>
        <Day day={dueOn} />
      </p>
      <p class="govuk-hint">
        {texts.dueIsFixed} <a href={`${activityPaths.activity(activityId)}#ny-tid`}>{texts.moveDeadline}</a>
      </p>
      {sent.error && <p class="govuk-error-message">{sent.error}</p>}
      <input type="hidden" name="dueOn" value={sent.error ? dueOn : sent.value} />
    </div>
  );
}
