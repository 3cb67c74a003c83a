import { type Day, formatDay, halfYearOf, isoWeek, quarterOf, yearOf } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { formatNumber } from '../../site/numbers';
import { capitalised } from '../../words/capitalised';
import type { Progress } from '../../words/progress';
import type { Scope, Target } from '../../words/target';
import { targetTexts } from '../../words/target.texts';
import { activityTexts } from './activity.texts';

/** "Minst 4 trygghetsvandringar under hela perioden": what was promised, whatever has been done. */
export function targetWords({ comparator, quantity, unit, scope }: Target, language: Language): string {
  const texts = activityTexts[language];
  const number = formatNumber(quantity, language);
  if (comparator === 'within') return texts.within(number, unit);
  const { comparators, scopes } = targetTexts[language];
  const how = comparator === 'exactly' ? '' : `${capitalised(comparators[comparator])} `;
  return `${how}${number} ${unit} ${scopes[scope]}`;
}

/** "I snitt 2,6 pass per vecka hittills." An average is no share of anything, so it has no bar. */
export function averageWords({ done, target }: Progress, language: Language): string {
  const texts = activityTexts[language];
  const number = formatNumber(done, language);
  if (target.scope === 'period') return texts.averageInPeriod(number, target.unit);
  return texts.average(number, target.unit, targetTexts[language].scopes[target.scope]);
}

/** "i november", "vecka 47": the window that the number is for; nothing when it is the whole period. */
export function windowWords({ target, from }: Progress, today: Day, language: Language): string | undefined {
  if (target.scope === 'period') return undefined;
  return windowName(target.scope, from, today, language);
}

/** "18 av 20 inom 24 timmar.": each time was promised, so each is counted. Nothing before anybody has said. */
export function serviceLevelWords({ done, outOf, target }: Progress, language: Language): string | null {
  if (!outOf) return null;
  const [inTime, all, limit] = [done, outOf, target.quantity].map((number) => formatNumber(number, language));
  return activityTexts[language].serviceLevel(inTime ?? '', all ?? '', `${limit} ${target.unit}`);
}

/** So many windows before this one have a line of their own; more are summed up. */
const toldApart = 4;

/** "Under 2025: 2 vandringar. Målet nåddes." for each year; "Målet nåddes 9 av 10 tidigare månader." for many. */
export function earlierWords(progress: Progress, today: Day, language: Language): readonly string[] {
  const { target, earlier } = progress;
  const { scope } = target;
  if (scope === 'period' || earlier.length === 0) return [];
  const texts = activityTexts[language];
  if (earlier.length <= toldApart)
    return earlier.map(({ from, done, isReached }) => {
      const window = capitalised(windowName(scope, from, today, language));
      return texts.earlierOne(window, doneIn(done, target, language), isReached === true);
    });
  const reached = earlier.filter(({ isReached }) => isReached).length;
  return [
    texts.earlierSeveral(
      formatNumber(reached, language),
      formatNumber(earlier.length, language),
      texts.earlier[scope],
    ),
  ];
}

/** "1 av 4 möten": with what was promised beside it, the unit is right of any number. */
function doneIn(done: number, { comparator, quantity, unit }: Target, language: Language): string {
  const [count, promised] = [done, quantity].map((number) => formatNumber(number, language));
  if (comparator === 'at_most') return `${count} ${unit}`;
  return activityTexts[language].doneOf(count ?? '', promised ?? '', unit);
}

function windowName(scope: Exclude<Scope, 'period'>, from: Day, today: Day, language: Language): string {
  const texts = activityTexts[language].window;
  switch (scope) {
    case 'year':
      return texts.year(yearOf(from));
    case 'half_year':
      return texts.half_year(yearOf(from), halfYearOf(from));
    case 'season':
      return texts.season(yearOf(from), halfYearOf(from));
    case 'quarter':
      return texts.quarter(yearOf(from), quarterOf(from));
    case 'month':
      return texts.month(monthWords(from, today, language));
    case 'week':
      return texts.week(isoWeek(from).week);
  }
}

/** The month's name, with its year when that is not this year. */
function monthWords(day: Day, today: Day, language: Language): string {
  const [, month = '', year = ''] = formatDay(day, language).split(' ');
  return yearOf(day) === yearOf(today) ? month : `${month} ${year}`;
}
