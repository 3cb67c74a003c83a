import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Button, ButtonRow } from '../../site/button';
import { RadioField } from '../../site/choice-fields';
import { ErrorSummary } from '../../site/error-summary';
import { TextArea, TextField } from '../../site/fields';
import { fillForm } from '../../site/filled-form';
import { Heading } from '../../site/heading';
import { PageLayout } from '../../site/layout';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { PageTop } from '../../site/page-top';
import { PostForm } from '../../site/post-form';
import { inLanguage } from '../../site/links';
import { publicPaths } from '../public-paths';
import { themeOf } from './theme-sheet';
import { reportKinds } from '../reports/obstacle-report';
import type { PlaceToday } from '../reading/place-reader';
import { Known } from './accessibility.page';
import { accessibilityTexts } from './accessibility.texts';
import { Contact } from './contact';
import { promiseSetTexts } from './promise-set.texts';

/** Changed together with the lists of what is known (accessibility.texts.ts). */
const assessedOn = '2026-11-22';
const complaints = 'https://www.digg.se/tdosanmalan';
export const reportForm = 'hinder';
/** Filled in by machines only. */
export const trapField = 'webbplats';

interface StatementPageProps {
  readonly place: PlaceToday;
  readonly baseUrl: string;
  /** Why what was sent was not taken, when it was not a field. */
  readonly trouble?: 'too_many' | 'not_delivered';
}

/** A municipality's accessibility statement with everything the law asks for, and the way to tell about an obstacle. */
export function StatementPage({ place, baseUrl, trouble }: StatementPageProps): VNode {
  const page = usePage();
  const { language } = page;
  const texts = accessibilityTexts[language].statement;
  const [newest] = place.outlines;
  const form = fillForm(page, reportForm);
  const day = formatDay(assessedOn, language);
  return (
    <PageLayout
      title={texts.title(place.name)}
      description={texts.partly}
      breadcrumbs={[
        { href: publicPaths.start, text: promiseSetTexts[language].start },
        { href: publicPaths.municipality(place.slug), text: place.name },
      ]}
      accessibility={publicPaths.statement(place.slug)}
      theme={themeOf(place)}
      hasErrors={form.hasErrors || trouble !== undefined}
    >
      <ErrorSummary faults={form.faults} />
      {trouble && (
        <Notice kind="warning" title={texts.notDelivered}>
          <p>{trouble === 'too_many' ? texts.tooMany : texts.notDeliveredText}</p>
        </Notice>
      )}
      <PageTop>
        <Heading level={1}>{texts.title(place.name)}</Heading>
        <p class="lead">{texts.lead(place.name, baseUrl)}</p>
      </PageTop>
      <Heading level={2}>{texts.compliance}</Heading>
      <p>{texts.partly}</p>
      <p>{texts.why}</p>
      <Known level={3} />
      <Heading level={2}>{texts.burden}</Heading>
      <p>{texts.burdenText}</p>
      <Heading level={2}>{texts.outside}</Heading>
      <p>{texts.outsideText}</p>
      <Heading level={2}>{texts.method}</Heading>
      <p>{texts.methodText}</p>
      <p>
        {texts.assessed(day)} {texts.updated(day)}
      </p>
      <Heading level={2} id="beratta">
        {texts.report}
      </Heading>
      <p>{texts.reportText}</p>
      {newest?.set.contactEmail ? <ReportForm slug={place.slug} /> : <p>{texts.noMailbox}</p>}
      <p>{texts.direct}</p>
      {newest && <Contact set={newest.set} otherwise={texts.noMailbox} />}
      <Heading level={2}>{texts.supervision}</Heading>
      <p>{texts.supervisionText}</p>
      <p>
        <a href={complaints}>{texts.supervisionLink}</a>
      </p>
    </PageLayout>
  );
}

function ReportForm({ slug }: { readonly slug: string }): VNode {
  const page = usePage();
  const texts = accessibilityTexts[page.language].statement;
  const form = fillForm(page, reportForm);
  const options = reportKinds.map((kind) => ({ value: kind, text: texts.kinds[kind] }));
  return (
    <PostForm name={reportForm} action={inLanguage(publicPaths.statement(slug), page.language)}>
      <RadioField {...form.field('kind')} label={texts.what} options={options} />
      <TextField {...form.field('page')} label={texts.page} hint={texts.pageHint} isOptional />
      <TextArea {...form.field('message')} label={texts.message} hint={texts.messageHint} rows={6} />
      <TextField
        {...form.field('email')}
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        autocomplete="email"
        isOptional
      />
      <div class="trap" aria-hidden="true">
        <label>
          {texts.trap}
          <input name={trapField} tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <p class="quiet">{texts.public}</p>
      <ButtonRow>
        <Button>{texts.send}</Button>
      </ButtonRow>
    </PostForm>
  );
}

/** What was sent has arrived, and under which number. */
export function ReceiptPage({
  place,
  reference,
}: {
  readonly place: PlaceToday;
  readonly reference: string;
}): VNode {
  const { language } = usePage();
  const texts = accessibilityTexts[language].statement;
  return (
    <PageLayout
      title={texts.received}
      breadcrumbs={[
        { href: publicPaths.start, text: promiseSetTexts[language].start },
        { href: publicPaths.municipality(place.slug), text: place.name },
      ]}
      accessibility={publicPaths.statement(place.slug)}
      theme={themeOf(place)}
      head={<meta name="robots" content="noindex" />}
    >
      <PageTop>
        <Heading level={1}>{texts.received}</Heading>
        <p class="lead">{texts.reference(reference)}</p>
      </PageTop>
      <p>{texts.receivedText(place.name)}</p>
      <p>
        <a href={inLanguage(publicPaths.statement(place.slug), language)}>{texts.back}</a>
      </p>
    </PageLayout>
  );
}
