import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Button, ButtonRow } from '../site/button';
import { DayField, SelectField } from '../site/fields';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { formatNumber } from '../site/numbers';
import { usePage } from '../site/page-context';
import { addressOf } from './log-query';
import { linesInFile, logPaths, logTexts } from './log.texts';
import { LogTable } from './log-table';
import type { LogPageView } from './log-view';

/** Who did what, and when: about one thing, by one person or in some days. */
export function LogPage({ view }: { readonly view: LogPageView }): VNode {
  const { language } = usePage();
  const texts = logTexts[language];
  const name = view.query.subjectId && (view.rows[0]?.about?.name ?? null);
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <Heading level={1} overline={name ?? undefined}>
        {texts.title}
      </Heading>
      <p class="lead">{texts.lead}</p>
      <FilterForm view={view} />
      {view.rows.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <p>
            <a href={inLanguage(addressOf(logPaths.file, { ...view.query, page: 1 }), language)}>
              {texts.file}
            </a>
            . {texts.fileHint(formatNumber(linesInFile, language))}
          </p>
          <LogTable rows={view.rows} leadsToEach={view.query.subjectId === null} />
        </>
      )}
      <Steps view={view} />
    </StaffLayout>
  );
}

/** A plain GET form: what is asked for is in the address, and works without scripts. */
function FilterForm({ view }: Pick<Parameters<typeof LogPage>[0], 'view'>): VNode {
  const { language } = usePage();
  const texts = logTexts[language];
  const { subjectId, userId, concept, from, to } = view.query;
  return (
    <form method="get" action={logPaths.log} class="filter not-on-paper">
      {subjectId && <input type="hidden" name="om" value={subjectId} />}
      <SelectField
        name="vad"
        label={texts.filter.concept}
        value={concept ?? ''}
        emptyText={texts.filter.anything}
        options={Object.entries(texts.concepts).map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        name="vem"
        label={texts.filter.person}
        value={userId ?? ''}
        emptyText={texts.filter.anybody}
        options={view.people.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <DayField name="fran" label={texts.filter.from} value={from ?? ''} isOptional />
      <DayField name="till" label={texts.filter.to} value={to ?? ''} isOptional />
      <ButtonRow>
        <Button kind="secondary">{texts.filter.show}</Button>
      </ButtonRow>
    </form>
  );
}

/** How many lines there are is not counted: the log only grows. */
function Steps({ view }: Pick<Parameters<typeof LogPage>[0], 'view'>): VNode | null {
  const { language } = usePage();
  const texts = logTexts[language];
  const { query, hasOlder } = view;
  const to = (page: number) => inLanguage(addressOf(logPaths.log, { ...query, page }), language);
  if (query.page === 1 && !hasOlder) return null;
  return (
    <nav aria-label={texts.rows} class="button-row">
      {query.page > 1 && (
        <a href={to(query.page - 1)} rel="prev">
          {texts.newer}
        </a>
      )}
      {hasOlder && (
        <a href={to(query.page + 1)} rel="next">
          {texts.older}
        </a>
      )}
    </nav>
  );
}
