import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { BadSettings, readConfig } from '../../config';
import { SystemClock } from '../../kernel/clock';
import { borrowDatabase } from '../../open-database';
import { fillCountry } from './fill-country';

const mostMunicipalities = 290;
const mostYears = 10;

/** Fills an empty installation with a synthetic country, to be measured. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { municipalities: text, years: text } });
  const municipalities = wholeNumber('--municipalities', values.municipalities, mostMunicipalities);
  const years = wholeNumber('--years', values.years, mostYears);
  const database = await borrowDatabase(readConfig(process.env, false));
  const client = new Client({ connectionString: database.urls.owner });
  try {
    await client.connect();
    const { rows } = await client.query('select 1 from tracker.actor limit 1');
    if (rows.length > 0)
      throw new BadSettings(['Databasen är inte tom. Påhittade uppgifter läggs bara i en tom.']);
    const began = Date.now();
    await fillCountry(client, { municipalities, years, today: new SystemClock().today() });
    console.log(
      `${municipalities} påhittade kommuner med ${years} år var på ${Math.round((Date.now() - began) / 1000)} sekunder.`,
    );
  } finally {
    await client.end();
    await database.close();
  }
}

function wholeNumber(name: string, value: string | undefined, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new BadSettings([`Ange ${name} med ett heltal från 1 till ${most}.`]);
  return number;
}

main().catch((error: unknown) => {
  console.error(error instanceof BadSettings ? error.faults.join('\n') : error);
  process.exitCode = 1;
});
