import type { TestApp } from '../../support/app';

/** Which version of every row there is in the internal and the public tables, sessions and the queue aside: other for any write. */
export async function everythingStored(on: TestApp): Promise<string> {
  const tables = await on.database.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('tracker', 'published') and c.relkind = 'r' and c.relname not in ('session', 'form_writer', 'log_entry', 'log_chain') order by 1`,
  );
  const digests = tables.map(
    ({ name }) =>
      `select concat('${name} ', count(*), ' ', sum(hashtextextended(xmin::text || ctid::text, 0))) as d from ${name}`,
  );
  const signIns = `select concat('log ', count(*)) as d from tracker.log_entry where kind <> 'account.signed_in'`;
  const rows = await on.database.rows<{ d: string }>([...digests, signIns].join(' union all '));
  return rows
    .map(({ d }) => d)
    .sort()
    .join('\n');
}

export const logLines = async (on: TestApp): Promise<number> =>
  Number(
    (
      await on.database.rows<{ n: string }>(
        `select count(*) as n from tracker.log_entry where kind <> 'account.signed_in'`,
      )
    )[0]?.n,
  );

export interface Route {
  readonly method: string;
  readonly path: string;
}

export function routesOf(on: TestApp): Route[] {
  const { stack } = (
    on.app.getHttpAdapter().getInstance() as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    }
  ).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : [],
  );
}
