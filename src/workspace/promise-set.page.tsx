import type { VNode } from 'preact';
import { activityPaths } from '../activities/activity.paths';
import { StaffLayout } from '../http/staff-layout';
import { useContentLanguage, Written, WrittenText } from '../http/staff-content';
import { formatDay } from '../kernel/day';
import { logPath, logTexts } from '../audit/log.texts';
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
import type { ActivityLine } from './activity-lines';
import { ActivityTable } from './activity-table';
import { commitmentTexts } from './commitment.texts';
import { DecisionForm } from './decision-form';
import { BasisForm, ProposalForm, PublicationForm, SigningForm } from './keeper-forms';
import type { PromiseSetView, PromiseView } from './promise-set-view';
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
          {view.state !== 'draft' && <WaitingList items={view.waiting} />}
        </div>
        <div>
          <Facts view={view} />
          {keeper && <BasisForm view={view} />}
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
          ...(basis ? [{ label: facts.basis, value: <WrittenText>{basis}</WrittenText> }] : []),
          {
            label: facts.published,
            value: lastPublishedAt ? (
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

function PromisesAndActivities({ view }: { readonly view: PromiseSetView }): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const mayPlan = view.keeper !== null;
  return (
    <>
      <Heading level={2} id="loften">
        {texts.promises}
      </Heading>
      {mayPlan && (
        <p>
          <ButtonLink href={activityPaths.newPlan(view.id)} kind="secondary">
            {texts.addActivity}
          </ButtonLink>
        </p>
      )}
      {view.groups.map((group) => (
        <Group key={group.key} group={group} mayPlan={mayPlan} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: PromiseSetView['groups'][number];
  readonly mayPlan: boolean;
}

function Group({ group, mayPlan }: GroupProps): VNode {
  const { language } = usePage();
  const texts = promiseSetTexts[language];
  const written = useContentLanguage();
  const name = group.actorName ?? commitmentTexts[language].parties[group.party];
  return (
    <>
      <Heading level={3} lang={group.actorName ? written : undefined}>
        {name}
      </Heading>
      <ol>
        {group.promises.map((promise) => (
          <li key={promise.id} value={promise.number}>
            <OnePromise promise={promise} />
          </li>
        ))}
      </ol>
      {group.activities.length > 0 && (
        <ActivityTable
          caption={texts.activitiesOf(name)}
          isCaptionHidden
          lines={group.activities}
          promisesOf={(line) => numbersOf(line, group.activities)}
          mayPlan={mayPlan}
        />
      )}
    </>
  );
}

const numbersOf = (line: ActivityLine, activities: GroupProps['group']['activities']): string =>
  activities.find(({ id }) => id === line.id)?.promiseNumbers.join(', ') ?? '';

function OnePromise({ promise }: { readonly promise: PromiseView }): VNode {
  const texts = promiseSetTexts[usePage().language];
  return (
    <>
      <Written>{promise.text}</Written>
      {promise.kind === 'direction' && <span class="quiet"> ({texts.direction})</span>}
      {!promise.hasActivity && <span class="quiet"> {texts.noActivity}</span>}
    </>
  );
}
