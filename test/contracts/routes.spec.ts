import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Assignments } from '../../src/activities/assignments';
import { InternalNotes } from '../../src/activities/internal-notes';
import { Occurrences } from '../../src/activities/occurrences';
import { Proposals } from '../../src/publication/proposals';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPerson } from '../support/people';
import { aPlan, approve, publish } from '../support/plan';
import { activityActs } from './acts/activities';
import {
  type Act,
  everybody,
  type Given,
  ofTheMunicipality,
  ofTheParties,
  outsiders,
  type Person,
} from './acts/act';
import { administrationActs } from './acts/administration';
import { aCast, type Cast } from './acts/cast';
import { importActs } from './acts/import';
import { formsForEverybody, pages, pagesWithoutContent } from './acts/pages';
import { promiseSetActs } from './acts/promise-sets';

/** Every form of the staff side. A route that is not here fails the first test. */
const acts: Record<string, Act> = {
  ...activityActs,
  ...promiseSetActs,
  ...administrationActs,
  ...importActs,
};

describe('every staff route', () => {
  let on: TestApp;
  let town: Cast;
  const browsers = new Map<string, SignedIn>();
  /** What nobody has changed is used again. */
  const kept = new Map<Act['when'], Given>();

  beforeAll(async () => {
    on = await anApp();
    town = await aCast(on);
    for (const person of [...everybody, 'disabled' as const]) {
      browsers.set(person, await on.signIn(town[person].userId));
    }
    await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
      town.disabled.userId,
    ]);
  });
  afterAll(() => on.close());

  const browserOf = (person: Person): SignedIn => {
    const browser = browsers.get(person);
    if (!browser) throw new Error(`${person} has not signed in`);
    return browser;
  };

  it('is known to this test', () => {
    const routes = routesOf(on).filter(({ path }) => path.startsWith('/arbete'));
    const of = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
    expect(of('post').sort()).toEqual([...Object.keys(acts), ...formsForEverybody].sort());
    expect(of('get').sort()).toEqual([...Object.keys(pages), ...pagesWithoutContent].sort());
  });

  it.each([...Object.keys(pages), ...pagesWithoutContent])(
    'GET %s asks who it is, also where a person was shut out with the page open',
    async (path) => {
      const address = addressOf(path, await aGiven('published'));
      for (const answer of [await on.anonymous().get(address), await browserOf('disabled').get(address)]) {
        expect(answer.status).toBe(303);
        expect(answer.headers.location).toMatch(/^\/logga-in\?till=/);
      }
    },
  );

  it.each(Object.entries(pages))(
    'GET %s is there for those it is for, and not there for others',
    async (path, shown) => {
      const given = await aGiven('published');
      for (const person of everybody) {
        const answer = await browserOf(person).get(addressOf(path, given));
        const expected = shown.includes(person) ? [200] : ofTheParties.includes(person) ? [403] : [403, 404];
        expect([person, expected.includes(answer.status) || answer.status]).toEqual([person, true]);
        if (!shown.includes(person) && outsiders.includes(person)) {
          expect(answer.text).not.toContain(given.walks.title);
          expect(answer.text).not.toContain(given.set.title);
        }
      }
    },
  );

  it('GET of the pages about oneself shows nothing of another authority', async () => {
    const given = await aGiven('published');
    for (const person of outsiders) {
      for (const path of pagesWithoutContent) {
        const { text } = await browserOf(person).get(addressOf(path, given));
        const title =
          path.endsWith('gallring') && person === 'authorityAdministrator' ? [] : [given.set.title];
        for (const secret of [...title, given.set.id, given.walks.id]) expect(text).not.toContain(secret);
      }
    }
  });

  describe.each(Object.entries(acts))('POST %s', (path, act) => {
    const named = [act.by, ...(act.may ?? [])];
    // A deputy may what the person may; the rest of a row without `may` is told by `not` alone.
    const allowed: readonly Person[] = named.includes('coordinator')
      ? [...named, 'deputyOfCoordinator']
      : named;
    const denied = everybody.filter(
      (person) =>
        !allowed.includes(person) &&
        (act.may !== undefined ||
          act.not.includes(person) ||
          outsiders.includes(person) ||
          isNewToOldRows(person)),
    );
    const send = (person: Person, given: Given) =>
      browserOf(person).post(addressOf(path, given, act), act.form(given));

    it('writes nothing for anybody else, and hides what is another authority’s', async () => {
      const given = await aGiven(act.when);
      const before = await everythingStored(on);
      await on
        .anonymous()
        .post(addressOf(path, given, act))
        .type('form')
        .send(act.form(given))
        .expect(403);
      expect(['disabled', (await send('disabled', given)).status]).toEqual(['disabled', 403]);
      for (const person of denied) {
        const { status } = await send(person, given);
        const expected = act.refused?.includes(person) ? [409] : sees(person, act) ? [403] : [403, 404];
        expect([person, expected.includes(status) || status]).toEqual([person, true]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    if (path.includes(':id') && !act.address)
      it('answers an unknown and a malformed id with 404', async () => {
        const given = await aGiven(act.when);
        const before = await everythingStored(on);
        for (const id of [randomUUID(), 'inget-id', "1' or 1=1"]) {
          const address = path
            .replace(':id', encodeURIComponent(id))
            .replace(':occurrenceId', given.occurrenceId)
            .replace(':activityId', given.walks.id);
          expect([id, (await browserOf(act.by).post(address, act.form(given))).status]).toEqual([id, 404]);
        }
        expect(await everythingStored(on)).toBe(before);
      });

    it.each(allowed)('is done for %s, and logged', async (person) => {
      const given = await aGiven(act.when);
      const lines = await logLines(on);
      // What it changes, others begin anew with: the person it was about, or the whole set.
      if (act.address) kept.set(act.when, { ...given, spare: await aSpare(on, town) });
      else kept.delete(act.when);
      const answer = await send(person, given);
      expect([person, answer.status, [200, 303].includes(answer.status)]).toEqual([
        person,
        answer.status,
        true,
      ]);
      if (act.isLogged !== false) expect(await logLines(on)).toBeGreaterThan(lines);
    });
  });

  async function aGiven(when: Act['when']): Promise<Given> {
    const known = kept.get(when);
    if (known) return known;
    const given = await aNewGiven(when);
    kept.set(when, given);
    return given;
  }

  async function aNewGiven(when: Act['when']): Promise<Given> {
    const made = await aPlan(on, town);
    const { app, transactions } = on;
    const occurrence = { day: '2026-05-04', quantity: 1, publicSummary: '', formKey: randomUUID() };
    await transactions.asStaff(town.coordinator.userId, async () => {
      await app.get(Occurrences).register(made.walks.id, occurrence, town.coordinator);
      await app.get(Assignments).ask(made.walks.id, town.caseWorker.userId, town.coordinator);
      await app
        .get(InternalNotes)
        .write(made.walks.id, town.ekhamra, 'Internt om vandringarna.', town.coordinator);
      if (when === 'proposed' || when === 'approved')
        await app.get(Proposals).propose(made.set.id, town.coordinator);
    });
    if (when === 'approved') await approve(on, town, made.set.id);
    if (when === 'published') await publish(on, town, made.set.id);
    const idOf = async (sql: string, values: unknown[]) =>
      (await on.database.rows<{ id: string }>(sql, values))[0]?.id ?? '';
    const revisions = await on.database.rows<{ id: string }>(
      'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
      [made.set.id, town.ekhamra],
    );
    const walks = await transactions.asStaff(town.coordinator.userId, () =>
      app.get(Activities).find(made.walks.id),
    );
    return {
      ...made,
      walks,
      town,
      revisionIds: revisions.map(({ id }) => id),
      occurrenceId: await idOf('select id from tracker.occurrence where activity_id = $1', [walks.id]),
      noteId: await idOf('select id from tracker.internal_note where subject_id = $1', [walks.id]),
      spare: await aSpare(on, town),
    };
  }
});

/** Nobody had these roles when the rows without `may` were written; none of them may anything by default. */
const isNewToOldRows = (person: Person): boolean => person === 'communicator' || person === 'reader';

/** Whether the person is shown the thing at all in that state, so that the answer is 403 and not 404. */
const sees = (person: Person, act: Act): boolean =>
  !act.address && (act.when === 'draft' ? ofTheMunicipality : ofTheParties).includes(person);

async function aSpare({ database }: TestApp, town: Cast): Promise<Given['spare']> {
  const { userId } = await aPerson(database, 'Rolf Reserv', [['case_worker', town.ekhamra]]);
  const { userId: heirId } = await aPerson(database, 'Hilda Arvtagare', [['reader', town.ekhamra]]);
  const [membership] = await database.rows<{ id: string }>(
    'select id from tracker.membership where user_id = $1',
    [userId],
  );
  const deputyId = randomUUID();
  await database.rows(
    `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by) values ($1, $2, $3, $4, '2026-06-01', '2026-06-30', $5)`,
    [deputyId, town.ekhamra, userId, town.idleCaseWorker.userId, town.administrator.userId],
  );
  return { userId, heirId, membershipId: membership?.id ?? '', deputyId };
}

interface Route {
  readonly method: string;
  readonly path: string;
}

function routesOf(on: TestApp): Route[] {
  const { stack } = (
    on.app.getHttpAdapter().getInstance() as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    }
  ).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : [],
  );
}

const addressOf = (path: string, given: Given, act?: Act): string =>
  act?.address?.(given) ??
  path
    .replace('personer/:id', `personer/${given.spare.userId}`)
    .replace(':id', path.startsWith('/arbete/loften') ? given.set.id : given.walks.id)
    .replace(':occurrenceId', given.occurrenceId)
    .replace(':activityId', given.walks.id);

/** A digest of every row of the internal and the public tables, sessions and the queue aside. */
async function everythingStored(on: TestApp): Promise<string> {
  const tables = await on.database.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('tracker', 'published') and table_name not in ('session', 'log_entry', 'log_chain') order by 1`,
  );
  const digests = tables.map(
    ({ name }) => `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as d from ${name} t`,
  );
  const signIns = `select count(*)::text as d from tracker.log_entry where kind <> 'account.signed_in'`;
  const rows = await on.database.rows<{ d: string }>([...digests, signIns].join(' union all '));
  return rows.map(({ d }) => d).join(' ');
}

const logLines = async (on: TestApp): Promise<number> =>
  Number(
    (
      await on.database.rows<{ n: string }>(
        `select count(*) as n from tracker.log_entry where kind <> 'account.signed_in'`,
      )
    )[0]?.n,
  );
