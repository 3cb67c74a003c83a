import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import { promisePaths } from '../../promises/promise.paths';
import { Button } from '../../site/button';
import { Details } from '../../site/details';
import { TextArea } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import { activityPartsTexts } from './activity-parts.texts';
import { occurrenceTexts } from './occurrence.texts';
import { EvidenceInputs } from './evidence-section';
import { OccurrenceInputs } from './occurrence-inputs';
import type { OccurrencePageView } from './occurrence-page-views';

interface OccurrencePageProps {
  readonly view: OccurrencePageView;
  /** New at each showing of the page. */
  readonly formKey: string;
}

/** One thing that was done: what is wrong with it is corrected or struck out here, and never overwritten. */
export function OccurrencePage({ view, formKey }: OccurrencePageProps): VNode {
  const { language } = usePage();
  const texts = occurrenceTexts[language].page;
  const { activity, occurrence } = view;
  return (
    <StaffLayout
      title={texts.title(formatDay(occurrence.day, language))}
      below={[
        { href: promisePaths.set(activity.promiseSet.id), text: activity.promiseSet.title },
        { href: activityPaths.activity(activity.id), text: activity.title },
      ]}
    >
      <Heading level={1} overline={activity.title}>
        {texts.title(formatDay(occurrence.day, language))}
      </Heading>
      {occurrence.voidReason === null ? (
        <>
          <CorrectionForm view={view} formKey={formKey} />
          <Heading level={2}>{texts.other}</Heading>
          <VoidForm id={occurrence.id} />
          {!view.hasEvidence && <OccurrenceEvidence id={occurrence.id} formKey={formKey} />}
        </>
      ) : (
        <p>{texts.isStruck}</p>
      )}
    </StaffLayout>
  );
}

function CorrectionForm({ view, formKey }: OccurrencePageProps): VNode {
  const page = usePage();
  const texts = occurrenceTexts[page.language].page;
  const { activity, occurrence } = view;
  const form = fillForm(page, 'correction', {
    day: occurrence.day,
    quantity: String(occurrence.quantity),
    withinLimit: occurrence.withinLimit === null ? '' : String(occurrence.withinLimit),
    districtId: activity.districts.find(({ name }) => name === occurrence.districtName)?.id,
    publicSummary: occurrence.publicSummary,
  });
  return (
    <>
      <Heading level={2}>{texts.correct}</Heading>
      <p>{texts.correctHint}</p>
      <PostForm action={activityPaths.correction(occurrence.id)} name="correction">
        <input type="hidden" name="formKey" value={formKey} />
        <OccurrenceInputs form={form} view={activity} />
        <TextArea {...form.field('correctionReason')} label={texts.reason} visibility="internal" rows={2} />
        <Button>{texts.save}</Button>
      </PostForm>
    </>
  );
}

function VoidForm({ id }: { readonly id: string }): VNode {
  const page = usePage();
  const texts = occurrenceTexts[page.language].page;
  const words = activityPageTexts[page.language].occurrences;
  const form = fillForm(page, 'void');
  return (
    <Details summary={texts.void} isOpen={form.isBegun}>
      <p>{texts.voidHint}</p>
      <PostForm action={activityPaths.voiding(id)} name="void">
        <TextArea {...form.field('reason')} label={words.reason} visibility="internal" rows={2} />
        <Button kind="warning">{words.save}</Button>
      </PostForm>
    </Details>
  );
}

function OccurrenceEvidence({ id, formKey }: { readonly id: string; readonly formKey: string }): VNode {
  const page = usePage();
  const form = fillForm(page, 'occurrence-evidence');
  return (
    <Details summary={activityPartsTexts[page.language].evidence.addToOccurrence} isOpen={form.isBegun}>
      <PostForm action={activityPaths.occurrenceEvidence(id)} name="occurrence-evidence">
        <EvidenceInputs form={form} formKey={formKey} />
      </PostForm>
    </Details>
  );
}
