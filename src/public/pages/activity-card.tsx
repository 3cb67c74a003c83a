import type { VNode } from 'preact';
import { dayOf, formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { Card } from '../../site/card';
import { Day } from '../../site/day';
import { Details } from '../../site/details';
import { FoldedCard } from '../../site/folded-card';
import { inLanguage } from '../../site/links';
import { Notice } from '../../site/notice';
import { formatNumber } from '../../site/numbers';
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
import { type ActivityProps, Earlier, HowFar, ProgressSoFar } from './progress-so-far';
import { targetWords } from './progress-words';
import { Prose, swedishPart } from './swedish-part';

interface ActivityCardProps extends ActivityProps {
  readonly level?: 3 | 4;
}

/** One activity among several: what, how far, by when, who, why. The rest of what is known is one click away. */
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
      <HowItGoes activity={activity} today={today} />
      <SummaryList rows={mainFacts(activity, language)} isTight />
      <MoreFacts {...activity} />
      <Confirmed {...activity} />
    </Card>
  );
}

/** Among many: what goes as it was said stands in a few lines and opens; what needs an explanation has it in sight. */
export function ActivityAmongMany({ activity, today }: ActivityProps): VNode {
  const { language } = usePage();
  if (isExplained(activity)) return <ActivityCard activity={activity} today={today} />;
  const { row } = activity;
  return (
    <FoldedCard
      level={4}
      heading={row.title}
      lang={swedishPart(language)}
      tag={<Tags {...activity} />}
      inShort={<HowFar activity={activity} today={today} isInline />}
    >
      <Prose text={row.description} />
      <Earlier activity={activity} today={today} />
      <SummaryList
        rows={[
          ...mainFacts(activity, language),
          ...otherFacts(activity, language),
          ...doneFact(activity, language),
        ]}
        isTight
      />
      <Confirmed {...activity} />
      <p>
        <a href={inLanguage(publicPaths.activity(row.id), language)}>{activityTexts[language].ownPage}</a>
      </p>
    </FoldedCard>
  );
}

/** Late, stopped, moved, or short of what was promised: nobody is to have to open anything to see why. */
const isExplained = ({ row, isLate, moves, stops }: ActivityToday): boolean =>
  isLate ||
  row.status === 'paused' ||
  row.status === 'cancelled' ||
  row.statusReason !== null ||
  moves.length > 0 ||
  stops.length > 0;

/** The same and everything else under a heading of the page's own, which tells what has happened further down. */
export function ActivityBody({ activity, today }: ActivityProps): VNode {
  const { language } = usePage();
  return (
    <>
      <HowItGoes activity={activity} today={today} />
      <SummaryList rows={[...mainFacts(activity, language), ...otherFacts(activity, language)]} />
      <Confirmed {...activity} />
    </>
  );
}

function HowItGoes({ activity, today }: ActivityProps): VNode {
  return (
    <>
      <Prose text={activity.row.description} />
      <ProgressSoFar activity={activity} today={today} />
      {activity.isLate && <LateNotice {...activity} />}
    </>
  );
}

function MoreFacts(activity: ActivityToday): VNode | null {
  const { language } = usePage();
  const texts = activityTexts[language];
  const rows = [...otherFacts(activity, language), ...doneFact(activity, language)];
  const { length: times } = activity.occurrences;
  if (rows.length === 0) return null;
  return (
    <Details summary={times > 0 ? texts.moreDone(formatNumber(times, language)) : texts.more}>
      <SummaryList rows={rows} isTight />
    </Details>
  );
}

function Confirmed({ row }: ActivityToday): VNode {
  const { language } = usePage();
  return (
    <p class="quiet">{activityTexts[language].confirmed(formatDay(dayOf(row.confirmedAt), language))}</p>
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

/** How it goes, why, by when, who: what a resident asks first. */
function mainFacts(activity: ActivityToday, language: Language): SummaryRow[] {
  const texts = activityTexts[language];
  const { row } = activity;
  const isExplainedAbove = activity.isLate && row.publicText === '';
  const rows: (SummaryRow | false | null)[] = [
    row.publicText !== '' &&
      !activity.isLate && { label: texts.status, value: <Prose text={row.publicText} /> },
    row.statusReason !== null &&
      !isExplainedAbove && { label: texts.why[row.status], value: <Prose text={row.statusReason} /> },
    row.decidedBy !== null && { label: texts.decidedBy, value: <Prose text={row.decidedBy} /> },
    { label: dueLabel(activity, language), value: <Deadline {...activity} /> },
    { label: texts.responsible, value: <Responsible {...activity} /> },
  ];
  return rows.filter((fact): fact is SummaryRow => Boolean(fact));
}

function otherFacts(activity: ActivityToday, language: Language): SummaryRow[] {
  const texts = activityTexts[language];
  const { row, target } = activity;
  const rows: (SummaryRow | false | null)[] = [
    target && { label: texts.goal, value: targetWords(target, language) },
    howOften(activity, language),
    row.startOn !== null && { label: texts.begins, value: <Day day={row.startOn} /> },
    ...moreFacts(activity, language),
  ];
  return rows.filter((fact): fact is SummaryRow => Boolean(fact));
}

const doneFact = (activity: ActivityToday, language: Language): SummaryRow[] =>
  activity.occurrences.length === 0
    ? []
    : [{ label: activityTexts[language].done, value: <DoneSoFar {...activity} /> }];

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
