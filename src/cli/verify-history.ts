import { Client } from 'pg';
import type { Command } from './command';

interface BrokenChain {
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
  usage: 'verify-history',
  explanation: 'Räknar om loggens kedjor. Slutkod 1 om en rad har ändrats, tagits bort eller bytt plats.',
  run: async (_args, context) => {
    const { database } = await context.product();
    const client = new Client({ connectionString: database.urls.owner });
    await client.connect();
    try {
      const broken = (await client.query<BrokenChain>(brokenChains)).rows;
      for (const { chain, number, fault } of broken) context.print(`${chain} rad ${number}: ${fault}`);
      if (broken.length === 0) context.print('Loggen är hel.');
      return broken.length === 0 ? 0 : 1;
    } finally {
      await client.end();
    }
  },
};

const brokenChains = `
  with redaction as (
    select e.chain_id, (l ->> 'number')::bigint as number, l ->> 'digest' as digest
      from tracker.log_entry e cross join lateral jsonb_array_elements(e.details -> 'lines') l where e.kind = 'log.redacted'
  ), line as (
    select e.*, coalesce(lag(hash) over chain, sha256(convert_to(chain_id::text, 'UTF8'))) as before, row_number() over chain as place
      from tracker.log_entry e window chain as (partition by chain_id order by number)
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
   where c.length <> (select count(*) from tracker.log_entry e where e.chain_id = c.chain_id)
      or c.hash <> (select hash from tracker.log_entry e where e.chain_id = c.chain_id order by number desc limit 1)
  order by 1, 2`;
