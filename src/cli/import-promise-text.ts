import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Membership } from '../accounts/membership.entity';
import { Users } from '../accounts/users';
import { Transactions } from '../database/transactions';
import { isDay } from '../kernel/day';
import type { Actor } from '../organisations/actor.entity';
import { Organisations } from '../organisations/organisations';
import { slugOf } from '../organisations/slug';
import { decodeText } from '../transfer/decode-text';
import { PromiseTextImport } from '../transfer/promise-text-import';
import type { PromiseTextReading } from '../transfer/promise-text/promise-text-reading';
import { readPromiseText } from '../transfer/promise-text/read-promise-text';
import { NoPromisesFound, UnreadableText } from '../transfer/promise-text/reading-errors';
import { asAdministrator, callerFor } from './acting';
import { answer, type Command, type CommandContext, exitCodes, WrongUsage } from './command';
import { describeReading } from './describe-reading';

const options = {
  create: { type: 'boolean' },
  municipality: { type: 'string' },
  'police-area': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  title: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Options = {
  -readonly [name in keyof typeof options]?: (typeof options)[name]['type'] extends 'boolean'
    ? boolean
    : string;
};

export const importPromiseText: Command = {
  name: 'import promise-text',
  usage:
    'import promise-text FIL [--create] [--municipality NAMN] [--police-area NAMN] [--from DAG] [--to DAG] [--title RUBRIK] [--json]',
  explanation:
    'Läser löften ur en text och visar vad som förstods. Skapar ett utkast bara med --create. Slutkod 1 om texten inte innehåller löften.',
  run: async (args, context) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new WrongUsage('Ange en fil.');
    refuseBadDays(values);
    const reading = await readFileOf(file);
    if (typeof reading === 'string') {
      console.error(reading);
      return exitCodes.failed;
    }
    const unsaved = '\nInget är sparat. Lägg till --create för att skapa utkastet.';
    const made = values.create ? await create(reading, values, context) : null;
    answer(context, values.json, made ? { ...reading, draft: made.draft } : reading, [
      describeReading(reading),
      ...(made ? made.said : [unsaved]),
    ]);
    return exitCodes.done;
  },
};

function refuseBadDays({ from, to }: Options): void {
  for (const day of [from, to])
    if (day && !isDay(day)) throw new WrongUsage(`${day} är ingen dag. Skriv dagen som ÅÅÅÅ-MM-DD.`);
}

/** The reading, or in plain words why there is none. */
async function readFileOf(file: string): Promise<PromiseTextReading | string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUsage(`Filen ${file} går inte att läsa (${error.code}).`);
  });
  try {
    return readPromiseText(decodeText(bytes));
  } catch (fault) {
    if (fault instanceof NoPromisesFound || fault instanceof UnreadableText) return fault.message;
    throw fault;
  }
}

interface Made {
  readonly draft: { readonly id: string; readonly href: string; readonly signInLink: string | null };
  readonly said: readonly string[];
}

async function create(reading: PromiseTextReading, values: Options, context: CommandContext): Promise<Made> {
  const name = values.municipality ?? reading.municipalities[0];
  if (!name) throw new WrongUsage('Texten nämner ingen kommun. Ange den med --municipality.');
  const { app, baseUrl } = await context.product();
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const { keeper, policeArea } = await asAdministrator(app, () =>
    placesFor(app, name, values['police-area'] ?? reading.policeArea, say),
  );
  const { userId, signInLink } = await asAdministrator(app, () => coordinatorOf(app, keeper, baseUrl, say));
  const by = await callerFor(app, userId);
  const choices = {
    keeper,
    policeArea,
    title: values.title ?? null,
    periodStart: values.from ?? reading.periodStart,
    periodEnd: values.to ?? (values.from ? null : reading.periodEnd),
  };
  const set = await app
    .get(Transactions)
    .asStaff(userId, () => app.get(PromiseTextImport).draft(reading, choices, by));
  const href = `${baseUrl}/arbete/loften/${set.id}`;
  say(`\nUtkastet är skapat: ${href}`);
  say(nextSteps(keeper, policeArea));
  return { draft: { id: set.id, href, signInLink }, said };
}

/** The municipality and its police area; those that the installation did not know are added, and said. */
async function placesFor(
  app: INestApplicationContext,
  name: string,
  areaName: string | null,
  say: (text: string) => void,
) {
  const organisations = app.get(Organisations);
  const municipality = await organisations.authorityNamed('municipality', name);
  const keeper =
    municipality ??
    (await organisations.addAuthority({ kind: 'municipality', name: municipalityName(name) }));
  if (!municipality) say(`${keeper.name} fanns inte och lades till.`);
  const covering = await organisations.policeAreaOf(keeper.id);
  if (covering || !areaName) return { keeper, policeArea: covering };
  const known = await organisations.authorityNamed('police_area', policeAreaName(areaName));
  const policeArea =
    known ?? (await organisations.addAuthority({ kind: 'police_area', name: policeAreaName(areaName) }));
  await organisations.cover(policeArea.id, keeper.id);
  say(`${policeArea.name} ${known ? 'kopplades till kommunen' : 'fanns inte och lades till'}.`);
  return { keeper, policeArea };
}

const municipalityName = (name: string): string => (/kommun$|stad$/i.test(name) ? name : `${name} kommun`);
const policeAreaName = (name: string): string =>
  /^lokalpolisområde/i.test(name) ? name : `Lokalpolisområde ${name}`;

/** The municipality's first coordinator; a municipality without one gets an account whose link is printed. */
async function coordinatorOf(
  app: INestApplicationContext,
  keeper: Actor,
  baseUrl: string,
  say: (text: string) => void,
): Promise<{ readonly userId: string; readonly signInLink: string | null }> {
  const memberships = await app
    .get(Transactions)
    .manager.findBy(Membership, { authorityId: keeper.id, role: 'coordinator' });
  const [known] = memberships.filter(({ toOn }) => toOn === null);
  if (known) return { userId: known.userId, signInLink: null };
  const users = app.get(Users);
  const email = `samordnare@${keeper.slug ?? slugOf(keeper.name)}.invalid`;
  const user = await users.add({ email, name: `Säkerhetssamordnare, ${keeper.name}` });
  await users.join(user.id, 'coordinator', keeper.id);
  const signInLink = `${baseUrl}/logga-in/lank/${await users.issueLink(user.id)}`;
  say(
    `${keeper.name} hade ingen säkerhetssamordnare. Kontot ${email} är skapat. Engångslänk (gäller en timme):`,
  );
  say(`  ${signInLink}`);
  return { userId: user.id, signInLink };
}

function nextSteps(keeper: Actor, policeArea: Actor | null): string {
  const add = (role: string, organisation: string) =>
    `  npm run tracker -- user add --email NAMN@EXEMPEL.SE --name "FÖRNAMN EFTERNAMN" --role ${role} --organisation "${organisation}"`;
  return [
    'Så kommer löftena ut: samordnaren skickar utkastet för godkännande, en person från varje part godkänner, samordnaren publicerar.',
    'Lägg till dem som godkänner, om de saknas:',
    add('municipal_approver', keeper.name),
    ...(policeArea ? [add('police_area_chief', policeArea.name)] : []),
  ].join('\n');
}
