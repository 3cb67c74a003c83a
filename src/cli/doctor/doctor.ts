import { parseArgs } from 'node:util';
import { Sealing } from '../../accounts/sealing';
import { BadSettings, type Config } from '../../config';
import { DatabaseCannotStart } from '../../database/embedded/cannot-start';
import { runningEmbeddedPostgres } from '../../database/embedded/embedded-postgres';
import { keptSecretKey } from '../../database/embedded/secret-key';
import { Installation } from '../../installation';
import { knownAddress } from '../../known-address';
import { answer, type Command, type CommandContext, exitCodes } from '../command';
import { checkDatabase, type Urls } from './check-database';
import { checkQueue } from './check-queue';
import { checkSecrets } from './check-secrets';
import { checkAddress, checkDisc, checkMailServer, checkNode } from './check-surroundings';
import { fail, type Finding, ok, type Verdict } from './finding';

/** Changes nothing and starts nothing: safe at any time, beside a running product. */
export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  explanation:
    'Går igenom inställningar, databas, roller, kö, e-post, klocka, disk och adress. Säger för varje sak om den är bra, och annars vad som ska göras. Ändrar inget. Slutkod 1 om något är fel.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const findings = await examine(context);
    const isWell = findings.every(({ verdict }) => verdict !== 'fail');
    answer(context, values.json, { isWell, findings }, findings.flatMap(linesOf));
    return isWell ? exitCodes.done : exitCodes.failed;
  },
};

async function examine(context: CommandContext): Promise<Finding[]> {
  const config = settingsOf(context);
  if (Array.isArray(config)) return [checkNode(), ...config];
  const baseUrl = config.baseUrl ?? knownAddress(config.dataDir) ?? `http://localhost:${config.port ?? 3000}`;
  return [
    checkNode(),
    ok('Inställningarna', config.isDemo ? 'exempelinstallationen' : 'går att läsa'),
    ...(await examineDatabase(config, baseUrl)),
    await checkMailServer(config),
    ...checkDisc(config),
    ...(await checkAddress(baseUrl, config)),
  ];
}

/** The settings, or what is wrong with them. */
function settingsOf(context: CommandContext): Config | Finding[] {
  try {
    return context.config;
  } catch (error) {
    const advice = 'Varje inställning står i .env.example.';
    if (error instanceof BadSettings)
      return error.faults.map((fault) => fail('Inställningarna', fault, advice));
    if (error instanceof DatabaseCannotStart) return [fail('Databasen', error.message, advice)];
    throw error;
  }
}

/** What lies in the database is looked at only when the database is as this version wants it. */
async function examineDatabase(config: Config, baseUrl: string): Promise<Finding[]> {
  const urls: Urls | undefined = config.database ?? runningEmbeddedPostgres(config.dataDir)?.urls;
  if (!urls)
    return [
      fail('Databasen', `PostgreSQL är inte igång på ${config.dataDir}`, 'Starta programmet: npm start.'),
    ];
  const database = await checkDatabase(urls);
  if (!database.isReady) return database.findings;
  return [
    ...database.findings,
    ...(await examineSecrets(config, baseUrl, urls)),
    ...(await checkQueue(urls.runtime, config.redisUrl, config.sweepSeconds)),
  ];
}

/** A worker with a database of its own reads no secrets and needs no key. */
async function examineSecrets(config: Config, baseUrl: string, urls: Urls): Promise<Finding[]> {
  if (config.role === 'worker') return [];
  const ownKey = config.database ? '' : (keptSecretKey(config.dataDir) ?? '');
  return [await checkSecrets(urls.runtime, new Sealing(new Installation(config, baseUrl, urls, ownKey)))];
}

const marks: Record<Verdict, string> = { ok: 'bra ', warn: 'obs ', fail: 'FEL ' };

const linesOf = ({ about, verdict, found, advice }: Finding): string[] => [
  `${marks[verdict]} ${about}: ${found}`,
  ...(advice ? [`      ${advice}`] : []),
];
