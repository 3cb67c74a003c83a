import { createHttpApplication } from '../http-application';
import { BadSettings, type Config, readConfig } from '../config';
import { DatabaseCannotStart } from '../database/embedded/cannot-start';
import { runningEmbeddedPostgres } from '../database/embedded/embedded-postgres';
import { DatabaseIsNewer } from '../database/migrate';
import { Installation } from '../installation';
import { SystemClock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { RefusalTexts } from '../http/refusal-texts';
import { knownAddress } from '../known-address';
import { borrowDatabase } from '../open-database';
import { type Command, type CommandContext, WrongUsage } from './command';
import { importPromiseText } from './import-promise-text';
import { databaseMigrate, databaseRoles } from './database-commands';
import { organisationAdd, organisationCover, organisationList } from './organisation-commands';
import { passwordLoginOff, passwordLoginOn } from './password-login-commands';
import {
  jobsList,
  jobsRetry,
  mailBounces,
  mailForgive,
  mailPreview,
  mailTest,
  remindersCalendar,
  remindersRun,
  remindersWhy,
} from './reminder-commands';
import { userAdd, userLink } from './user-commands';
import { verifyHistory } from './verify-history';

const commands: readonly Command[] = [
  importPromiseText,
  organisationList,
  organisationAdd,
  organisationCover,
  userAdd,
  userLink,
  passwordLoginOff,
  passwordLoginOn,
  remindersRun,
  remindersCalendar,
  remindersWhy,
  mailPreview,
  mailTest,
  mailBounces,
  mailForgive,
  jobsList,
  jobsRetry,
  databaseMigrate,
  databaseRoles,
  verifyHistory,
];

async function main(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) {
    console.log(help());
    return words.length === 0 || words[0] === 'help' ? 0 : 64;
  }
  const args = words.slice(command.name.split(' ').length);
  if (args.includes('--help')) {
    console.log(`npm run tracker -- ${command.usage}\n\n${command.explanation}`);
    return 0;
  }
  const opened: (() => Promise<void>)[] = [];
  try {
    return await command.run(args, contextFor(opened));
  } catch (error) {
    return explain(error, command);
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

const help = (): string =>
  [
    'Kommandon, skrivs efter npm run tracker --',
    '',
    ...commands.map(({ usage, explanation }) => `  ${usage}\n      ${explanation}`),
  ].join('\n');

let texts: RefusalTexts | undefined;

function contextFor(opened: (() => Promise<void>)[]): CommandContext {
  const config = chosenConfig();
  return {
    config,
    print: (text) => console.log(text),
    product: async () => {
      const database = await borrowDatabase(config);
      opened.push(() => database.close());
      const baseUrl =
        config.baseUrl ?? knownAddress(config.dataDir) ?? `http://localhost:${config.port ?? 3000}`;
      const installation = new Installation(config, baseUrl, database.urls, database.secretKey);
      const parts = {
        installation,
        clock: new SystemClock(),
        dataSource: database.dataSource,
        smtpUrl: config.smtpUrl,
      };
      const app = await createHttpApplication(parts, false);
      opened.push(() => app.close());
      texts = app.get(RefusalTexts);
      return { app, database, baseUrl };
    },
  };
}

/** The real installation; or the demo, when that is the one that runs. */
function chosenConfig(): Config {
  const real = readConfig(process.env, false);
  if (real.database || runningEmbeddedPostgres(real.dataDir)) return real;
  const demo = readConfig(process.env, true);
  if (!runningEmbeddedPostgres(demo.dataDir)) return real;
  console.error('Använder exempelinstallationen som är igång.');
  return demo;
}

function explain(error: unknown, command: Command): number {
  if (error instanceof WrongUsage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\nSå här: npm run tracker -- ${command.usage}`);
    return 64;
  }
  if (error instanceof Refusal && texts) {
    console.error(texts.explain(error, 'sv'));
    return 1;
  }
  if (error instanceof BadSettings) {
    console.error(error.faults.join('\n'));
    return 78;
  }
  if (error instanceof DatabaseCannotStart || error instanceof DatabaseIsNewer) {
    console.error(error.message);
    return 1;
  }
  throw error;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(70);
  },
);
