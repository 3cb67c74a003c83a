import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import type { PublishedDeadlineMove } from '../../published/published-rows';
import { Day } from '../../site/day';
import { usePage } from '../../site/page-context';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { movedWords, moveWords, reasonWords } from './deadline-words';
import { swedishPart } from './swedish-part';

/** By when, and every move of it with its reason: the first day stays to be read. */
export function Deadline(activity: ActivityToday): VNode {
  const { language } = usePage();
  const { moves } = activity;
  return (
    <>
      <p>
        <When {...activity} />
      </p>
      {moves.length > 0 && (
        <p>
          {movedWords(activity, language)} {moves.length === 1 && moves.map((move) => <Reason {...move} />)}
        </p>
      )}
      {moves.length > 1 && (
        <ul>
          {moves.map((move) => (
            <li key={move.position}>
              {moveWords(move, language)} <Reason {...move} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function When({ row }: ActivityToday): VNode {
  const { language } = usePage();
  const texts = activityTexts[language];
  const due = formatDay(row.dueOn, language);
  if (row.completedOn !== null)
    return (
      <>
        <Day day={row.completedOn} />. {texts.planned(due)}
      </>
    );
  return row.demandDriven ? <>{texts.onDemand(due)}</> : <Day day={row.dueOn} />;
}

function Reason(move: PublishedDeadlineMove): VNode {
  const { language } = usePage();
  return (
    <>
      {reasonWords(move, language)}{' '}
      {move.publicText !== '' && <span lang={swedishPart(language)}>{move.publicText}</span>}
    </>
  );
}
