import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import { formatDay } from '../../kernel/day';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, SelectField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import type { MilestoneView } from './activity-part-view';
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';

interface MilestoneSectionProps {
  readonly view: ActivityView;
  readonly formKey: string;
}

/** The steps on the way; a dropped one stays, struck out. */
export function MilestoneSection({ view, formKey }: MilestoneSectionProps): VNode | null {
  const texts = activityPartsTexts[usePage().language].milestones;
  const open = view.milestones.filter(({ doneOn, dropReason }) => doneOn === null && dropReason === null);
  if (view.milestones.length === 0 && !view.may.addParts) return null;
  return (
    <>
      <Heading level={2} id="delmal">
        {texts.title}
      </Heading>
      {view.milestones.length > 0 && (
        <ul>
          {view.milestones.map((milestone) => (
            <li key={milestone.id}>
              <OneMilestone {...milestone} />
            </li>
          ))}
        </ul>
      )}
      {view.may.addParts && <AddForm view={view} formKey={formKey} />}
      {view.may.addParts && open.length > 0 && <SettleForm view={view} open={open} />}
    </>
  );
}

function OneMilestone({ title, dueOn, doneOn, dropReason }: MilestoneView): VNode {
  const { language } = usePage();
  const texts = activityPartsTexts[language].milestones;
  const name = <Written>{title}</Written>;
  if (dropReason !== null)
    return (
      <>
        <s>{name}</s> {texts.dropped('')}
        <Written>{dropReason}</Written>
      </>
    );
  const when = doneOn ? texts.done(formatDay(doneOn, language)) : texts.due(formatDay(dueOn, language));
  return (
    <>
      {name} <span class="quiet">{when}</span>
    </>
  );
}

function AddForm({ view, formKey }: MilestoneSectionProps): VNode {
  const page = usePage();
  const texts = activityPartsTexts[page.language].milestones;
  const form = fillForm(page, 'milestone');
  return (
    <Details summary={texts.add} isOpen={form.isBegun}>
      <PostForm action={activityPaths.milestones(view.id)} name="milestone">
        <input type="hidden" name="formKey" value={formKey} />
        <TextField {...form.field('milestoneTitle')} label={texts.label} visibility="public" />
        <DayField {...form.field('milestoneDueOn')} label={texts.dueOn} />
        <Button kind="secondary">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}

function SettleForm({
  view,
  open,
}: {
  readonly view: ActivityView;
  readonly open: readonly MilestoneView[];
}): VNode {
  const page = usePage();
  const texts = activityPartsTexts[page.language].milestones;
  const form = fillForm(page, 'milestone-outcome');
  return (
    <Details summary={texts.settle} isOpen={form.isBegun}>
      <PostForm action={activityPaths.milestoneOutcome(view.id)} name="milestone-outcome">
        <SelectField
          {...form.field('milestoneId')}
          label={texts.milestone}
          options={open.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <DayField {...form.field('doneOn')} label={texts.doneOn} max={view.today} isOptional />
        <TextArea
          {...form.field('dropReason')}
          label={texts.dropReason}
          visibility="public"
          rows={2}
          isOptional
        />
        <Button kind="secondary">{texts.settleSave}</Button>
      </PostForm>
    </Details>
  );
}
