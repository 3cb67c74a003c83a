import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../../src/app.module';
import { readConfig } from '../../src/config';
import { createDataSource } from '../../src/data-source';
import { Installation } from '../../src/installation';
import type { TestApp } from '../support/app';

/** Another process's share of the work, here in this one: an application of its own on the same database. */
export async function aSecondWorker(
  on: TestApp,
  settings: Record<string, string>,
): Promise<{ app: INestApplicationContext; close(): Promise<void> }> {
  const config = readConfig({ LOG_LEVEL: 'silent', ...settings }, false);
  const dataSource = await createDataSource(on.database.urls.runtime).initialize();
  const installation = new Installation(config, 'http://localhost:3000', on.database.urls);
  const parts = { installation, clock: on.clock, dataSource, smtpUrl: config.smtpUrl };
  const app = await NestFactory.createApplicationContext(AppModule.of(parts), {
    logger: false,
    abortOnError: false,
  });
  return {
    app,
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
