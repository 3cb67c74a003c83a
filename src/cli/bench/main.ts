import { parseArgs } from 'node:util';
import type { Line } from './line';
import { asJson, asTable } from './report';
import { Stage } from './stage';
import { subjects } from './subjects';

/** Milliseconds for everything; a run that hangs is a run that failed. */
const patience = 1_200_000;

/** Measures the product against what the machine gives without it. A goal that is missed is told, not punished. */
async function main(): Promise<void> {
  const { only, json, ...size } = wanted();
  const stage = new Stage(size);
  const tidyAndStop = (): void => void stage.close().finally(() => process.exit(1));
  process.once('SIGINT', tidyAndStop);
  process.once('SIGTERM', tidyAndStop);
  const hanging = setTimeout(() => {
    console.error(`Mätningen blev inte klar på ${patience / 1000} sekunder.`);
    tidyAndStop();
  }, patience);
  try {
    await stage.openDatabase();
    const lines: Line[] = [];
    for (const [name, measure] of Object.entries(subjects)) {
      if (!only || only === name) lines.push(...(await measure(stage)));
    }
    console.log(json ? asJson(lines) : asTable(lines));
  } finally {
    clearTimeout(hanging);
    await stage.close();
  }
}

/** A whole country and every subject, unless less is asked for. */
function wanted() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { municipalities: text, years: text, only: text, json: { type: 'boolean' } },
  });
  const { only, json, municipalities, years } = values;
  if (only !== undefined && !(only in subjects))
    throw new Error(`--only är något av ${Object.keys(subjects).join(', ')}.`);
  return { only, json, municipalities: Number(municipalities ?? 290), years: Number(years ?? 5) };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
