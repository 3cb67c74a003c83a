import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { StaffLayout } from '../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../http/staff-content';
import { formatDay } from '../kernel/day';
import { promisePaths } from '../promises/promise.paths';
import { ButtonLink } from '../site/button';
import { Day } from '../site/day';
import { Heading } from '../site/heading';
import { Instant } from '../site/instant';
import { DoneNotice } from '../site/notice';
import { usePage } from '../site/page-context';
import { StatusLegend } from '../site/status-legend';
import { StatusTag } from '../site/status-tag';
import { SummaryList } from '../site/summary-list';
import { ActivityList } from './activity-list';
import { commitmentTexts } from './commitment.texts';
import { DecisionForm } from './decision-form';
import { ProposalForm, PublicationForm, SigningForm } from './keeper-forms';
import type { PromiseSetView, PromiseView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';
import { WaitingList } from './waiting-list';

/** One promise set for its parties: what is promised, what waits for whom, and the next step of this person. */
export function PromiseSetPage({ view }: { readonly view: PromiseSetView }): VNode {
  const texts = promiseSetTexts[usePage().language];
  const { keeper } = view;
  return (
    <StaffLayout title={view.title} below={[]}>
      <DoneNotice texts={texts.done} />
      <Heading level={1} lang={useContentLanguage()}>
        {view.title}
      </Heading>
      <p class="meta">
        <StatusTag status={view.state} />
      </p>
      <Facts view={view} />
      <StatusLegend statuses={[view.state]} />
      {view.decisions.map((decision) => (
        <DecisionForm key={decision.authorityId} setId={view.id} view={decision} />
      ))}
      {keeper && <ProposalForm view={view} keeper={keeper} />}
      {keeper?.maySign && <SigningForm view={view} />}
      {keeper && view.state !== 'draft' && <PublicationForm view={view} keeper={keeper} />}
      {view.state !== 'draft' && <WaitingList items={view.waiting} />}
      <Promises view={view} />
    </StaffLayout>
  );
}

function Facts({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  const { facts, kinds } = promiseSetTexts[language];
  const { periodStart, periodEnd, signedOn, basis, parties, lastPublishedAt } = view;
  const period = facts.until(formatDay(periodStart, language), periodEnd && formatDay(periodEnd, language));
  return (
    <SummaryList
      rows={[
        { label: facts.kind, value: kinds[view.kind] },
        { label: facts.parties, value: <Written>{parties.join(', ')}</Written> },
        { label: facts.period, value: period },
        ...(signedOn ? [{ label: facts.signed, value: <Day day={signedOn} /> }] : []),
        ...(basis ? [{ label: facts.basis, value: <WrittenText>{basis}</WrittenText> }] : []),
        {
          label: facts.published,
          value: lastPublishedAt ? <Published at={lastPublishedAt} publicId={view.publicId} /> : facts.never,
        },
      ]}
    />
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

function Promises({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const { parties } = commitmentTexts[language];
  const mayPlan = view.keeper !== null;
  return (
    <section aria-labelledby="loften">
      <Heading level={2} id="loften">
        {texts.promises}
      </Heading>
      {mayPlan && (
        <ButtonLink href={activityPaths.newPlan(view.id)} kind="secondary" children={texts.addActivity} />
      )}
      {view.groups.map(({ key, party, actorName, promises }) => (
        <section key={key}>
          <Heading level={3}>{actorName ?? parties[party]}</Heading>
          {promises.map((promise) => (
            <OnePromise key={promise.id} promise={promise} mayPlan={mayPlan} />
          ))}
        </section>
      ))}
    </section>
  );
}

function OnePromise({
  promise,
  mayPlan,
}: {
  readonly promise: PromiseView;
  readonly mayPlan: boolean;
}): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  return (
    <>
      <p>
        <strong>{commitmentTexts[language].promise(promise.number)}.</strong>{' '}
        <Written>{promise.text}</Written>
        {promise.kind === 'direction' && <span class="quiet"> ({texts.direction})</span>}
      </p>
      {promise.activities.length === 0 ? (
        <p class="quiet">{texts.noActivity}</p>
      ) : (
        <ActivityList lines={promise.activities} level={4} mayPlan={mayPlan} />
      )}
    </>
  );
}
