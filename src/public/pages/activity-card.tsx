import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Card } from '../../site/card';
import { Day } from '../../site/day';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import { StatusTag } from '../../site/status-tag';
import { SummaryList, type SummaryRow } from '../../site/summary-list';
import { isOpen } from '../../words/activity-status';
import { targetTexts } from '../../words/target.texts';
import type { ActivityToday } from '../reading/set-today';
import { moreFacts } from './activity-more';
import { publicPaths } from '../public-paths';
import { activityTexts } from './activity.texts';
import { Deadline } from './deadline';
import { DoneSoFar } from './done-so-far';
import { type ActivityProps, ProgressSoFar } from './progress-so-far';
import { targetWords } from './progress-words';
import { Prose, swedishPart } from './swedish-part';

interface ActivityCardProps extends ActivityProps {
  readonly level?: 3 | 4;
}

/** One activity with everything that is known of it: what, how far, by when, who, why. */
export function ActivityCard({ activity, today, level = 4 }: ActivityCardProps): VNode {
  const { language } = usePage();
  const { row } = activity;
  return (
    <Card
      level={level}
      heading={row.title}
      lang={swedishPart(language)}
      href={publicPaths.activity(row.id)}
      tag={<Tags {...activity} />}
    >
      <ActivityBody activity={activity} today={today} />
    </Card>
  );
}

/** The same under a heading of the page's own. */
export function ActivityBody({ activity, today }: ActivityProps): VNode {
  const { language } = usePage();
  const { row } = activity;
  const texts = activityTexts[language];
  return (
    <>
      <Prose text={row.description} />
      <ProgressSoFar activity={activity} today={today} />
      {activity.isLate && <LateNotice {...activity} />}
      <Facts {...activity} />
      <p class="quiet">{texts.confirmed(formatDay(dayOf(row.confirmedAt), language))}</p>
    </>
  );
}

export function Tags({ row, isLate, isDueSoon, isStale }: ActivityToday): VNode {
  return (
    <>
      <StatusTag status={row.status} /> {isLate && <StatusTag status="late" />}{' '}
      {isDueSoon && <StatusTag status="due_soon" />} {isStale && <StatusTag status="stale" />}
    </>
  );
}

/** What is late is explained, or it is said that nobody did. */
function LateNotice({ row }: ActivityToday): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  const explanation = row.publicText || row.statusReason;
  return (
    <Notice kind="warning" title={texts.lateTitle(formatDay(row.dueOn, language))}>
      {explanation ? <Prose text={explanation} /> : <p>{texts.unexplained}</p>}
    </Notice>
  );
}

function Facts(activity: ActivityToday): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  const { row, target } = activity;
  const isExplainedAbove = activity.isLate && row.publicText === '';
  const rows: (SummaryRow | false | null)[] = [
    row.publicText !== '' &&
      !activity.isLate && { label: texts.status, value: <Prose text={row.publicText} /> },
    row.statusReason !== null &&
      !isExplainedAbove && { label: texts.why[row.status], value: <Prose text={row.statusReason} /> },
    row.decidedBy !== null && { label: texts.decidedBy, value: <Prose text={row.decidedBy} /> },
    { label: dueLabel(activity, language), value: <Deadline {...activity} /> },
    row.startOn !== null && { label: texts.begins, value: <Day day={row.startOn} /> },
    target && { label: texts.goal, value: targetWords(target, language) },
    howOften(activity, language),
    { label: texts.responsible, value: <Responsible {...activity} /> },
    ...moreFacts(activity, language),
    activity.occurrences.length > 0 && { label: texts.done, value: <DoneSoFar {...activity} /> },
  ];
  return <SummaryList rows={rows.filter((fact): fact is SummaryRow => Boolean(fact))} />;
}

function dueLabel({ row }: ActivityToday, language: Language): string {
  const texts = activityTexts[language];
  if (row.completedOn !== null) return texts.completedOn;
  if (row.demandDriven) return texts.when;
  return isOpen(row.status) ? texts.due : texts.wasDue;
}

function howOften({ row }: ActivityToday, language: Language): SummaryRow | null {
  const { cadence, cadenceTimes } = row;
  if (cadence === 'none' || cadenceTimes === null) return null;
  return {
    label: activityTexts[language].howOften,
    value: targetTexts[language].times(cadenceTimes, cadence),
  };
}

/** An organisation and a function, never a person's name; and said plainly when no person stands behind it yet. */
function Responsible({ row }: ActivityToday): VNode {
  const { language } = usePage();
  return (
    <>
      <p lang={swedishPart(language)}>
        {row.leadName}, {row.leadFunction}
      </p>
      {isOpen(row.status) && !row.hasAcceptedPerson && <p>{activityTexts[language].nobodyYet}</p>}
    </>
  );
}
