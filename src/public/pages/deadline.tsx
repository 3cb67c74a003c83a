import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day';
import { Day } from '../../site/day';
import { usePage } from '../../site/page-context';
import type { PublishedDeadlineMove } from '../../published/published-rows';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';
import { movedWords, moveWords, reasonWords } from './deadline-words';
import { swedishPart } from './swedish-part';

/** By when, and every move of it with its reason: the first day stays to be read. */
export function Deadline(activity: ActivityToday): VNode {
  const { language } = usePage();
  const { row, moves } = activity;
  return (
    <>
      <p>
        {row.demandDriven ? (
          activityTexts[language].onDemand(formatDay(row.dueOn, language))
        ) : (
          <Day day={row.dueOn} />
        )}
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

function Reason(move: PublishedDeadlineMove): VNode {
  const { language } = usePage();
  return (
    <>
      {reasonWords(move, language)}{' '}
      {move.publicText !== '' && <span lang={swedishPart(language)}>{move.publicText}</span>}
    </>
  );
}
