import type { LogLine } from '../../audit/log';
import { formatDay, isDay } from '../../kernel/day';
import type { Language } from '../../kernel/language';
import { formatNumber } from '../../site/numbers';
import { statusTexts } from '../../site/status-texts';
import { capitalised } from '../../words/capitalised';
import { moveReasonTexts } from '../../words/move-reason.texts';
import { targetTexts } from '../../words/target.texts';
import { historyTexts } from './history.texts';

/** A line of the log as people say it: what happened, and what it changed, one sentence each. */
export interface HistoryLine {
  readonly title: string;
  readonly parts: readonly string[];
}

type Details = Readonly<Record<string, unknown>>;

export function historyLine(
  { kind, details }: Pick<LogLine, 'kind' | 'details'>,
  language: Language,
): HistoryLine {
  const texts = historyTexts[language];
  const title = Object.hasOwn(texts.kinds, kind)
    ? texts.kinds[kind as keyof typeof texts.kinds]
    : texts.other;
  return { title, parts: partsOf(kind, details, language) };
}

function partsOf(kind: string, details: Details, language: Language): string[] {
  const texts = historyTexts[language];
  switch (kind) {
    case 'activity.deadline_moved':
      return [
        `${texts.fields.dueOn}: ${inWords('dueOn', details.from, language)} → ${inWords('dueOn', details.to, language)}`,
        `${texts.fields.reason}: ${moveReason(details.reason, language)}`,
      ];
    case 'activity.occurrence_registered':
    case 'activity.occurrence_voided':
    case 'activity.clock_stop_asked':
    case 'activity.clock_stop_approved':
    case 'activity.clock_stop_refused':
    case 'activity.clock_stop_ended':
    case 'activity.milestone_added':
    case 'activity.milestone_done':
    case 'activity.milestone_dropped':
    case 'activity.evidence_added':
    case 'activity.evidence_removed':
    case 'activity.made_permanent':
      return told(details, language);
    default:
      return [
        ...changes(Object(details.from) as Details, Object(details.to) as Details, language),
        ...told({ correctionReason: details.correctionReason }, language),
        ...(details.confirmsTarget === true ? [texts.confirmsTarget] : []),
      ];
  }
}

/** "Dag: 4 maj 2026": what the line says, in one order. What is only a key inside the product is left out. */
const told = (details: Details, language: Language): string[] => {
  const { fields } = historyTexts[language];
  return (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => !isKey(field) && isSaid(details[field]))
    .map((field) => `${fields[field]}: ${inWords(field, details[field], language)}`);
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const isKey = (field: string): boolean => /Ids?$/.test(field);

/** "Status: Pågår → Genomförd". What is only a key inside the product is said to have changed, no more. */
function changes(from: Details, to: Details, language: Language): string[] {
  const { fields, changed } = historyTexts[language];
  const differing = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (field) => (from[field] ?? '') !== (to[field] ?? ''),
  );
  return differing.map((field) =>
    isKey(field)
      ? `${fields[field]}: ${changed}`
      : `${fields[field]}: ${inWords(field, from[field], language)} → ${inWords(field, to[field], language)}`,
  );
}

function inWords(field: string, value: unknown, language: Language): string {
  const texts = historyTexts[language];
  const { cadences, comparators, scopes } = targetTexts[language];
  if (field === 'demandDriven' || field === 'isTrial') return value === 'yes' ? texts.yes : texts.no;
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value !== 'string' || value === '') return texts.nothing;
  if (field === 'status') return wordIn(statusTexts[language], value)?.word ?? value;
  if (field === 'targetComparator') return wordIn(comparators, value) ?? value;
  if (field === 'cadence') return wordIn(cadences, value) ?? value;
  if (field === 'targetScope') return wordIn(scopes, value) ?? value;
  return isDay(value) ? formatDay(value, language) : value;
}

const moveReason = (value: unknown, language: Language): string =>
  capitalised((typeof value === 'string' && wordIn(moveReasonTexts[language], value)) || '');

const wordIn = <Word>(words: Readonly<Record<string, Word>>, key: string): Word | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;
