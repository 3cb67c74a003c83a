import type { VNode } from 'preact';
import { activityPaths } from '../../activities/activity.paths';
import { useContentLanguage, Written } from '../../http/staff-content';
import { StaffLayout } from '../../http/staff-layout';
import { formatDay } from '../../kernel/day';
import { Button } from '../../site/button';
import { SelectField } from '../../site/fields';
import { Heading } from '../../site/heading';
import { inLanguage } from '../../site/links';
import { formatNumber } from '../../site/numbers';
import { usePage } from '../../site/page-context';
import { StatusTag } from '../../site/status-tag';
import { Table } from '../../site/table';
import { commitmentTexts } from '../commitment.texts';
import { reviewPageTexts } from './review-page.texts';
import { reviewPaths } from './review.paths';
import type { DoneInPeriod, PromiseInPeriod, TertialView } from './tertial-views';

export function TertialPage({ view }: { readonly view: TertialView }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language];
  const written = useContentLanguage();
  const period = texts.tertial.period(formatDay(view.from, language), formatDay(view.to, language));
  return (
    <StaffLayout title={texts.tertial.title} below={[{ href: reviewPaths.review, text: texts.title }]} wide>
      <Heading level={1} overline={period}>
        {texts.tertial.title}
      </Heading>
      <p>{texts.tertial.text}</p>
      <PeriodForm view={view} />
      {view.sets.length === 0 && <p>{texts.tertial.none}</p>}
      {view.sets.map(({ id, title, keeperName, promises }) => (
        <section key={id}>
          <Heading level={2} overline={keeperName} lang={written}>
            {title}
          </Heading>
          {promises.map((promise) => (
            <OnePromise key={promise.id} promise={promise} />
          ))}
        </section>
      ))}
    </StaffLayout>
  );
}

function PeriodForm({ view }: { readonly view: TertialView }): VNode {
  const { tertial: texts } = reviewPageTexts[usePage().language];
  return (
    <form method="get" action={reviewPaths.tertial} class="not-on-paper">
      <SelectField
        name="ar"
        label={texts.year}
        emptyText={null}
        value={String(view.year)}
        options={view.years.map((year) => ({ value: String(year), text: String(year) }))}
      />
      <SelectField
        name="tertial"
        label={texts.part}
        emptyText={null}
        value={String(view.part)}
        options={([1, 2, 3] as const).map((part) => ({ value: String(part), text: texts.parts[part] }))}
      />
      <Button kind="secondary">{texts.show}</Button>
    </form>
  );
}

function OnePromise({ promise }: { readonly promise: PromiseInPeriod }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].tertial;
  const words = commitmentTexts[language];
  const heading = `${words.promise(promise.number)} · ${words.parties[promise.party]}`;
  return (
    <>
      <Heading level={3}>{heading}</Heading>
      <p>
        <Written>{promise.text}</Written>
      </p>
      {promise.activities.length === 0 ? (
        <p>{texts.noActivity}.</p>
      ) : (
        <Table
          caption={heading}
          isCaptionHidden
          columns={[
            {
              heading: texts.activity,
              cell: ({ id, title }) => (
                <a href={inLanguage(activityPaths.activity(id), language)}>
                  <Written>{title}</Written>
                </a>
              ),
            },
            { heading: texts.status, cell: ({ status }) => <StatusTag status={status} /> },
            { heading: texts.done, cell: (activity) => <Done activity={activity} /> },
          ]}
          rows={promise.activities}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}

function Done({ activity }: { readonly activity: DoneInPeriod }): VNode {
  const { language } = usePage();
  const texts = reviewPageTexts[language].tertial;
  const { quantity, unit, occurrences, summaries, completedOn } = activity;
  if (occurrences === 0 && !completedOn) return <span>{texts.nothing}</span>;
  const counted = [formatNumber(quantity, language), unit].filter(Boolean).join(' ');
  return (
    <>
      {occurrences > 0 && <p>{texts.counted(counted, occurrences)}</p>}
      {completedOn && <p>{texts.completed(formatDay(completedOn, language))}</p>}
      {summaries.length > 0 && (
        <ul>
          {summaries.map((summary, index) => (
            <li key={index}>
              <Written>{summary}</Written>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
