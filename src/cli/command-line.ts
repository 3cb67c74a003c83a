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
import { type Command, type CommandContext, exitCodes, WrongUsage } from './command';
import { doctor } from './doctor/doctor';
import { importPromiseText } from './import-promise-text';
import { databaseMigrate, databaseRoles } from './database-commands';
import { organisationAdd, organisationCover, organisationList } from './organisation-commands';
import { passwordLoginOff, passwordLoginOn } from './password-login-commands';
import { jobsList, jobsRetry, mailBounces, mailForgive, mailPreview, mailTest } from './mail-commands';
import { remindersCalendar, remindersRun, remindersWhy } from './reminder-commands';
import { exportActivities, importActivities } from './sheet-commands';
import { userAdd, userDisable, userEnable, userLink, userList, userResetMfa } from './user-commands';
import { verifyHistory } from './verify-history';

/** In the order of the help. */
const groups: Readonly<Record<string, readonly Command[]>> = {
  Drift: [doctor, databaseMigrate, databaseRoles, verifyHistory],
  'Organisationer och personer': [
    organisationList,
    organisationAdd,
    organisationCover,
    userList,
    userAdd,
    userLink,
    userDisable,
    userEnable,
    userResetMfa,
    passwordLoginOff,
    passwordLoginOn,
  ],
  'Påminnelser och mejl': [
    remindersRun,
    remindersCalendar,
    remindersWhy,
    mailPreview,
    mailTest,
    mailBounces,
    mailForgive,
    jobsList,
    jobsRetry,
  ],
  'Löftestexter och kalkylblad': [importPromiseText, importActivities, exportActivities],
};
const commands = Object.values(groups).flat();

/**
 * Does what the words say, with the settings in the environment.
 * @returns one of `exitCodes`
 */
export async function commandLine(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') {
    console.log(help(words.slice(1).join(' ')));
    return exitCodes.done;
  }
  const command = commands.find(({ name }) => startsWith(words, name));
  if (!command) {
    console.error(`Kommandot ${words.join(' ')} finns inte.\n\n${help(words[0] ?? '')}`);
    return exitCodes.wrongUsage;
  }
  const args = words.slice(command.name.split(' ').length);
  if (args.includes('--help')) {
    console.log(explained(command));
    return exitCodes.done;
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

const startsWith = (words: readonly string[], name: string): boolean =>
  words.slice(0, name.split(' ').length).join(' ') === name;

const explained = ({ usage, explanation }: Command): string =>
  `npm run tracker -- ${usage}\n\n${explanation}`;

/** Of one command, of those that begin with the word, or of all. */
function help(about: string): string {
  const meant = commands.filter(({ name }) => about && (name === about || name.startsWith(`${about} `)));
  if (meant.length > 0) return meant.map(explained).join('\n\n');
  return [
    'Kommandon, skrivs efter npm run tracker --',
    ...Object.entries(groups).flatMap(([title, some]) => [
      '',
      title,
      ...some.map(({ usage, explanation }) => `  ${usage}\n      ${explanation}`),
    ]),
    '',
    'Om ett av dem: npm run tracker -- help KOMMANDO, till exempel help user.',
    'Med --json svarar de flesta så att ett program kan läsa det. Slutkoder: 0 det gick, 1 det gick inte, 2 fel skrivet.',
  ].join('\n');
}

let texts: RefusalTexts | undefined;

function contextFor(opened: (() => Promise<void>)[]): CommandContext {
  let known: Config | undefined;
  const settings = () => (known ??= chosenConfig());
  return {
    get config() {
      return settings();
    },
    print: (text) => console.log(text),
    product: async () => {
      const config = settings();
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
    return exitCodes.wrongUsage;
  }
  if (error instanceof Refusal && texts) {
    console.error(texts.explain(error, 'sv'));
    return exitCodes.failed;
  }
  if (error instanceof BadSettings) {
    console.error(error.faults.join('\n'));
    return exitCodes.failed;
  }
  if (error instanceof DatabaseCannotStart || error instanceof DatabaseIsNewer) {
    console.error(error.message);
    return exitCodes.failed;
  }
  throw error;
}
