import { parseArgs } from 'node:util';
import { asJson, asTable } from './report';
import { growth, pageSpeed } from './growth';
import { measurements, type Row } from './rows';
import { Stage } from './stage';

/** Milliseconds for everything; a run that hangs is a run that failed. */
const patience = 900_000;

/** Measures the product against what the machine gives without it. A slow ratio is told, not punished. */
async function main(): Promise<void> {
  const stage = new Stage();
  const tidyAndStop = (): void => void stage.close().finally(() => process.exit(1));
  process.once('SIGINT', tidyAndStop);
  process.once('SIGTERM', tidyAndStop);
  const hanging = setTimeout(() => {
    console.error(`Mätningen blev inte klar på ${patience / 1000} sekunder.`);
    tidyAndStop();
  }, patience);
  try {
    const { municipalities, years } = wanted();
    await stage.openDatabase();
    await stage.fill(1, years);
    const alone = await pageSpeed(stage);
    await stage.stopProduct();
    await stage.fill(municipalities, years);
    const rows: Row[] = [growth(await pageSpeed(stage), alone, municipalities)];
    for (const measure of measurements) rows.push(...(await measure(stage)));
    console.log(process.argv.includes('--json') ? asJson(rows) : asTable(rows));
  } finally {
    clearTimeout(hanging);
    await stage.close();
  }
}

/** A whole country, unless fewer are asked for. */
function wanted(): { readonly municipalities: number; readonly years: number } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { municipalities: text, years: text, json: { type: 'boolean' } } });
  return { municipalities: Number(values.municipalities ?? 290), years: Number(values.years ?? 5) };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
