import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { Assignments } from '../../src/activities/assignments';
import { InternalNotes } from '../../src/activities/internal-notes';
import type { Caller } from '../../src/kernel/caller';
import { Proposals } from '../../src/publication/proposals';
import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, approve, type Plan, publish } from '../support/plan';

type Person = { [key in keyof Town]: Town[key] extends Caller ? key : never }[keyof Town];

interface Given extends Plan {
  readonly town: Town;
  readonly occurrenceId: string;
  readonly revisionIds: string[];
}

interface Act {
  /** In which state of the promise set it is tried. */
  readonly when: 'draft' | 'proposed' | 'approved' | 'published';
  /** Who may: answered 303 (or 200), which also proves that the form is rightly filled. */
  readonly by: Person;
  /** Who sees the thing and may not do it: 403. */
  readonly not: readonly Person[];
  readonly form: (given: Given) => Record<string, string | string[]>;
}

const report = {
  version: '1',
  status: 'in_progress',
  wasStatus: 'not_started',
  publicText: 'Vi har börjat.',
  wasPublicText: '',
};
const outsiders: readonly Person[] = ['otherCoordinator', 'otherChief', 'administrator'];
const plan = ({ town, promises }: Given) => ({
  title: 'En till',
  leadId: town.ekhamra,
  leadFunction: 'Fritidschefen',
  promiseIds: [promises[0]?.id ?? ''],
  dueOn: '2026-10-01',
});

/** Every form of the staff side. A route that is not here fails the first test. */
const acts: Record<string, Act> = {
  '/arbete/aktiviteter/:id/lage': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: ({ walks }) => ({ ...report, version: String(walks.version) }),
  },
  '/arbete/aktiviteter/:id/tillfallen': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ day: '2026-06-01', quantity: '1', publicSummary: '', formKey: randomUUID() }),
  },
  '/arbete/aktiviteter/:id/tillfallen/:occurrenceId/rattelse': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: () => ({ reason: 'Fel dag.' }),
  },
  '/arbete/aktiviteter/:id/bekraftelse': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({}),
  },
  '/arbete/aktiviteter/:id/ny-tid': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief', 'liaison'],
    form: () => ({ toOn: '2026-12-20', moveReason: 'weather_or_season', moveText: '' }),
  },
  '/arbete/aktiviteter/:id/anteckningar': {
    when: 'published',
    by: 'coordinator',
    not: [],
    form: () => ({ note: 'Bara för oss.' }),
  },
  '/arbete/aktiviteter/:id/tillfragan': {
    when: 'published',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker', 'chief'],
    form: ({ town }) => ({ userId: town.coordinator.userId }),
  },
  '/arbete/aktiviteter/:id/svar': {
    when: 'published',
    by: 'caseWorker',
    not: ['coordinator', 'chief'],
    form: () => ({ answer: 'accepted' }),
  },
  '/arbete/aktiviteter/:id/plan': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: (given) => ({ ...plan(given), version: String(given.walks.version), was: '{}' }),
  },
  '/arbete/loften/:id/aktiviteter': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: (given) => ({ ...plan(given), formKey: randomUUID() }),
  },
  '/arbete/loften/:id/forslag': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({}),
  },
  '/arbete/loften/:id/beslut': {
    when: 'proposed',
    by: 'approver',
    not: ['coordinator', 'chief', 'idleCaseWorker'],
    form: ({ town, revisionIds }) => ({ authorityId: town.ekhamra, revisionIds, decision: 'approved' }),
  },
  '/arbete/loften/:id/grund': {
    when: 'draft',
    by: 'coordinator',
    not: ['approver', 'idleCaseWorker'],
    form: () => ({ basis: '1 204 invånare svarade.' }),
  },
  '/arbete/loften/:id/undertecknande': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief'],
    form: () => ({ signedOn: '2026-06-01' }),
  },
  '/arbete/loften/:id/publicering': {
    when: 'approved',
    by: 'coordinator',
    not: ['approver', 'chief', 'liaison'],
    form: () => ({}),
  },
  '/arbete/loften/:id/hur-det-gar': {
    when: 'published',
    by: 'liaison',
    not: ['approver', 'caseWorker', 'idleCaseWorker'],
    form: () => ({}),
  },
};

/** Forms about no promise set: their own tests say who may. */
const elsewhere = [
  '/arbete/administration/organisationer',
  '/arbete/administration/personer',
  '/arbete/administration/personer/:userId/lank',
  '/arbete/las-in',
  '/arbete/las-in/granskning',
  '/arbete/losenord',
  '/arbete/partnersvar/:id',
  '/arbete/mina-mejl',
  '/arbete/mina-mejl/kalender',
];

const pages = [
  '/arbete/aktiviteter/:id',
  '/arbete/aktiviteter/:id/mejl',
  '/arbete/aktiviteter/:id/plan',
  '/arbete/loften/:id',
  '/arbete/loften/:id/ny-aktivitet',
];
const pagesWithoutContent = [
  '/arbete',
  '/arbete/administration',
  '/arbete/las-in',
  '/arbete/losenord',
  '/arbete/mina-mejl',
  '/arbete/partnersvar',
  '/arbete/valkommen',
];

describe('every staff route', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  it('is known to this test', () => {
    const routes = routesOf(on).filter(({ path }) => path.startsWith('/arbete'));
    const of = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
    expect(of('post').sort()).toEqual([...Object.keys(acts), ...elsewhere].sort());
    expect(of('get').sort()).toEqual([...pages, ...pagesWithoutContent].sort());
  });

  it.each([...pages, ...pagesWithoutContent])('GET %s asks who it is', async (path) => {
    const given = await aGiven('published');
    const answer = await on.anonymous().get(addressOf(path, given)).expect(303);
    expect(answer.headers.location).toMatch(/^\/logga-in\?till=/);
  });

  it.each(pages)(
    'GET %s is not there for another municipality, another police area or an administrator',
    async (path) => {
      const given = await aGiven('published');
      for (const person of outsiders) {
        const answer = await (await on.signIn(town[person].userId)).get(addressOf(path, given));
        expect([403, 404]).toContain(answer.status);
        expect(answer.text).not.toContain(given.walks.title);
        expect(answer.text).not.toContain(given.set.title);
      }
    },
  );

  it('GET of the pages about oneself shows nothing of another authority', async () => {
    const given = await aGiven('published');
    for (const person of outsiders) {
      for (const path of pagesWithoutContent) {
        const { text } = await (await on.signIn(town[person].userId)).get(path);
        for (const secret of [given.set.title, given.walks.title, given.set.id, given.walks.id])
          expect(text).not.toContain(secret);
      }
    }
  });

  describe.each(Object.entries(acts))('POST %s', (path, act) => {
    let given: Given;
    let before: string;

    beforeAll(async () => {
      given = await aGiven(act.when);
      before = await everythingStored(on);
    });

    it('writes nothing for anybody else, and hides what is another authority’s', async () => {
      await on.anonymous().post(addressOf(path, given)).type('form').send(act.form(given)).expect(403);
      for (const person of outsiders) {
        const answer = await (
          await on.signIn(town[person].userId)
        ).post(addressOf(path, given), act.form(given));
        expect([403, 404]).toContain(answer.status);
      }
      for (const person of act.not) {
        const answer = await (
          await on.signIn(town[person].userId)
        ).post(addressOf(path, given), act.form(given));
        expect([person, answer.status]).toEqual([person, 403]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    it('answers an unknown and a malformed id with 404', async () => {
      const browser = await on.signIn(town[act.by].userId);
      for (const id of [randomUUID(), 'inget-id', "1' or 1=1"]) {
        const address = path
          .replace(':id', encodeURIComponent(id))
          .replace(':occurrenceId', given.occurrenceId);
        expect([id, (await browser.post(address, act.form(given))).status]).toEqual([id, 404]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    it('is done for the one who may, and logged', async () => {
      const lines = await logLines(on);
      const answer = await (
        await on.signIn(town[act.by].userId)
      ).post(addressOf(path, given), act.form(given));
      expect(answer.status).toBe(303);
      expect(await logLines(on)).toBeGreaterThan(lines + 1);
    });
  });

  async function aGiven(when: Act['when']): Promise<Given> {
    const made = await aPlan(on, town);
    const { app, transactions } = on;
    const occurrence = { day: '2026-05-04', quantity: 1, publicSummary: '', formKey: randomUUID() };
    await transactions.asStaff(town.coordinator.userId, async () => {
      await app.get(Activities).register(made.walks.id, occurrence, town.coordinator);
      await app.get(Assignments).ask(made.walks.id, town.caseWorker.userId, town.coordinator);
      await app
        .get(InternalNotes)
        .write(made.walks.id, town.ekhamra, 'Internt om vandringarna.', town.coordinator);
      if (when === 'proposed' || when === 'approved')
        await app.get(Proposals).propose(made.set.id, town.coordinator);
    });
    if (when === 'approved') await approve(on, town, made.set.id);
    if (when === 'published') await publish(on, town, made.set.id);
    const [row] = await on.database.rows<{ id: string }>(
      'select id from tracker.occurrence where activity_id = $1',
      [made.walks.id],
    );
    const revisions = await on.database.rows<{ id: string }>(
      'select id from tracker.revision where promise_set_id = $1 and $2 = any (demands)',
      [made.set.id, town.ekhamra],
    );
    const walks = await transactions.asStaff(town.coordinator.userId, () =>
      app.get(Activities).find(made.walks.id),
    );
    return { ...made, walks, town, occurrenceId: row?.id ?? '', revisionIds: revisions.map(({ id }) => id) };
  }
});

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

const addressOf = (path: string, given: Given): string =>
  path
    .replace(':id', path.startsWith('/arbete/loften') ? given.set.id : given.walks.id)
    .replace(':occurrenceId', given.occurrenceId);

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
  Number((await on.database.rows<{ n: string }>('select count(*) as n from tracker.log_entry'))[0]?.n);
