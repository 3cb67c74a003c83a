import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seen } from '../public/reading';
import type { TestApp } from '../support/app';

/** With UPDATE_EXPECTED=1 the file is written instead of compared: then read what it says as a resident would. */
export function expectAsCommitted(file: string, text: string): void {
  const path = join(__dirname, file);
  const lines = `${text.trimEnd()}\n`;
  if (process.env.UPDATE_EXPECTED === '1') writeFileSync(path, lines);
  expect(lines).toBe(readFileSync(path, 'utf8'));
}

/** What it says, however its lines are broken. */
function expectAnswerAsCommitted(file: string, json: string): void {
  const path = join(__dirname, file);
  if (process.env.UPDATE_EXPECTED === '1') writeFileSync(path, `${json}\n`);
  expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}

/** The page at its permanent address and the answer of the API, as anybody gets them. */
export async function expectShown(on: TestApp, name: string, publicId: string): Promise<void> {
  expectAsCommitted(`${name}.expected.txt`, await pageOf(on, publicId));
  const { body } = await on.anonymous().get(`/api/v1/promise-sets/${publicId}`).expect(200);
  expectAnswerAsCommitted(`${name}.expected.json`, await named(on, JSON.stringify(body, null, 2)));
}

export const pageOf = async (on: TestApp, publicId: string): Promise<string> =>
  seen((await on.anonymous().get(`/medborgarloften/${publicId}`).expect(200)).text);

/** Names instead of ids, which are drawn anew each time. */
async function named(on: TestApp, text: string): Promise<string> {
  const names = await on.database.rows<{ id: string; name: string }>(
    `select public_id as id, title as name from tracker.promise_set
     union all select p.public_id, s.title || ', löfte ' || p.number
       from tracker.citizen_promise p join tracker.promise_set s on s.id = p.promise_set_id
     union all select a.public_id, s.title || ', ' || a.title
       from tracker.activity a join tracker.promise_set s on s.id = a.promise_set_id
     union all select f.public_id, s.title || ', uppföljning ' || f.type
       from tracker.follow_up f join tracker.promise_set s on s.id = f.promise_set_id
     union all select public_id, name from tracker.district`,
  );
  return names.reduce((known, { id, name }) => known.replaceAll(id, `{${name}}`), text);
}
