import { Injectable } from '@nestjs/common';
import type { Caller } from '../kernel/caller';
import type { Bilingual, Language } from '../kernel/language';
import { installationChain, Log, type LogFilter } from './log';
import { logKindTexts } from './log-kind.texts';
import { factsOf } from './log-facts';
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
  /** What fields are called, likewise. */
  private readonly fields: Record<Language, Map<string, string>> = { sv: new Map(), en: new Map() };

  constructor(private readonly log: Log) {}

  /** Once, by the concept that owns the words. */
  knowWords(words: Bilingual<Readonly<Record<string, string>>>): void {
    for (const language of ['sv', 'en'] as const)
      for (const [key, word] of Object.entries(words[language])) this.words[language].set(key, word);
  }

  /** Once, by the concept that owns the fields. */
  knowFields(labels: Bilingual<Readonly<Record<string, string>>>): void {
    for (const language of ['sv', 'en'] as const)
      for (const [key, label] of Object.entries(labels[language])) this.fields[language].set(key, label);
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
    const ids = lines.flatMap(({ details, subjectId }) => [subjectId, ...valuesIn(details)]);
    const named = await this.log.namesOf([...new Set(ids.filter(isId))]);
    const names = new Map([...this.words[language], ...named]);
    const texts = logTexts[language];
    const labels = { ...Object.fromEntries(this.fields[language]), ...texts.fields };
    return lines.map(({ kind, by: who, at, details, authority, subjectId }) => ({
      at: at.toISOString(),
      who: who || texts.system,
      what: logKindTexts[language][kind] ?? kind,
      about: subjectId === null ? null : { id: subjectId, name: named.get(subjectId) ?? null },
      where: authority ?? texts.installation,
      facts: factsOf(details, { names, labels, language }),
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

/** All values, also those of what was before and is after. */
const valuesIn = (details: object): unknown[] =>
  Object.values(details).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? valuesIn(value) : value,
  );
