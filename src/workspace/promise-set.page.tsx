import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../http/staff-content';
import { formatDay } from '../kernel/day';
import { FoundationNotice } from '../promises/pages/foundation-notice';
import { logPath, logTexts } from '../audit/log.texts';
import { promisePaths } from '../promises/promise.paths';
import { Day } from '../site/day';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { StatusLegend } from '../site/status-legend';
import { StatusTag } from '../site/status-tag';
import { SummaryList } from '../site/summary-list';
import { DecisionForm } from './decision-form';
import { documentRows } from './document/document-rows';
import { KeeperLinks, LaterForms } from './document/keeper-section';

import { BasisForm, ProposalForm, PublicationForm, SigningForm } from './keeper-forms';
import { ProgressForm } from './progress-form';
import { PromiseSetLinks } from './promise-set-links';
import type { PromiseSetView } from './promise-set-view';
import { PromisesAndActivities } from './promises-and-activities';
import { promiseSetTexts } from './promise-set.texts';
import { publicTextTexts } from '../publication/public-text.texts';
import { publicTextsPath } from './public-texts.page';
import { WaitingList } from './waiting-list';

/** One promise set for its parties: the next step of this person, what waits for whom, and what is promised. */
export function PromiseSetPage({ view }: { readonly view: PromiseSetView }): VNode {
  const texts = promiseSetTexts[usePage().language];
  const { keeper } = view;
  return (
    <StaffLayout title={view.title} below={[]} wide>
      <DoneNotice texts={texts.done} />
      <Heading level={1} lang={useContentLanguage()}>
        {view.title}
      </Heading>
      <p class="meta">
        <StatusTag status={view.state} />
      </p>
      {view.foundation && <FoundationNotice setId={view.id} faults={view.foundation} />}
      <div class="columns">
        <div>
          {view.decisions.map((decision, index) => (
            <DecisionForm
              key={decision.authorityId}
              id={index === 0 ? 'beslut' : `beslut-${index + 1}`}
              setId={view.id}
              view={decision}
            />
          ))}
          {keeper && <ProposalForm view={view} keeper={keeper} />}
          {keeper?.maySign && <SigningForm view={view} />}
          {keeper && view.state !== 'draft' && <PublicationForm view={view} keeper={keeper} />}
          {view.progress && <ProgressForm setId={view.id} view={view.progress} toCheck={view.toCheck} />}
          {keeper && <LaterForms view={view} keeper={keeper} />}
          {view.state !== 'draft' && <WaitingList items={view.waiting} />}
        </div>
        <div>
          <Facts view={view} />
          {keeper && <KeeperLinks view={view} keeper={keeper} />}
          {keeper && <BasisForm view={view} />}
          <PromiseSetLinks setId={view.id} state={view.state} />
          <FurtherPages view={view} />
        </div>
      </div>
      <PromisesAndActivities view={view} />
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  const { facts, kinds } = promiseSetTexts[language];
  const { periodStart, periodEnd, signedOn, basis, parties, lastPublishedAt } = view;
  const period = facts.until(formatDay(periodStart, language), periodEnd && formatDay(periodEnd, language));
  return (
    <>
      <Heading level={2} id="uppgifter">
        {facts.title}
      </Heading>
      <SummaryList
        rows={[
          { label: facts.kind, value: kinds[view.kind] },
          { label: facts.parties, value: <Written>{parties.join(', ')}</Written> },
          { label: facts.period, value: period },
          ...(signedOn ? [{ label: facts.signed, value: <Day day={signedOn} /> }] : []),
          ...documentRows(view.document, language),
          ...(basis ? [{ label: facts.basis, value: <WrittenText>{basis}</WrittenText> }] : []),
          {
            label: facts.published,
            value: view.document.offTheWeb ? (
              <OffTheWeb {...view.document.offTheWeb} />
            ) : lastPublishedAt ? (
              <Published at={lastPublishedAt} publicId={view.publicId} />
            ) : (
              facts.never
            ),
          },
        ]}
      />
      <StatusLegend statuses={[view.state]} />
    </>
  );
}

function OffTheWeb({ at, reason }: { readonly at: string; readonly reason: string }): VNode {
  const { facts } = promiseSetTexts[usePage().language];
  return (
    <>
      <p>
        {facts.offTheWeb} <Instant at={at} />
      </p>
      <p>
        <Written>{reason}</Written>
      </p>
    </>
  );
}

function FurtherPages({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  return (
    <>
      {view.mayWord && (
        <p>
          <a href={publicTextsPath(view.id)}>{publicTextTexts[language].title}</a>
        </p>
      )}
      {view.mayReadLog && (
        <p>
          <a href={logPath(view.id)}>{logTexts[language].title}</a>
        </p>
      )}
    </>
  );
}

function Published({ at, publicId }: { readonly at: string; readonly publicId: string }): VNode {
  const { facts } = promiseSetTexts[usePage().language];
  return (
    <>
      <p>
        <Instant at={at} />
      </p>
      <p>
        <a href={promisePaths.residents(publicId)}>{facts.residents}</a>
      </p>
    </>
  );
}
