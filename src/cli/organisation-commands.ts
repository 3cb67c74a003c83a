import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../organisations/actor.entity';
import { organisationTexts } from '../organisations/organisation.texts';
import { Organisations } from '../organisations/organisations';
import { asAdministrator } from './acting';
import { answer, type Command, exitCodes, WrongUsage } from './command';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What of an organisation a program may want. */
const shown = ({ id, kind, name, code }: Actor) => ({ id, kind, name, code });

export const organisationList: Command = {
  name: 'organisation list',
  usage: 'organisation list [--json]',
  explanation: 'Visar kommuner och lokalpolisområden.',
  run: async (args, context) => {
    const { values } = parseArgs({ args: [...args], options: { json: flag } });
    const { app } = await context.product();
    const all = await asAdministrator(app, () => app.get(Organisations).authorities());
    const line = ({ kind, name, code }: Actor) =>
      `${organisationTexts.sv.kinds[kind]}: ${name}${code ? ` (${code})` : ''}`;
    answer(
      context,
      values.json,
      all.map(shown),
      all.length > 0 ? all.map(line) : ['Inga organisationer är tillagda.'],
    );
    return exitCodes.done;
  },
};

export const organisationAdd: Command = {
  name: 'organisation add',
  usage:
    'organisation add --kind municipality|police_area --name NAMN [--code KOMMUNKOD] [--function FUNKTION] [--email ADRESS] [--phone NUMMER] [--json]',
  explanation: 'Lägger till en kommun eller ett lokalpolisområde med den funktion som invånare kan kontakta.',
  run: async (args, context) => {
    const { values } = parseArgs({
      args: [...args],
      options: { kind: text, name: text, code: text, function: text, email: text, phone: text, json: flag },
    });
    const { kind, name, code } = values;
    if (kind !== 'municipality' && kind !== 'police_area')
      throw new WrongUsage('Ange --kind municipality eller --kind police_area.');
    if (!name?.trim()) throw new WrongUsage('Ange organisationens namn med --name.');
    if (code && !/^\d{4}$/.test(code))
      throw new WrongUsage(organisationTexts.sv.refusals['organisation.code_malformed']);
    const { app } = await context.product();
    const contact = {
      contactFunction: values.function,
      contactEmail: values.email,
      contactPhone: values.phone,
    };
    const added = await asAdministrator(app, () =>
      app.get(Organisations).addAuthority({ kind, name: name.trim(), code, ...contact }),
    );
    answer(context, values.json, shown(added), [`${added.name} är tillagd.`]);
    return exitCodes.done;
  },
};

export const organisationCover: Command = {
  name: 'organisation cover',
  usage: 'organisation cover --police-area NAMN --municipality NAMN [--json]',
  explanation: 'Kopplar en kommun till det lokalpolisområde som täcker den, från och med i dag.',
  run: async (args, context) => {
    const { values } = parseArgs({
      args: [...args],
      options: { 'police-area': text, municipality: text, json: flag },
    });
    const { app } = await context.product();
    await asAdministrator(app, async () => {
      const area = await mustFind(app, 'police_area', values['police-area']);
      const municipality = await mustFind(app, 'municipality', values.municipality);
      await app.get(Organisations).cover(area.id, municipality.id);
      const found = { policeArea: shown(area), municipality: shown(municipality) };
      answer(context, values.json, found, [`${area.name} täcker ${municipality.name}.`]);
    });
    return exitCodes.done;
  },
};

async function mustFind(
  app: INestApplicationContext,
  kind: 'municipality' | 'police_area',
  name: string | undefined,
): Promise<Actor> {
  const found = name ? await app.get(Organisations).authorityNamed(kind, name) : null;
  if (!found)
    throw new WrongUsage(
      `${organisationTexts.sv.kinds[kind]} ”${name ?? ''}” finns inte. Se organisation list.`,
    );
  return found;
}
