import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { accountTexts } from '../accounts/account.texts';
import { People } from '../accounts/people';
import { PersonAccess } from '../accounts/person-access';
import type { User } from '../accounts/user.entity';
import { Users } from '../accounts/users';
import { type Role, roles } from '../kernel/caller';
import { Organisations } from '../organisations/organisations';
import { asAdministrator } from './acting';
import { answer, type Command, exitCodes, onlyOne, WrongUsage } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const isRole = (role: string | undefined): role is Role => roles.some((known) => known === role);
const linkOf = (baseUrl: string, secret: string): string => `${baseUrl}/logga-in/lank/${secret}`;

export const userList: Command = {
  name: 'user list',
  usage: 'user list [--json]',
  explanation: 'Visar alla som har ett konto, deras roller och om kontot är stängt.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: flag } });
    const { app } = await context.product();
    const found = await asAdministrator(app, () => peopleIn(app));
    const lines = found.map(({ email, name, isDisabled, roles: held }) =>
      [email, name, ...held.map(wordsOf), ...(isDisabled ? ['stängt'] : [])].join('  '),
    );
    answer(context, values.json, found, lines);
    return exitCodes.done;
  },
};

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add --email ADRESS --name NAMN --role ROLL [--organisation NAMN] [--language sv|en] [--json]',
  explanation: `Lägger till en person, eller en roll till för den som finns, och skriver ut en engångslänk. Roller: ${roles.join(', ')}.`,
  run: async (args, context) => {
    const { values } = parseArgs({
      args: [...args],
      options: { email: text, name: text, role: text, organisation: text, language: text, json: flag },
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
    const link = linkOf(baseUrl, secret);
    answer(context, values.json, { email, link }, [
      `${name} är tillagd. Engångslänk (gäller en timme):`,
      `  ${link}`,
    ]);
    return exitCodes.done;
  },
};

export const userLink: Command = {
  name: 'user link',
  usage: 'user link ADRESS [--json]',
  explanation: 'Skriver ut en ny engångslänk för den som inte kan logga in.',
  run: async (args, context) => {
    const { only: email, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    const { app, baseUrl } = await context.product();
    const secret = await asAdministrator(app, async () => {
      const user = await mustFind(app, email);
      return app.get(Users).issueLink(user.id);
    });
    const link = linkOf(baseUrl, secret);
    answer(context, asJson, { email, link }, ['Engångslänk (gäller en timme):', `  ${link}`]);
    return exitCodes.done;
  },
};

export const userDisable: Command = {
  name: 'user disable',
  usage: 'user disable ADRESS [--json]',
  explanation: 'Stänger ett konto: personen är ute genast, också där hen är inloggad. Inget raderas.',
  run: async (args, context) => {
    const { only: email, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    const { app } = await context.product();
    await asAdministrator(app, async (by) => app.get(People).disable((await mustFind(app, email)).id, by));
    answer(context, asJson, { email, isDisabled: true }, [
      `Kontot ${email} är stängt. Öppna det igen: npm run tracker -- user enable ${email}`,
    ]);
    return exitCodes.done;
  },
};

export const userEnable: Command = {
  name: 'user enable',
  usage: 'user enable ADRESS [--json]',
  explanation: 'Öppnar ett stängt konto igen.',
  run: async (args, context) => {
    const { only: email, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    const { app } = await context.product();
    await asAdministrator(app, async (by) => app.get(People).enable((await mustFind(app, email)).id, by));
    answer(context, asJson, { email, isDisabled: false }, [`Kontot ${email} är öppet.`]);
    return exitCodes.done;
  },
};

export const userResetMfa: Command = {
  name: 'user reset-mfa',
  usage: 'user reset-mfa ADRESS [--json]',
  explanation:
    'Tar bort det andra steget för den som har blivit av med både telefon och reservkoder. Loggar ut personen överallt.',
  run: async (args, context) => {
    const { only: email, asJson } = onlyOne(args, 'Ange adressen, och bara den.');
    const { app } = await context.product();
    await asAdministrator(app, async (by) =>
      app.get(PersonAccess).removeSecondFactor((await mustFind(app, email)).id, by),
    );
    answer(context, asJson, { email, hasSecondFactor: false }, [
      `Det andra steget är borttaget för ${email}. Ny engångslänk: npm run tracker -- user link ${email}`,
    ]);
    return exitCodes.done;
  },
};

async function mustFind(app: INestApplicationContext, email: string): Promise<User> {
  const user = await app.get(Users).byEmail(email);
  if (!user) throw new WrongUsage(`Det finns inget konto med adressen ${email}. Se user list.`);
  return user;
}

interface HeldRole {
  readonly role: Role;
  readonly organisation: string | null;
  readonly until: string | null;
}

async function peopleIn(app: INestApplicationContext) {
  const users = await app.get(Users).all();
  const memberships = await app.get(Users).memberships(users.map(({ id }) => id));
  const authorities = await app.get(Organisations).authorities();
  const nameOf = (id: string | null) => authorities.find((one) => one.id === id)?.name ?? null;
  return users.map(({ id, email, name, disabledAt }) => ({
    email,
    name,
    isDisabled: disabledAt !== null,
    roles: memberships
      .filter(({ userId }) => userId === id)
      .map(({ role, authorityId, toOn }): HeldRole => ({
        role,
        organisation: nameOf(authorityId),
        until: toOn,
      })),
  }));
}

const wordsOf = ({ role, organisation, until }: HeldRole): string =>
  [accountTexts.sv.roles[role], organisation, until && `till och med ${until}`].filter(Boolean).join(', ');

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
