import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pino from 'pino';
import { FirstAdministrators } from './accounts/first-administrator';
import { fillDemo } from './cli/demo/fill-demo';
import { prepareDemo } from './cli/demo/prepare-demo';
import { BadSettings, type Config, readConfig } from './config';
import { DatabaseCannotStart } from './database/embedded/cannot-start';
import { DatabaseIsNewer } from './database/migrate';
import { createHttpApplication } from './http-application';
import { Installation } from './installation';
import { tellAddress } from './known-address';
import { SystemClock } from './kernel/clock';
import { type OpenDatabase, openDatabase } from './open-database';
import { PinoLogger } from './operator/pino-logger';
import { Readiness } from './operator/readiness';
import { PublicServer } from './public/public-server';
import { Jobs } from './queue/jobs';
import { DisclosureJobs } from './publication/disclosure.jobs';
import { DraftDisposal } from './workspace/drafts/draft-disposal';
import { armFailPoint } from './reminders/fail-point';
import { ReminderJobs } from './reminders/reminders.jobs';
import { greeting } from './greeting';

const usualPort = 3000;
const mostPortsTried = 50;
/** How long a request that is being answered may take when the process stops, in milliseconds. */
const patience = 10_000;

async function main(): Promise<void> {
  const signals = new Signals();
  const config = readConfig(process.env, process.argv.includes('--demo'));
  armFailPoint(config.failPoint);
  const logger = new PinoLogger(pino({ level: config.logLevel, timestamp: pino.stdTimeFunctions.isoTime }));
  const { server, port } = await listen(config);
  const baseUrl = config.baseUrl ?? `http://localhost:${port}`;
  if (config.isDemo) await prepareDemo(config, baseUrl);
  const database = await openDatabase(config);
  if (!config.database) tellAddress(config.dataDir, baseUrl);
  const installation = new Installation(config, baseUrl, database.urls, database.secretKey);
  const demo = config.isDemo ? await fillDemo(installation, database) : null;
  const parts = {
    installation,
    clock: new SystemClock(),
    dataSource: database.dataSource,
    smtpUrl: config.smtpUrl,
  };
  const app = await createHttpApplication(parts, logger);
  const first = config.isDemo ? null : await app.get(FirstAdministrators).make('administrator@localhost');
  if (config.role !== 'web') {
    await app.get(ReminderJobs).start();
    app.get(DisclosureJobs).start();
    app.get(DraftDisposal).start();
  }
  if (config.role !== 'worker') {
    server.off('request', notYet);
    await app.get(PublicServer).serve(server);
  }
  console.log(
    config.role === 'worker'
      ? 'Påminnelsernas process är igång. Avsluta med Ctrl+C.'
      : greeting({ installation, first, demo }),
  );
  signals.stopWith(() => close({ server, app, database }), logger);
}

/** What is asked before the product is ready: ask again soon. */
function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' })
    .end('Startar. Starting.\n');
}

/** Takes the port before anything else is started, so that two starts at once never share one. */
async function listen(config: Config): Promise<{ server: Server; port: number }> {
  if (config.role === 'worker') return { server: createServer(), port: 0 };
  const wanted = config.port ?? usualPort;
  const tries = config.port === null ? mostPortsTried : 1;
  for (let port = wanted; port < wanted + tries; port += 1) {
    const server = createServer({ connectionsCheckingInterval: 5000 }, notYet);
    if (await isTaken(server, config.host, port)) continue;
    return { server, port: (server.address() as AddressInfo).port };
  }
  throw new BadSettings([`Porten ${wanted} är upptagen. Ange en annan med PORT.`]);
}

function isTaken(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
    );
    server.listen(port, host, () => resolve(false));
  });
}

interface Running {
  readonly server: Server;
  readonly app: NestExpressApplication;
  readonly database: OpenDatabase;
}

/** A signal that comes while the product is starting is kept until it can stop cleanly. */
class Signals {
  private heard: string | null = null;
  private stop: (signal: string) => void = (signal) => (this.heard ??= signal);

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => this.stop(signal));
  }

  stopWith(closeAll: () => Promise<void>, logger: PinoLogger): void {
    this.stop = (signal) => {
      this.stop = () => undefined;
      logger.log(`stopping on ${signal}`);
      closeAll().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error);
          process.exit(1);
        },
      );
    };
    if (this.heard) this.stop(this.heard);
  }
}

/** Not ready any more, what is being answered is answered, what is being sent is sent, then the database. */
async function close({ server, app, database }: Running): Promise<void> {
  app.get(Readiness).stop();
  await Promise.all([lastAnswers(server), app.get(Jobs).close()]);
  await app.close();
  await database.close();
}

async function lastAnswers(server: Server): Promise<void> {
  if (!server.listening) return;
  const impatience = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}

function explain(error: unknown): void {
  if (error instanceof BadSettings) {
    console.error(`Programmet kan inte starta:\n${error.faults.map((fault) => `  - ${fault}`).join('\n')}`);
  } else if (error instanceof DatabaseCannotStart || error instanceof DatabaseIsNewer) {
    console.error(error.message);
  } else {
    console.error(error);
  }
}

main().catch((error: unknown) => {
  explain(error);
  process.exit(1);
});
