import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { Day } from '../../site/day';
import { Details } from '../../site/details';
import { DayField, TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { type Column, Table } from '../../site/table';
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
    <section aria-labelledby="tillfalle">
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
    </section>
  );
}

export function OccurrenceList({ view }: { readonly view: ActivityView }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].occurrences;
  const columns: [Column<OccurrenceView>, ...Column<OccurrenceView>[]] = [
    { heading: texts.day, cell: ({ day }) => <Day day={day} /> },
    { heading: texts.quantity, cell: ({ quantity }) => formatNumber(quantity, language), isNumber: true },
    { heading: texts.summary, cell: (occurrence) => <Summary occurrence={occurrence} /> },
  ];
  if (view.may.report) {
    columns.push({
      heading: texts.correction,
      cell: (occurrence) => <VoidForm view={view} occurrence={occurrence} />,
    });
  }
  return (
    <section aria-labelledby="tillfallen">
      <Heading level={2} id="tillfallen">
        {texts.title}
      </Heading>
      {view.occurrences.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.caption}
          isCaptionHidden
          columns={columns}
          rows={view.occurrences}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}

function Summary({ occurrence }: { readonly occurrence: OccurrenceView }): VNode {
  const texts = activityPageTexts[usePage().language].occurrences;
  const { publicSummary, voidReason } = occurrence;
  if (voidReason === null) return <Written>{publicSummary || '–'}</Written>;
  return (
    <>
      {publicSummary && (
        <s>
          <Written>{publicSummary}</Written>
        </s>
      )}{' '}
      {texts.voided(voidReason)}
    </>
  );
}

function VoidForm({
  view,
  occurrence,
}: {
  readonly view: ActivityView;
  readonly occurrence: OccurrenceView;
}): VNode | null {
  const page = usePage();
  const texts = activityPageTexts[page.language].occurrences;
  const form = fillForm(page, `void-${occurrence.id}`);
  if (occurrence.voidReason !== null && !form.hasErrors) return null;
  return (
    <Details summary={texts.void} isOpen={form.hasErrors}>
      <p>{texts.voidHint}</p>
      <PostForm action={activityPaths.voiding(view.id, occurrence.id)} name={form.name}>
        <TextArea {...form.field('reason')} label={texts.reason} visibility="internal" rows={2} />
        <Button kind="warning">
          {texts.save} <span class="govuk-visually-hidden">{formatDay(occurrence.day, page.language)}</span>
        </Button>
      </PostForm>
    </Details>
  );
}
