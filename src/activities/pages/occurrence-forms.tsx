import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { DayField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Timeline } from '../../site/timeline';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import type { ActivityView, OccurrenceView } from './activity-view';

/** At most three inputs; the key makes sending the same form twice harmless. */
export function OccurrenceForm({
  view,
  formKey,
}: {
  readonly view: ActivityView;
  readonly formKey: string;
}): VNode {
  const page = usePage();
  const texts = activityPageTexts[page.language].occurrence;
  const form = fillForm(page, 'occurrence', { day: view.today, quantity: '1' });
  return (
    <>
      <Heading level={2} id="tillfalle">
        {texts.title}
      </Heading>
      <PostForm action={activityPaths.occurrences(view.id)} name="occurrence">
        <input type="hidden" name="formKey" value={formKey} />
        <DayField {...form.field('day')} label={texts.day} max={view.today} />
        <TextField {...form.field('quantity')} label={texts.quantity} inputmode="decimal" width={5} />
        <TextArea
          {...form.field('publicSummary')}
          label={texts.summary}
          hint={texts.summaryHint}
          visibility="public"
          rows={2}
          isOptional
        />
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}

export function OccurrenceList({ view }: { readonly view: ActivityView }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].occurrences;
  const happenings = view.occurrences.map((occurrence) => ({
    id: occurrence.id,
    day: occurrence.day,
    title: texts.number(formatNumber(occurrence.quantity, language)),
    isCorrection: occurrence.voidReason !== null,
    text: <OneOccurrence view={view} occurrence={occurrence} />,
  }));
  return (
    <>
      <Heading level={2} id="tillfallen">
        {texts.title}
      </Heading>
      {happenings.length === 0 ? <p>{texts.none}</p> : <Timeline happenings={happenings} />}
    </>
  );
}

interface OccurrenceProps {
  readonly view: ActivityView;
  readonly occurrence: OccurrenceView;
}

function OneOccurrence({ view, occurrence }: OccurrenceProps): VNode {
  const texts = activityPageTexts[usePage().language].occurrences;
  const { publicSummary, voidReason } = occurrence;
  return (
    <>
      {publicSummary && (
        <p>{voidReason === null ? <Written>{publicSummary}</Written> : <Struck>{publicSummary}</Struck>}</p>
      )}
      {voidReason !== null && <p>{texts.voided(voidReason)}</p>}
      {view.may.report && <VoidForm view={view} occurrence={occurrence} />}
    </>
  );
}

const Struck = ({ children }: { readonly children: string }): VNode => (
  <s>
    <Written>{children}</Written>
  </s>
);

function VoidForm({ view, occurrence }: OccurrenceProps): VNode | null {
  const page = usePage();
  const texts = activityPageTexts[page.language].occurrences;
  const form = fillForm(page, `void-${occurrence.id}`);
  if (occurrence.voidReason !== null && !form.hasErrors) return null;
  return (
    <Details summary={texts.void(formatDay(occurrence.day, page.language))} isOpen={form.hasErrors}>
      <p>{texts.voidHint}</p>
      <PostForm action={activityPaths.voiding(view.id, occurrence.id)} name={form.name}>
        <TextArea {...form.field('reason')} label={texts.reason} visibility="internal" rows={2} />
        <Button kind="warning">{texts.save}</Button>
      </PostForm>
    </Details>
  );
}
