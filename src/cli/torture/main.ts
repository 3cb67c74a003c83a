import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { BadSettings } from '../../config';
import { Progress } from '../progress';
import { type Backend, backends } from './arena';
import { redisIsInstalled } from './redis-server';
import { asJson, asText } from './report';
import { isAllWell } from './tally';
import { Tormentor, type Torment } from './torment';

const usage = `npm run torture -- [--backend PostgreSQL|Redis] [--reminders 2000] [--kills 100] [--seed 1] [--swallow 0] [--json]

Startar programmet på riktigt: PostgreSQL (och redis-server) för sig, tre arbetsprocesser och en e-postserver som krånglar. Dödar dem med
kill -9 tills allt har nått fram. En påminnelse: en person ska få veta en sak om en aktivitet. Ett mejl: allt som en person ska få veta en dag.
--swallow N låter e-postservern ta emot N mejl och kasta dem: då ska de saknas. Slutkod 1 om något saknas, kom två gånger utan
förklaring eller under ett annat Message-ID.`;

async function main(): Promise<number> {
  const asked = wanted();
  if (!asked) {
    console.log(usage);
    return 0;
  }
  // What PostgreSQL says of being killed is known here.
  Logger.overrideLogger(false);
  let isFine = true;
  for (const backend of asked.backends) {
    const progress = new Progress(`Mejl som har nått fram, ${backend}`);
    const tormentor = new Tormentor({ ...asked.torment, backend }, progress);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => tormentor.stop());
    const outcome = await tormentor.run();
    console.log(asked.asJson ? asJson(outcome) : asText(outcome));
    isFine = isFine && outcome.isRecorded && isAllWell(outcome);
  }
  return isFine ? 0 : 1;
}

function wanted(): {
  readonly backends: readonly Backend[];
  readonly torment: Omit<Torment, 'backend'>;
  readonly asJson: boolean;
} | null {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = {
    backend: text,
    reminders: text,
    kills: text,
    seed: text,
    swallow: text,
    json: flag,
    help: flag,
  };
  const { values } = parseArgs({ options });
  if (values.help) return null;
  const torment = {
    reminders: wholeNumber('--reminders', values.reminders ?? '2000', 1, 100_000),
    kills: wholeNumber('--kills', values.kills ?? '100', 0, 10_000),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 1_000_000_000),
    swallowed: wholeNumber('--swallow', values.swallow ?? '0', 0, 1000),
  };
  return { backends: chosen(values.backend), torment, asJson: values.json ?? false };
}

function chosen(name: string | undefined): readonly Backend[] {
  const found = backends.filter((backend) => !name || backend.toLowerCase() === name.toLowerCase());
  if (found.length === 0) throw new BadSettings([`--backend är något av: ${backends.join(', ')}.`]);
  if (found.includes('Redis') && !redisIsInstalled())
    throw new BadSettings(['redis-server finns inte. Installera det, eller ange --backend PostgreSQL.']);
  return found;
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new BadSettings([`Ange ${name} med ett heltal från ${least} till ${most}.`]);
  return number;
}

/** Written wrongly, as sysexits has it. */
const badUsage = 2;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isUsage =
      error instanceof BadSettings ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    console.error(isUsage ? `${(error as Error).message}\n\n${usage}` : error);
    process.exit(isUsage ? badUsage : 1);
  },
);
