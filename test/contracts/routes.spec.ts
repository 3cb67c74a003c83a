import { randomUUID } from 'node:crypto';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { formsForEverybody } from './acts/accounts';
import {
  type Act,
  everybody,
  type Given,
  ofTheMunicipality,
  ofTheParties,
  outsiders,
  type Person,
  type State,
} from './acts/act';
import { acts } from './acts/acts';
import { addressOf } from './acts/address';
import { aCast, type Cast } from './acts/cast';
import { aGiven, aSpare } from './acts/given';
import { pages, pagesWithoutContent } from './acts/pages';
import { everythingStored, logLines, routesOf } from './acts/stored';

describe('every staff route', () => {
  let on: TestApp;
  let town: Cast;
  const browsers = new Map<string, SignedIn>();
  /** What nobody has changed is used again. */
  const kept = new Map<State, Given>();

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

  const policeNote = 'POLISENS-INTERNA-ANTECKNING';
  const aPoliceNote = ({ walks }: Given) =>
    on.database.rows(
      `insert into tracker.internal_note (id, subject_id, authority_id, text, written_by, written_at)
       values (gen_random_uuid(), $1, $2, $3, $4, now())`,
      [walks.id, town.area, policeNote, town.chief.userId],
    );

  async function given(when: State): Promise<Given> {
    const known = kept.get(when) ?? (await aGiven(on, town, when));
    if (!kept.has(when)) await aPoliceNote(known);
    kept.set(when, known);
    // What can be done again and again has made it a later version.
    const [walks] = await on.database.rows<{ version: number }>(
      'select version from tracker.activity where id = $1',
      [known.walks.id],
    );
    known.walks.version = walks?.version ?? 0;
    return known;
  }

  it('is known to this test', () => {
    const routes = routesOf(on).filter(({ path }) => path.startsWith('/arbete'));
    const of = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
    expect(of('post').sort()).toEqual([...Object.keys(acts), ...formsForEverybody].sort());
    expect(of('get').sort()).toEqual([...Object.keys(pages), ...pagesWithoutContent].sort());
  });

  it.each([...Object.keys(pages), ...pagesWithoutContent])(
    'GET %s asks who it is, also where a person was shut out with the page open',
    async (path) => {
      const address = addressOf(path, await given('followed up'));
      for (const answer of [await on.anonymous().get(address), await browserOf('disabled').get(address)]) {
        expect(answer.status).toBe(303);
        expect(answer.headers.location).toMatch(/^\/logga-in\?till=/);
      }
    },
  );

  it.each(Object.entries(pages))(
    'CHF-07: GET %s is there for those it is for, not there for others, and tells the municipality no note of the police',
    async (path, shown) => {
      const found = await given('followed up');
      const answers = await ofEach(everybody, (person) => browserOf(person).get(addressOf(path, found)));
      for (const [person, { status, text }] of answers) {
        const expected = shown.includes(person) ? [200] : ofTheParties.includes(person) ? [403] : [403, 404];
        const expectedOf = isMunicipalitysOwn(path) && !shown.includes(person) ? [403, 404] : expected;
        expect([person, expectedOf.includes(status) || status]).toEqual([person, true]);
        if (person !== 'twoHats' && person !== 'chief' && person !== 'liaison')
          expect(text).not.toContain(policeNote);
        if (shown.includes(person) || !outsiders.includes(person)) continue;
        expect(text).not.toContain(found.walks.title);
        expect(text).not.toContain(found.set.title);
      }
    },
  );

  it('GET of the pages about oneself shows nothing of another authority', async () => {
    const { set, walks, agreementId, pictureId, areaId, ...found } = await given('followed up');
    const secrets = [set.id, walks.id, agreementId, pictureId, areaId];
    for (const path of pagesWithoutContent) {
      const address = addressOf(path, { set, walks, agreementId, pictureId, areaId, ...found });
      for (const [person, { text }] of await ofEach(outsiders, (one) => browserOf(one).get(address))) {
        const isDisposal = path.endsWith('gallring') && person === 'authorityAdministrator';
        for (const secret of isDisposal ? secrets : [...secrets, set.title])
          expect(text).not.toContain(secret);
      }
    }
  });

  describe.each(Object.entries(acts))('POST %s', (path, act) => {
    const named = [act.by, ...act.may];
    // A deputy may what the person may.
    const allowed: readonly Person[] = named.includes('coordinator')
      ? [...named, 'deputyOfCoordinator']
      : named;
    const denied = everybody.filter((person) => !allowed.includes(person));
    const send = (person: Person, found: Given) =>
      browserOf(person).post(addressOf(path, found, act), act.form(found));

    it('writes nothing for anybody else, and hides what is another authority’s', async () => {
      const found = await given(act.when);
      const before = await everythingStored(on);
      const form = act.form(found);
      await on
        .anonymous()
        .post(addressOf(path, found, act))
        .type('form')
        .send(form)
        .expect(403);
      expect(['disabled', (await send('disabled', found)).status]).toEqual(['disabled', 403]);
      for (const [person, { status }] of await ofEach(denied, (one) => send(one, found))) {
        const expected = act.refused?.includes(person) ? [409] : sees(person, act) ? [403] : [403, 404];
        expect([person, expected.includes(status) || status]).toEqual([person, true]);
      }
      expect(await everythingStored(on)).toBe(before);
    });

    if (path.includes(':id') && !act.address)
      it('answers an unknown and a malformed id with 404', async () => {
        const found = await given(act.when);
        const before = await everythingStored(on);
        for (const id of [randomUUID(), 'inget-id', "1' or 1=1"]) {
          const address = addressOf(path, found, act, encodeURIComponent(id));
          expect([id, (await browserOf(act.by).post(address, act.form(found))).status]).toEqual([id, 404]);
        }
        expect(await everythingStored(on)).toBe(before);
      });

    it.each(allowed)('is done for %s, and logged', async (person) => {
      const found = await given(act.when);
      const lines = await logLines(on);
      // What it changes, others begin anew with: the person it was about, or the whole set.
      if (act.address) kept.set(act.when, { ...found, spare: await aSpare(on, town) });
      else if (!act.isRepeatable) kept.delete(act.when);
      const answer = await send(person, found);
      expect([person, answer.status, [200, 303].includes(answer.status)]).toEqual([
        person,
        answer.status,
        true,
      ]);
      if (act.isLogged !== false) expect(await logLines(on)).toBeGreaterThan(lines);
    });
  });
});

/** What comes before the promise is the municipality's own; also the parties' only once they share it. */
const isMunicipalitysOwn = (path: string): boolean =>
  /^[/]arbete[/](overenskommelser|lagesbilder)[/]/.test(path);

/** Whether the person is shown the thing at all in that state, so that the answer is 403 and not 404. */
const sees = (person: Person, act: Act): boolean =>
  !act.address && (act.seenBy ?? (act.when === 'draft' ? ofTheMunicipality : ofTheParties)).includes(person);

/** All at once: they have nothing to do with each other. */
const ofEach = <Answer>(
  people: readonly Person[],
  ask: (person: Person) => PromiseLike<Answer>,
): Promise<[Person, Answer][]> =>
  Promise.all(people.map(async (person): Promise<[Person, Answer]> => [person, await ask(person)]));
