import { Injectable } from '@nestjs/common';
import type { Caller } from '../kernel/caller';
import { formatDay, isDay } from '../kernel/day';
import type { Bilingual, Language } from '../kernel/language';
import { installationChain, Log, type LogFilter } from './log';
import { logKindTexts } from './log-kind.texts';
import { type LogQuery, wholeLog } from './log-query';
import { logTexts } from './log.texts';

/** One line of the log in words. */
export interface LogRow {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  /** What it is about; without a name where the caller may not know it, or it has none. */
  readonly about: { readonly id: string; readonly name: string | null } | null;
  /** What it was before and is after, or other facts: label and value. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Lines on one page of the log. */
const perPage = 50;

export interface LogPageView {
  readonly query: LogQuery;
  readonly rows: readonly LogRow[];
  readonly hasOlder: boolean;
  /** Whose acts may be asked for. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

@Injectable()
export class LogViews {
  /** What stored words are called, as the concepts that own them have said. */
  private readonly words: Record<Language, Map<string, string>> = { sv: new Map(), en: new Map() };

  constructor(private readonly log: Log) {}

  /** Once, by the concept that owns the words. */
  knowWords(words: Bilingual<Readonly<Record<string, string>>>): void {
    for (const language of ['sv', 'en'] as const)
      for (const [key, word] of Object.entries(words[language])) this.words[language].set(key, word);
  }

  /** What the caller's own authorities have noted about one person or thing, newest first. */
  about(subjectId: string, by: Caller): Promise<readonly LogRow[]> {
    return this.rows({ ...wholeLog, subjectId }, by, 500);
  }

  /** A page of what the caller's own authorities have noted. */
  async page(query: LogQuery, by: Caller): Promise<LogPageView> {
    const skip = (query.page - 1) * perPage;
    const rows = await this.rows(query, by, perPage + 1, skip);
    return {
      query,
      rows: rows.slice(0, perPage),
      hasOlder: rows.length > perPage,
      people: await this.log.people(),
    };
  }

  async rows(filter: LogFilter, by: Caller, limit: number, skip = 0): Promise<readonly LogRow[]> {
    const { language } = by;
    const lines = await this.log.search(filter, chainsOf(by), limit, skip);
    const ids = lines.flatMap(({ details, subjectId }) => [subjectId, ...Object.values(details).flat()]);
    const named = await this.log.namesOf([...new Set(ids.filter(isId))]);
    const names = new Map([...this.words[language], ...named]);
    const texts = logTexts[language];
    return lines.map(({ kind, by: who, at, details, authority, subjectId }) => ({
      at: at.toISOString(),
      who: who || texts.system,
      what: logKindTexts[language][kind] ?? kind,
      about: subjectId === null ? null : { id: subjectId, name: named.get(subjectId) ?? null },
      where: authority ?? texts.installation,
      facts: Object.entries(details).flatMap(([key, value]) => factsOf(key, value, names, language)),
    }));
  }
}

/** The installation's administrator reads the lines of administration in every chain. */
function chainsOf(by: Caller): readonly string[] | null {
  const ids = by.memberships.map(({ role, authorityId }) =>
    role === 'administrator' && authorityId === null ? installationChain : authorityId,
  );
  return ids.includes(installationChain) ? null : ids.filter((id) => id !== null);
}

function factsOf(
  key: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  language: Language,
): LogRow['facts'] {
  const texts = logTexts[language];
  const labels: Readonly<Record<string, string>> = { ...texts.fields, from: texts.from, to: texts.to };
  const label = labels[key];
  if (!label || (value === null && key !== 'from' && key !== 'to')) return [];
  if (Array.isArray(value) && value.length === 0) return [];
  if (isChange(value)) {
    const [from, to] = [value.from, value.to].map((part) => wordsOf(part, names, language));
    return [{ label, value: `${from} → ${to}` }];
  }
  return [{ label, value: wordsOf(value, names, language) }];
}

const isChange = (value: unknown): value is { from: unknown; to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

function wordsOf(value: unknown, names: ReadonlyMap<string, string>, language: Language): string {
  const texts = logTexts[language];
  if (value === null || value === '') return texts.empty;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map((part) => wordsOf(part, names, language)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return isDay(value) ? formatDay(value, language) : (names.get(value) ?? value);
}
