import type { VNode } from 'preact';
import { StaffLayout } from '../../http/staff-layout';
import { useContentLanguage } from '../../http/staff-content';
import { promisePaths } from '../../promises/promise.paths';
import { Heading } from '../../site/heading';
import { DoneNotice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { StatusLegend } from '../../site/status-legend';
import { StatusTag } from '../../site/status-tag';
import { originTexts } from '../origin.texts';
import { activityPaths } from '../activity.paths';
import { ActivityAtAGlance, ActivityFacts } from './activity-facts';
import { ActivityHistory } from './activity-history';
import { activityPageTexts } from './activity-page.texts';
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';
import { AnswerForm } from './answer-form';
import { ClockStopDecisionForm } from './clock-stop-forms';
import { EvidenceSection } from './evidence-section';
import { MilestoneSection } from './milestone-section';
import { NotesSection } from './notes-section';
import { OriginSection } from './origin-section';
import { OccurrenceForm, OccurrenceList } from './occurrence-forms';
import { ReportConflict, ReportForm } from './report-form';
import { AskForm, ConfirmForm } from './small-forms';
import { hasTimeForms, TimeForms } from './time-forms';

interface ActivityPageProps {
  readonly view: ActivityView;
  /** New at each showing of the page. */
  readonly formKey: string;
}

/** One activity: how it stands, and the forms of what this person may do. */
export function ActivityPage({ view, formKey }: ActivityPageProps): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language];
  const { may, promiseSet } = view;
  return (
    <StaffLayout
      title={view.title}
      below={[{ href: promisePaths.set(promiseSet.id), text: promiseSet.title }]}
      wide
    >
      <DoneNotice texts={{ ...texts.done, ...activityPartsTexts[language].done }} />
      <ReportConflict />
      <Heading level={1} lang={useContentLanguage()}>
        {view.title}
      </Heading>
      <p class="meta">
        <StatusTag status={view.status} />
        {view.timeliness.map((status) => (
          <StatusTag key={status} status={status} />
        ))}
      </p>
      {may.answer && <Asked id={view.id} />}
      <ClockStopDecisionForm view={view} />
      <OnThisPage view={view} />
      <div class="columns">
        <div>
          <ActivityAtAGlance view={view} />
          <StatusLegend statuses={[view.status, ...view.timeliness]} />
          {may.report && <ReportForm view={view} />}
          {may.register && <OccurrenceForm view={view} formKey={formKey} />}
          {may.confirm && <ConfirmForm view={view} />}
          <TimeForms view={view} />
          {may.assign && <AskForm view={view} />}
          {!may.report && <ActivityFacts view={view} />}
        </div>
        <div>
          {may.report && <ActivityFacts view={view} />}
          <MilestoneSection view={view} formKey={formKey} />
          <EvidenceSection view={view} formKey={formKey} />
          <OriginSection view={view.origin} formKey={formKey} />
          <NotesSection view={view} />
          <OccurrenceList view={view} />
          <ActivityHistory lines={view.history} />
          <p>
            <a href={activityPaths.mails(view.id)}>{texts.history.mails}</a>
          </p>
        </div>
      </div>
    </StaffLayout>
  );
}

function Asked({ id }: { readonly id: string }): VNode {
  const texts = activityPageTexts[usePage().language].answer;
  return (
    <>
      <Heading level={2} id="fraga">
        {texts.title}
      </Heading>
      <p>{texts.text}</p>
      <AnswerForm activityId={id} />
    </>
  );
}

/** The page is long; who comes from a reminder goes straight to what is to be done. */
function OnThisPage({ view }: { readonly view: ActivityView }): VNode {
  const texts = activityPageTexts[usePage().language];
  const { may } = view;
  const parts = [
    may.report && { id: 'lage', title: texts.report.title },
    may.register && { id: 'tillfalle', title: texts.occurrence.title },
    may.confirm && { id: 'bekrafta', title: texts.confirm.title },
    hasTimeForms(view) && { id: 'ny-tid', title: texts.deadline.title },
    may.assign && { id: 'svarar', title: texts.assignment.title },
    { id: 'uppgifter', title: texts.facts.title },
    { id: 'bakgrund', title: originTexts[usePage().language].title },
    { id: 'anteckningar', title: texts.notes.title },
    { id: 'tillfallen', title: texts.occurrences.title },
    { id: 'historik', title: texts.history.title },
  ];
  return (
    <nav aria-label={texts.onThisPage}>
      <p class="meta">
        {parts.map(
          (part) =>
            part && (
              <a key={part.id} href={`#${part.id}`}>
                {part.title}
              </a>
            ),
        )}
      </p>
    </nav>
  );
}
