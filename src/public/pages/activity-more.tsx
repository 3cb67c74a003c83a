import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { PublishedMilestone } from '../../published/published-rows';
import { usePage } from '../../site/page-context';
import type { SummaryRow } from '../../site/summary-list';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { swedishPart } from './swedish-part';

/** Who else takes part, whether it is a trial, the steps on the way, when the clock stood still, and where to read more. */
export function moreFacts(activity: ActivityToday, language: Language): SummaryRow[] {
  const texts = activityTexts[language];
  const { row, takingPart, milestones, stops, evidence } = activity;
  const rows: (SummaryRow | false)[] = [
    takingPart.length > 0 && {
      label: texts.takingPart,
      value: <p lang={swedishPart(language)}>{takingPart.join(', ')}</p>,
    },
    row.isTrial && {
      label: texts.trial,
      value: row.permanentOn ? texts.permanentOn(formatDay(row.permanentOn, language)) : texts.isTrial,
    },
    stops.length > 0 && { label: texts.stopped, value: <Stops {...activity} /> },
    milestones.length > 0 && { label: texts.milestones, value: <Milestones {...activity} /> },
    evidence.length > 0 && { label: texts.evidence, value: <Evidence {...activity} /> },
  ];
  return rows.filter((fact): fact is SummaryRow => Boolean(fact));
}

function Stops({ stops }: ActivityToday): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  return (
    <>
      {stops.map(({ position, fromOn, toOn, reason }) => (
        <p key={position}>
          {texts.stop(formatDay(fromOn, language), toOn && formatDay(toOn, language))}{' '}
          <span lang={swedishPart(language)}>{reason}</span>
        </p>
      ))}
      <p class="quiet">{texts.stopMeans}</p>
    </>
  );
}

function Milestones({ milestones }: ActivityToday): VNode {
  return (
    <ul>
      {milestones.map((milestone) => (
        <li key={milestone.position}>
          <Milestone {...milestone} />
        </li>
      ))}
    </ul>
  );
}

/** A dropped one stays, struck out, with its reason. */
function Milestone({ title, dueOn, doneOn, dropReason }: PublishedMilestone): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  const lang = swedishPart(language);
  if (dropReason !== null)
    return (
      <>
        <s lang={lang}>{title}</s> {texts.milestoneDropped} <span lang={lang}>{dropReason}</span>
      </>
    );
  const when = doneOn
    ? texts.milestoneDone(formatDay(doneOn, language))
    : texts.milestoneDue(formatDay(dueOn, language));
  return (
    <>
      <span lang={lang}>{title}</span> <span class="quiet">{when}</span>
    </>
  );
}

function Evidence({ evidence }: ActivityToday): VNode {
  const lang = swedishPart(usePage().language);
  return (
    <ul>
      {evidence.map(({ position, title, url }) => (
        <li key={position}>
          <a href={url} lang={lang} rel="noreferrer">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
