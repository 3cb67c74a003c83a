import type { VNode } from 'preact';
import { Written } from '../../http/staff-content';
import type { Language } from '../../kernel/language';
import { Day } from '../../site/day';
import { usePage } from '../../site/page-context';
import type { SummaryRow } from '../../site/summary-list';
import { targetTexts } from '../../words/target.texts';
import { activityPartsTexts } from './activity-parts.texts';
import type { ActivityView } from './activity-view';
import { stopWords } from './stop-words';

/** Who else takes part, how often it is done, whether on trial, and when the clock stood still. */
export function moreAtAGlance(view: ActivityView, language: Language): SummaryRow[] {
  const texts = activityPartsTexts[language];
  const rows: (SummaryRow | null)[] = [
    view.takingPart.length > 0
      ? { label: texts.facts.takingPart, value: <Written>{view.takingPart.join(', ')}</Written> }
      : null,
    view.cadenceTimes !== null
      ? { label: texts.facts.howOften, value: targetTexts[language].times(view.cadenceTimes, view.cadence) }
      : null,
    view.isTrial ? { label: texts.facts.trial, value: <Trial permanentOn={view.permanentOn} /> } : null,
    view.stops.length > 0 ? { label: texts.stops.title, value: <Stops stops={view.stops} /> } : null,
  ];
  return rows.filter((row) => row !== null);
}

/** How many times and how far a deadline was moved, and how much of that the clock stood still. */
export function Slip({ view: { slip } }: { readonly view: ActivityView }): VNode | null {
  const texts = activityPartsTexts[usePage().language].facts;
  if (slip.moves === 0 || slip.moved <= 0) return null;
  return (
    <p class="quiet">
      {texts.moved(slip.moves, slip.moved)} {slip.slipped < slip.moved && texts.slipped(slip.slipped)}
    </p>
  );
}

function Trial({ permanentOn }: Pick<ActivityView, 'permanentOn'>): VNode {
  const texts = activityPartsTexts[usePage().language].facts;
  if (permanentOn === null) return <span>{texts.isTrial}</span>;
  return (
    <span>
      {texts.permanentOn} <Day day={permanentOn} />
    </span>
  );
}

function Stops({ stops }: Pick<ActivityView, 'stops'>): VNode {
  const { language } = usePage();
  return (
    <>
      {stops.map((stop) => (
        <p key={stop.id}>
          {stopWords(stop, language)} <Written>{stop.reason}</Written>{' '}
          {stop.refusalReason && <Written>{stop.refusalReason}</Written>}
        </p>
      ))}
    </>
  );
}
