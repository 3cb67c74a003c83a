import { readConfig } from '../../src/config';
import { createDataSource } from '../../src/data-source';
import { Installation } from '../../src/installation';
import { FixedClock } from '../../src/kernel/clock';
import { fillDemo } from '../../src/cli/demo/fill-demo';
import { aDatabase } from '../support/database';

import { DataSource } from 'typeorm';
it('fills', async () => {
  const database = await aDatabase();
  const dataSource = await createDataSource(database.urls.runtime).initialize();
  const stats = new Map<string, [number, number]>();
  const orig = dataSource.createQueryRunner.bind(dataSource);
  (dataSource as any).createQueryRunner = (...a: any[]) => { const r: any = (orig as any)(...a); const q = r.query.bind(r); r.query = async (sql: string, ...b: any[]) => { const t = performance.now(); try { return await q(sql, ...b); } finally { const k = sql.slice(0, 90).replace(/\s+/g,' '); const x = stats.get(k) ?? [0, 0]; stats.set(k, [x[0] + 1, x[1] + performance.now() - t]); } }; return r; };
  const installation = new Installation(readConfig({}, true), 'http://localhost:3000', database.urls);
  for (const n of [1, 2]) {
    const t = Date.now();
    const f = await fillDemo(installation, { urls: database.urls, dataSource, close: async () => {} }, new FixedClock('2026-11-22T09:00:00Z'));
    process.stderr.write(`RUN ${n} ${Date.now() - t}ms ${f.people.length}\n`);
  }
  process.stderr.write([...stats].sort((a,b)=>b[1][1]-a[1][1]).slice(0,25).map(([k,[n,t]])=>`${n} ${t.toFixed(0)}ms ${k}`).join('\n')+'\n');
  await dataSource.destroy();
  await database.drop();
});
