import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import type { DataSource } from 'typeorm';
import { Sessions } from '../../src/accounts/sessions';
import { csrfTokenOf } from '../../src/accounts/secrets';
import { type Config, readConfig } from '../../src/config';
import { createDataSource } from '../../src/data-source';
import { Transactions } from '../../src/database/transactions';
import { createHttpApplication } from '../../src/http-application';
import { Installation } from '../../src/installation';
import { FixedClock } from '../../src/kernel/clock';
import { aDatabase, type TestDatabase } from './database';

export interface TestApp {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly transactions: Transactions;
  /** A browser that is signed in as this person. */
  signIn(userId: string): Promise<SignedIn>;
  anonymous(): TestAgent;
  close(): Promise<void>;
}

export interface SignedIn {
  get(path: string): request.Test;
  /** Sends a form with the session's token, as the page would. */
  post(path: string, fields?: Record<string, string | string[]>): request.Test;
  /** The same with a file in the field `file`, as a browser sends it. */
  upload(path: string, fields: Record<string, string>, bytes: Buffer, name: string): request.Test;
}

/** A working day in the middle of the day, in the year most tests play in. */
export const noonOn = (day: string): Date => new Date(`${day}T11:00:00Z`);

/** The whole application on a database of its own. Not listening: supertest calls it. */
export async function anApp(
  settings: Record<string, string> = {},
  today = '2026-06-10',
  baseUrl = 'http://localhost:3000',
): Promise<TestApp> {
  const database = await aDatabase();
  const common = { LOG_LEVEL: 'silent', SECRET_KEY: 'k'.repeat(32), REQUESTS_PER_MINUTE: '0' };
  const config: Config = readConfig({ ...common, ...settings }, false);
  const clock = new FixedClock(noonOn(today));
  const dataSource: DataSource = await createDataSource(database.urls.runtime).initialize();
  const installation = new Installation(config, baseUrl, database.urls);
  const app = await createHttpApplication(
    { installation, clock, dataSource, smtpUrl: config.smtpUrl },
    false,
  );
  const http = () => request(app.getHttpAdapter().getInstance());
  return {
    app,
    database,
    clock,
    transactions: app.get(Transactions),
    signIn: async (userId) => browserOf(http, await app.get(Sessions).start(userId)),
    anonymous: () => request.agent(app.getHttpAdapter().getInstance()),
    close: async () => {
      await app.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

function browserOf(http: () => ReturnType<typeof request>, secret: string): SignedIn {
  const cookie = `session=${secret}`;
  return {
    get: (path) => http().get(path).set('cookie', cookie),
    post: (path, fields = {}) =>
      http()
        .post(path)
        .set('cookie', cookie)
        .type('form')
        .send({ csrfToken: csrfTokenOf(secret), ...fields }),
    upload: (path, fields, bytes, name) =>
      http()
        .post(path)
        .set('cookie', cookie)
        .field({ csrfToken: csrfTokenOf(secret), ...fields })
        .attach('file', bytes, name),
  };
}
