import { formatDay, isDay } from '../kernel/day';
import type { Language } from '../kernel/language';
import { usualThreshold } from '../words/small-numbers';
import { usualDisclosureDelay, usualStaleAfter } from '../words/timeliness';
import { logTexts } from './log.texts';

type Details = Readonly<Record<string, unknown>>;

/** A label and its value, both in words. */
export interface LogFact {
  readonly label: string;
  readonly value: string;
}

/** What words there are for fields and stored values. */
interface Words {
  readonly names: ReadonlyMap<string, string>;
  readonly labels: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** What holds where an authority has chosen nothing. */
const usual: Details = {
  staleAfterDays: usualStaleAfter,
  disclosureDelayDays: usualDisclosureDelay,
  smallNumberThreshold: usualThreshold,
};
const inDays: readonly string[] = ['staleAfterDays', 'disclosureDelayDays'];

/** What a line of the log tells. A field that has no words is the product's own and is left out. */
export function factsOf(details: Details, words: Words): LogFact[] {
  const { from, to } = details;
  const unit = typeof details.unit === 'string' ? details.unit : null;
  if (!isRecord(from) && !isRecord(to))
    return inOrder(Object.entries(details), words).flatMap(([key, value]) => factOf(key, value, unit, words));
  const others = Object.entries(details).filter(([key]) => key !== 'from' && key !== 'to');
  const [before, after] = [isRecord(from) ? from : {}, isRecord(to) ? to : {}];
  const changes = [...new Set([...Object.keys(after), ...Object.keys(before)])].map(
    (key) => [key, { from: before[key] ?? null, to: after[key] ?? null }] as const,
  );
  return inOrder([...others, ...changes], words).flatMap(([key, value]) => factOf(key, value, unit, words));
}

/** The database keeps the fields of a line in an order of its own; they are told in that of their words. */
function inOrder<Entry extends readonly [string, unknown]>(
  entries: readonly Entry[],
  { labels }: Words,
): Entry[] {
  const order = ['from', 'to', ...Object.keys(labels)];
  return entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function factOf(key: string, value: unknown, unit: string | null, words: Words): LogFact[] {
  const texts = logTexts[words.language];
  const label = key === 'from' ? texts.from : key === 'to' ? texts.to : words.labels[key];
  if (!label || (value === null && key !== 'from' && key !== 'to')) return [];
  if (Array.isArray(value) && value.length === 0) return [];
  if (!isChange(value)) return [{ label, value: wordsOf(key, value, unit, words) }];
  const [before, now] = [value.from, value.to].map((part) => wordsOf(key, part, unit, words));
  return before === now ? [] : [{ label, value: texts.changed(now ?? '', before ?? '') }];
}

function wordsOf(key: string, said: unknown, unit: string | null, words: Words): string {
  const { names, language } = words;
  const texts = logTexts[language];
  const value = said ?? usual[key] ?? null;
  if (value === null || value === '') return texts.empty;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map((part) => wordsOf(key, part, unit, words)).join(', ');
  if (typeof value === 'number' && inDays.includes(key)) return texts.days(value);
  if (typeof value === 'number' && key === 'after') return texts.whenOf(value, unit);
  if (typeof value !== 'string') return JSON.stringify(value);
  return isDay(value) ? formatDay(value, language) : (names.get(value) ?? value);
}

const isRecord = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChange = (value: unknown): value is { readonly from: unknown; readonly to: unknown } =>
  isRecord(value) && 'from' in value && 'to' in value;
