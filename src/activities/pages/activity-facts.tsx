import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Written, WrittenText } from '../../http/staff-content';
import { Day } from '../../site/day';
import { Heading } from '../../site/heading';
import { Instant } from '../../site/instant';
import { usePage } from '../../site/page-context';
import { SummaryList, type SummaryRow } from '../../site/summary-list';
import { capitalised } from '../../words/capitalised';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { activityPaths } from '../activity.paths';
import { activityPageTexts } from './activity-page.texts';
import { moreAtAGlance, Slip } from './activity-more-facts';
import { activityPartsTexts } from './activity-parts.texts';
import { ActivityProgressFigure } from './activity-progress-figure';
import type { ActivityView } from './activity-view';

/** What one needs to know before saying anything: when, how far, and who. */
export function ActivityAtAGlance({ view }: { readonly view: ActivityView }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].facts;
  return (
    <SummaryList
      rows={[
        { label: texts.deadline, value: <Deadline view={view} /> },
        { label: texts.progress, value: <ActivityProgressFigure id="progress" view={view.progress} /> },
        { label: texts.lead, value: <Written>{`${view.leadName}, ${view.leadFunction}`}</Written> },
        { label: texts.answers, value: <Answers view={view} /> },
        ...moreAtAGlance(view, language),
      ]}
    />
  );
}

/** What residents are told, and what the activity is for. */
export function ActivityFacts({ view }: { readonly view: ActivityView }): VNode {
  const texts = activityPageTexts[usePage().language].facts;
  const rows: (SummaryRow | null)[] = [
    { label: texts.publicText, value: <PublicText text={view.publicText} /> },
    view.statusReason ? { label: texts.reason, value: <Written>{view.statusReason}</Written> } : null,
    view.decidedBy ? { label: texts.decidedBy, value: <Written>{view.decidedBy}</Written> } : null,
    view.completedOn ? { label: texts.completedOn, value: <Day day={view.completedOn} /> } : null,
    { label: texts.promises, value: <Promises promises={view.promises} /> },
    {
      label: texts.description,
      value: <WrittenText>{view.description || '–'}</WrittenText>,
      action: editing(view, texts),
    },
    view.startOn ? { label: texts.start, value: <Day day={view.startOn} /> } : null,
    { label: texts.confirmed, value: <Instant at={view.confirmedAt} /> },
  ];
  return (
    <>
      <Heading level={2} id="uppgifter">
        {texts.title}
      </Heading>
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </>
  );
}

type Texts = (typeof activityPageTexts)['sv']['facts'];

const editing = ({ may, id, title }: ActivityView, texts: Texts): SummaryRow['action'] =>
  may.plan ? { text: texts.editPlan, about: title, href: activityPaths.plan(id) } : undefined;

function Deadline({ view }: { readonly view: ActivityView }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].facts;
  const moveReasons = moveReasonTexts[language];
  return (
    <>
      <p>
        <Day day={view.dueOn} />
        {view.originalDueOn !== view.dueOn && (
          <span class="quiet">
            {' '}
            ({texts.originally.toLowerCase()} <Day day={view.originalDueOn} />)
          </span>
        )}
      </p>
      <Slip view={view} />
      {view.demandDriven && <p class="quiet">{texts.onDemand}</p>}
      {view.moves.map((move) => (
        <p key={move.id} class="quiet">
          {texts.moved(formatDay(move.fromOn, language), formatDay(move.toOn, language))}{' '}
          {capitalised(moveReasons[move.reason])}. {move.publicText && <Written>{move.publicText}</Written>}
        </p>
      ))}
    </>
  );
}

function PublicText({ text }: { readonly text: string }): VNode {
  const texts = activityPageTexts[usePage().language].facts;
  return text ? <WrittenText>{text}</WrittenText> : <span class="quiet">{texts.noPublicText}</span>;
}

function Answers({ view }: { readonly view: ActivityView }): VNode {
  const { language } = usePage();
  const texts = activityPageTexts[language].facts;
  if (!view.assignment) {
    const { answeredFor, notAnsweredFor } = activityPartsTexts[language].facts;
    return <span>{view.isAnsweredFor ? answeredFor : notAnsweredFor}</span>;
  }
  const { state, name, declineReason } = view.assignment;
  if (state === 'nobody') return <span>{texts.nobodyAsked}</span>;
  return (
    <span>
      {texts[state](name)} {declineReason && <Written>{declineReason}</Written>}
    </span>
  );
}

function Promises({ promises }: { readonly promises: ActivityView['promises'] }): VNode {
  const texts = activityPageTexts[usePage().language].facts;
  return (
    <>
      {promises.map(({ number, text }) => (
        <p key={number}>
          {texts.promise(number)} <Written>{text}</Written>
        </p>
      ))}
    </>
  );
}
