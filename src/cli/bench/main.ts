import { asJson, asTable } from './report';
import { measurements, type Row } from './rows';
import { Stage } from './stage';

/** Milliseconds for everything; a run that hangs is a run that failed. */
const patience = 300_000;

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
    await stage.openDatabase();
    const rows: Row[] = [];
    for (const measure of measurements) rows.push(...(await measure(stage)));
    console.log(process.argv.includes('--json') ? asJson(rows) : asTable(rows));
  } finally {
    clearTimeout(hanging);
    await stage.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
