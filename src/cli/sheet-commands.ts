import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Users } from '../accounts/users';
import { Transactions } from '../database/transactions';
import type { Caller } from '../kernel/caller';
import { ActivitySheets } from '../transfer/sheets/activity-sheets';
import { exportOf, type SheetKind } from '../transfer/sheets/sheet-files';
import type { CheckView } from '../transfer/sheets/sheet-view';
import { SheetViews } from '../transfer/sheets/sheet-views';
import { callerFor } from './acting';
import { answer, type Command, type CommandContext, exitCodes, WrongUsage } from './command';

const options = {
  set: { type: 'string' },
  as: { type: 'string' },
  save: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const asWhom =
  '--set är id:t i adressen till medborgarlöftets sida, --as adressen till den person som det görs som.';

export const exportActivities: Command = {
  name: 'export activities',
  usage: 'export activities FIL --set ID --as ADRESS [--json]',
  explanation: `Skriver ett medborgarlöftes aktiviteter till en fil, .xlsx eller .csv. ${asWhom}`,
  run: async (args, context) => {
    const { file, setId, email, asJson } = asked(args);
    const kind = extname(file).slice(1).toLowerCase();
    if (kind !== 'xlsx' && kind !== 'csv') throw new WrongUsage('Filen ska sluta på .xlsx eller .csv.');
    const count = await as(email, context, async (app) => {
      const frame = await app.get(ActivitySheets).frame(setId);
      await writeFile(file, await exportOf(frame, kind satisfies SheetKind));
      return frame.activities.length;
    });
    answer(context, asJson, { file, activities: count }, [`${count} aktiviteter skrevs till ${file}.`]);
    return exitCodes.done;
  },
};

export const importActivities: Command = {
  name: 'import activities',
  usage: 'import activities FIL --set ID --as ADRESS [--save] [--json]',
  explanation: `Visar vad ett kalkylblad (.xlsx eller CSV) skulle göra med ett medborgarlöftes aktiviteter. Sparar bara med --save, och då allt eller inget. Slutkod 1 om någon rad har fel. ${asWhom}`,
  run: async (args, context) => {
    const { file, setId, email, asJson, save } = asked(args);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new WrongUsage(`Filen ${file} går inte att läsa (${error.code}).`);
    });
    const view = await as(email, context, async (app, by) => {
      const check = await app.get(SheetViews).ofCheck(setId, bytes, by);
      if (save && check.faults.length === 0) await app.get(ActivitySheets).takeIn(setId, bytes, by);
      return check;
    });
    const isSaved = save && view.faults.length === 0;
    answer(context, asJson, found(view, isSaved), said(view, isSaved));
    return view.faults.length > 0 ? exitCodes.failed : exitCodes.done;
  },
};

function asked(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new WrongUsage('Ange en fil.');
  if (!values.set) throw new WrongUsage('Ange medborgarlöftet med --set.');
  if (!values.as) throw new WrongUsage('Ange som vem med --as.');
  const { set: setId, as: email, save = false, json: asJson = false } = values;
  return { file, setId, email, save, asJson };
}

/** Under that person's rows and policies, as on the pages. */
async function as<Result>(
  email: string,
  context: CommandContext,
  work: (app: NestExpressApplication, by: Caller) => Promise<Result>,
): Promise<Result> {
  const { app } = await context.product();
  const transactions = app.get(Transactions);
  const user = await transactions.asWorker(() => app.get(Users).byEmail(email));
  if (!user) throw new WrongUsage(`Ingen har adressen ${email}.`);
  const by = await callerFor(app, user.id);
  return transactions.asStaff(user.id, () => work(app, by));
}

const found = ({ added, changed, unchanged, faults }: CheckView, isSaved: boolean) => ({
  added: added.length,
  changed: changed.length,
  unchanged,
  faults,
  isSaved,
});

function said({ added, changed, unchanged, faults }: CheckView, isSaved: boolean): string[] {
  if (faults.length > 0)
    return [
      ...faults.map(({ row, cell, message }) => `Rad ${row}${cell ? `, ${cell}` : ''}: ${message}`),
      'Inget är sparat.',
    ];
  const end = isSaved ? 'Sparat.' : 'Inget är sparat. Lägg till --save för att läsa in.';
  return [`${added.length} nya, ${changed.length} ändras, ${unchanged} är redan så.`, end];
}
