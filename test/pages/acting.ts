import type request from 'supertest';
import type { SignedIn, TestApp } from '../support/app';
import { formOn, unescaped } from './form-on';

type Changes = Record<string, string | string[]>;

/** What a browser sends for a form of the page it has open; `changes` is what the person typed or pressed. */
export interface OpenForm {
  send(changes?: Changes): request.Test;
}

/** Opens the page and takes its form of that name, as it was filled. */
export async function open(browser: SignedIn, page: string, name: string): Promise<OpenForm> {
  const answer = await browser.get(page);
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
  return formIn(browser, answer.text, name);
}

/** The form as it came back on a page that was answered to a form. */
export function formIn(browser: SignedIn, html: string, name: string): OpenForm {
  const { action, fields } = formOn(html, name);
  return { send: (changes = {}) => browser.post(action, { ...fields, ...changes }) };
}

export interface Logged {
  readonly kind: string;
  readonly details: Record<string, unknown>;
  readonly userId: string;
  readonly chainId: string;
  readonly promiseSetId: string | null;
}

/** The log about one thing, oldest first, as it is stored. */
export const logOf = (on: TestApp, subjectId: string): Promise<Logged[]> =>
  on.database.rows<Logged>(
    `select kind, details, user_id as "userId", chain_id as "chainId", promise_set_id as "promiseSetId"
       from tracker.log_entry where subject_id = $1 order by happened_at, number`,
    [subjectId],
  );

export const kindsOf = async (on: TestApp, subjectId: string): Promise<string[]> =>
  (await logOf(on, subjectId)).map(({ kind }) => kind);

/** A digest of every table but the sessions: equal before and after means that nothing was written. */
export async function everyRow(on: TestApp): Promise<Record<string, string>> {
  const tables = await on.database.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('tracker', 'published') and tablename not in ('session', 'form_writer') order by 1`,
  );
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
  );
  const rows = await on.database.rows<{ name: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/** The faults that the summary at the top of a page lists. */
export function faultsOn(html: string): string[] {
  const summary = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
  return [...summary.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item = '']) =>
    unescaped(item.replace(/<[^>]+>/g, '')),
  );
}
