import type { AddressInfo } from 'node:net';
import type { DataSource, Logger } from 'typeorm';
import { readConfig } from '../../../config';
import { createDataSource } from '../../../data-source';
import { createHttpApplication } from '../../../http-application';
import { Installation } from '../../../installation';
import { SystemClock } from '../../../kernel/clock';
import type { Stage } from '../stage';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Hears every statement, transactions' own too, and says nothing. */
class Heard implements Logger {
  readonly statements: Statement[] = [];

  logQuery(sql: string, values: unknown[] = []): void {
    this.statements.push({ sql, values });
  }

  logQueryError(error: string | Error): void {
    throw error instanceof Error ? error : new Error(error);
  }

  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The statements that one page runs for one person, in their order, heard from the product in this process. */
export async function statementsOf(
  stage: Stage,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<readonly Statement[]> {
  const dataSource: DataSource = await createDataSource(stage.urls.runtime).initialize();
  const config = readConfig({ LOG_LEVEL: 'silent', SECRET_KEY: 'k'.repeat(32) }, false);
  const installation = new Installation(config, 'http://localhost:3000', stage.urls);
  const parts = { installation, clock: new SystemClock(), dataSource, smtpUrl: null };
  const app = await createHttpApplication(parts, false);
  try {
    await app.listen(0, '127.0.0.1');
    const heard = new Heard();
    dataSource.logger = heard;
    const { port } = app.getHttpServer().address() as AddressInfo;
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' });
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    return heard.statements;
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}
