import { publishedColumns, type PublishedTable } from '../../published/published-columns';

const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([field, column]) => `${column} as "${field}"`)
    .join(', ');

const listOf = (table: PublishedTable, order: string): string =>
  `(select coalesce(json_agg(r), '[]') from (select ${named(publishedColumns[table])} from published.${table}
     where promise_set_id = s.id order by ${order}) r)`;

/** Enough of a promise set to find it. */
export const neighbourSql = (of: string): string =>
  `json_build_object('id', ${of}.id, 'title', ${of}.title, 'periodStart', ${of}.period_start, 'periodEnd', ${of}.period_end)`;

/** Step by step from promise to promise, as far as what is published leads. */
const relatives = (first: string, next: string): string => `
  (with recursive line (promise_id, id) as (
     ${first}
     union
     ${next}
   )
   select coalesce(json_agg(json_build_object('promiseId', line.promise_id, 'relativeId', p.id, 'number', p.number,
            'withdrawnOn', (select max(d.made_on) from published.addition d where d.promise_id = p.id and d.kind = 'withdrawal'),
            'set', ${neighbourSql('o')}) order by o.period_start, o.id, p.number), '[]')
     from line join published.promise p on p.id = line.id join published.promise_set o on o.id = p.promise_set_id)`;

const earlier = relatives(
  'select id, carried_over_from from published.promise where promise_set_id = s.id',
  'select line.promise_id, p.carried_over_from from line join published.promise p on p.id = line.id',
);

const later = relatives(
  `select before.id, p.id from published.promise before join published.promise p on p.carried_over_from = before.id
     where before.promise_set_id = s.id`,
  'select line.promise_id, p.id from line join published.promise p on p.carried_over_from = line.id',
);

/** Promises of this document that a document after it leaves out, and says why. */
const endedLater = `
  (select coalesce(json_agg(json_build_object('promiseId', e.promise_id, 'reason', e.reason, 'endedOn', e.ended_on,
            'set', ${neighbourSql('o')}) order by e.ended_on, o.id), '[]')
     from published.ended_promise e join published.promise p on p.id = e.promise_id
     join published.promise_set o on o.id = e.promise_set_id where p.promise_set_id = s.id)`;

/** One JSON object: what is published of the document `s`. */
export const documentSql = `json_build_object(
  'facts', (select row_to_json(r) from (select ${named(publishedColumns.set_facts)} from published.set_facts where promise_set_id = s.id) r),
  'districts', ${listOf('district', 'position')},
  'dialogues', ${listOf('dialogue', 'position')},
  'worries', ${listOf('worry', 'position')},
  'signatories', ${listOf('signatory', 'position')},
  'additions', ${listOf('addition', 'position')},
  'endedPromises', ${listOf('ended_promise', 'position')},
  'earlier', ${earlier},
  'later', ${later},
  'endedLater', ${endedLater},
  'predecessor', (select ${neighbourSql('o')} from published.set_facts f join published.promise_set o on o.id = f.extends_id
     where f.promise_set_id = s.id),
  'successors', (select coalesce(json_agg(${neighbourSql('o')} order by o.period_start, o.id), '[]')
     from published.set_facts f join published.promise_set o on o.id = f.promise_set_id where f.extends_id = s.id))`;

/** Ended by the parties, whatever the period says. */
export const endedOnSql = '(select f.ended_on from published.set_facts f where f.promise_set_id = s.id)';
