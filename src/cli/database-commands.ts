import { rolesSql } from '../database/roles';
import type { Command } from './command';

export const databaseMigrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  explanation: 'För databasen till den här versionen. Görs också vid varje start.',
  run: async (_args, context) => {
    await context.product();
    context.print('Databasen är uppdaterad.');
    return 0;
  },
};

export const databaseRoles: Command = {
  name: 'roles',
  usage: 'roles',
  explanation:
    'Skriver ut den SQL som en databasadministratör kör en gång i en egen PostgreSQL, innan första starten.',
  run: (_args, context) => {
    context.print(rolesSql());
    return Promise.resolve(0);
  },
};
