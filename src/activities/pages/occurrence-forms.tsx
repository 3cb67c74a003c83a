import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Written } from '../../http/staff-content';
import { Button } from '../../site/button';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { PostForm } from '../../site/post-form';
import { Timeline } from '../../site/timeline';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import { occurrenceTexts } from './occurrence.texts';
import type { ActivityView, OccurrenceView } from './activity-view';
import { OccurrenceInputs } from './occurrence-inputs';

/** The key makes sending the same form twice harmless. */
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
        <OccurrenceInputs form={form} view={view} />
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
    title: titleOf(occurrence, texts.number(formatNumber(occurrence.quantity, language))),
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

const titleOf = ({ districtName }: OccurrenceView, number: string): string =>
  districtName === null ? number : `${number}. ${districtName}`;

interface OccurrenceProps {
  readonly view: ActivityView;
  readonly occurrence: OccurrenceView;
}

function OneOccurrence({ view, occurrence }: OccurrenceProps): VNode {
  const { language } = usePage();
  const parts = occurrenceTexts[language].list;
  const { publicSummary, voidReason, withinLimit } = occurrence;
  return (
    <>
      {publicSummary && (
        <p>{voidReason === null ? <Written>{publicSummary}</Written> : <Struck>{publicSummary}</Struck>}</p>
      )}
      {withinLimit !== null && <p>{parts.withinLimit(formatNumber(withinLimit, language))}</p>}
      {voidReason !== null && <StruckBecause occurrence={occurrence} reason={voidReason} />}
      {voidReason === null && occurrence.isCorrection && <p class="quiet">{parts.correction}</p>}
      {voidReason === null && !occurrence.isCounted && view.span && (
        <p class="quiet">
          {parts.uncounted(formatDay(view.span.start, language), formatDay(view.span.end, language))}
        </p>
      )}
      {view.may.report && voidReason === null && (
        <p class="not-on-paper">
          <a href={inLanguage(activityPaths.occurrence(occurrence.id), language)}>
            {parts.edit} <span class="govuk-visually-hidden">{formatDay(occurrence.day, language)}</span>
          </a>
        </p>
      )}
    </>
  );
}

function StruckBecause({
  occurrence,
  reason,
}: {
  readonly occurrence: OccurrenceView;
  readonly reason: string;
}): VNode {
  const { language } = usePage();
  const words = occurrence.isReplaced
    ? occurrenceTexts[language].list.replaced(reason)
    : activityPageTexts[language].occurrences.voided(reason);
  return <p>{words}</p>;
}

const Struck = ({ children }: { readonly children: string }): VNode => (
  <s>
    <Written>{children}</Written>
  </s>
);
