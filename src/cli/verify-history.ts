import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { answer, type Command, exitCodes } from './command';
import { Progress } from './progress';

interface BrokenLine {
  readonly chain: string;
  readonly number: string;
  readonly fault: string;
}

/**
 * Recomputes every chain; an edited, removed or swapped line breaks the one after it. A line that was redacted by a decision
 * holds what a later line of the chain says that it holds. Read as the owner: it must see all.
 */
export const verifyHistory: Command = {
  name: 'verify-history',
  usage: 'verify-history [--json]',
  explanation: 'Räknar om loggens kedjor. Slutkod 1 om en rad har ändrats, tagits bort eller bytt plats.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const { database } = await context.product();
    const client = new Client({ connectionString: database.urls.owner });
    await client.connect();
    try {
      const broken = await brokenIn(client);
      const lines = broken.map(({ chain, number, fault }) => `${chain} rad ${number}: ${fault}`);
      const isWhole = broken.length === 0;
      answer(context, values.json, { isWhole, broken }, isWhole ? ['Loggen är hel.'] : lines);
      return isWhole ? exitCodes.done : exitCodes.failed;
    } finally {
      await client.end();
    }
  },
};

/** Chain by chain: each is read as a whole. */
async function brokenIn(client: Client): Promise<BrokenLine[]> {
  const chains = await client.query<{ id: string }>(
    `select chain_id as id from tracker.log_chain union select chain_id from tracker.log_entry order by 1`,
  );
  const progress = new Progress('Kedjor');
  const broken: BrokenLine[] = [];
  for (const [done, { id }] of chains.rows.entries()) {
    progress.tell(done, chains.rows.length);
    broken.push(...(await client.query<BrokenLine>(brokenLines, [id])).rows);
  }
  progress.end();
  return broken;
}

const brokenLines = `
  with redaction as (
    select e.chain_id, (l ->> 'number')::bigint as number, l ->> 'digest' as digest
      from tracker.log_entry e cross join lateral jsonb_array_elements(e.details -> 'lines') l where e.kind = 'log.redacted' and e.chain_id = $1
  ), line as (
    select e.*, coalesce(lag(hash) over chain, sha256(convert_to(chain_id::text, 'UTF8'))) as before, row_number() over chain as place
      from tracker.log_entry e where e.chain_id = $1 window chain as (order by number)
  ), judged as (
    select chain_id, number, case
        when number <> place then 'en rad före saknas'
        when details_digest <> sha256(convert_to(details::text, 'UTF8')) and not exists (select 1 from redaction r
          where r.chain_id = line.chain_id and r.number = line.number
            and r.digest = encode(sha256(convert_to(line.details::text, 'UTF8')), 'hex')) then 'innehållet är ändrat'
        when hash <> sha256(before || details_digest || convert_to(concat_ws('|', number, kind, subject_id, promise_set_id, user_id,
               extract(epoch from happened_at)::text), 'UTF8')) then 'raden är ändrad eller flyttad'
      end as fault from line
  )
  select chain_id as chain, number, fault from judged where fault is not null
  union all
  select c.chain_id, c.length, 'kedjan är kortare eller längre än den ska vara' from tracker.log_chain c
   where c.chain_id = $1 and (c.length <> (select count(*) from tracker.log_entry e where e.chain_id = c.chain_id)
      or c.hash <> (select hash from tracker.log_entry e where e.chain_id = c.chain_id order by number desc limit 1))
  order by 1, 2`;
