import { daysBetween, formatDay, formatDayBeside } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import type { PublishedDeadlineMove } from '../../published/published-rows';
import { formatNumber } from '../../site/numbers';
import { moveReasonTexts } from '../../words/move-reason.texts';
import type { ActivityToday } from '../reading/set-today';
import { activityTexts } from './activity.texts';

/** "Ny tid: 30 november 2026. Flyttad en gång, 45 dagar, från 16 oktober." The first day there was is never forgotten. */
export function movedWords(
  { row, moves, originalDueOn, slipped }: ActivityToday,
  language: Language,
): string {
  const texts = activityTexts[language];
  const moved = daysBetween(originalDueOn, row.dueOn);
  const times = timesWords(moves.length, language);
  const newTime = texts.newTime(formatDay(row.dueOn, language));
  if (moved === 0) return `${newTime} ${texts.movedBack(times)}`;
  const from = formatDayBeside(row.dueOn, originalDueOn, language);
  const words = `${newTime} ${texts.moved(times, daysWords(moved, moves.length > 1, language), from)}`;
  return slipped < moved ? `${words} ${texts.slipped(daysWords(slipped, false, language))}` : words;
}

/** "Skäl: väder eller årstid." A reason of another kind is the text that goes with it. */
export function reasonWords({ reason, publicText }: PublishedDeadlineMove, language: Language): string {
  const texts = activityTexts[language];
  if (reason === 'other' && publicText !== '') return texts.reason;
  return `${texts.reason} ${moveReasonTexts[language][reason]}.`;
}

export function moveWords({ fromOn, toOn }: PublishedDeadlineMove, language: Language): string {
  return activityTexts[language].oneMove(formatDayBeside(toOn, fromOn, language), formatDay(toOn, language));
}

function timesWords(count: number, language: Language): string {
  const texts = activityTexts[language];
  return texts.numberOfTimes[count - 1] ?? texts.manyTimes(formatNumber(count, language));
}

function daysWords(moved: number, isSum: boolean, language: Language): string {
  const texts = activityTexts[language];
  const count = Math.abs(moved);
  const days = texts.days(formatNumber(count, language), count === 1);
  const inAll = isSum ? texts.daysInAll(days) : days;
  return moved < 0 ? texts.daysEarlier(inAll) : inAll;
}
