import { parseArgs } from 'node:util';
import { rolesSql } from '../database/roles';
import { answer, type Command, exitCodes } from './command';

export const databaseMigrate: Command = {
  name: 'migrate',
  usage: 'migrate [--json]',
  explanation: 'För databasen till den här versionen och visar vad som ändrades. Görs också vid varje start.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const { database } = await context.product();
    const { migrated } = database;
    const lines = migrated.length > 0 ? migrated : ['Inget behövde ändras.'];
    answer(context, values.json, { migrated }, [...lines, 'Databasen är uppdaterad.']);
    return exitCodes.done;
  },
};

export const databaseRoles: Command = {
  name: 'roles',
  usage: 'roles',
  explanation:
    'Skriver ut den SQL som en databasadministratör kör en gång i en egen PostgreSQL, innan första starten.',
  run: (_args, context) => {
    context.print(rolesSql());
    return Promise.resolve(exitCodes.done);
  },
};
