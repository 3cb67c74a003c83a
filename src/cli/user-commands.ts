import { parseArgs } from 'node:util';
import { Users } from '../accounts/users';
import { type Role, roles } from '../kernel/caller';
import { Organisations } from '../organisations/organisations';
import { asAdministrator } from './acting';
import { type Command, WrongUsage } from './command';

const text = { type: 'string' } as const;
const isRole = (role: string | undefined): role is Role => roles.some((known) => known === role);

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add --email ADRESS --name NAMN --role ROLL [--organisation NAMN] [--language sv|en]',
  explanation: `Lägger till en person, eller en roll till för den som finns, och skriver ut en engångslänk. Roller: ${roles.join(', ')}.`,
  run: async (args, context) => {
    const { values } = parseArgs({
      args: [...args],
      options: { email: text, name: text, role: text, organisation: text, language: text },
    });
    const { email, name, role, organisation } = values;
    if (!email?.includes('@') || !name?.trim()) throw new WrongUsage('Ange --email och --name.');
    if (!isRole(role)) throw new WrongUsage(`Ange --role: ${roles.join(', ')}.`);
    const { app, baseUrl } = await context.product();
    const secret = await asAdministrator(app, async () => {
      const authorityId = await authorityFor(app.get(Organisations), role, organisation);
      const users = app.get(Users);
      const user =
        (await users.byEmail(email)) ??
        (await users.add({ email, name, language: values.language === 'en' ? 'en' : 'sv' }));
      await users.join(user.id, role, authorityId);
      return users.issueLink(user.id);
    });
    context.print(`${name} är tillagd. Engångslänk (gäller en timme):\n  ${baseUrl}/logga-in/lank/${secret}`);
    return 0;
  },
};

export const userLink: Command = {
  name: 'user link',
  usage: 'user link ADRESS',
  explanation: 'Skriver ut en ny engångslänk för den som inte kan logga in.',
  run: async ([email], context) => {
    if (!email) throw new WrongUsage('Ange adressen.');
    const { app, baseUrl } = await context.product();
    const secret = await asAdministrator(app, async () => {
      const user = await app.get(Users).byEmail(email);
      if (!user) throw new WrongUsage(`Det finns inget konto med adressen ${email}.`);
      return app.get(Users).issueLink(user.id);
    });
    context.print(`Engångslänk (gäller en timme):\n  ${baseUrl}/logga-in/lank/${secret}`);
    return 0;
  },
};

/** Police roles belong to a police area, municipal ones to a municipality; the installation's own to neither. */
async function authorityFor(
  organisations: Organisations,
  role: Role,
  name: string | undefined,
): Promise<string | null> {
  if (role === 'administrator' || role === 'operator') return null;
  const kinds =
    role === 'police_area_chief' || role === 'municipal_police'
      ? (['police_area'] as const)
      : (['municipality', 'police_area'] as const);
  for (const kind of kinds) {
    const found = name ? await organisations.authorityNamed(kind, name) : null;
    if (found) return found.id;
  }
  throw new WrongUsage(
    `Rollen ${role} hör till en organisation. Ange den med --organisation, se organisation list.`,
  );
}
