import { Client } from 'pg';
import { Proposals } from '../../src/publication/proposals';
import { aNeighbour } from '../support/area';
import { anApp, noonOn, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, publish } from '../support/plan';
import { open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

const page = '/arbete/granskning';

describe('the chief’s page of a whole area', () => {
  let on: TestApp;
  let town: Town;
  let cia: SignedIn;

  beforeEach(async () => {
    on = await anApp();
    town = await aTown(on.database);
    cia = await on.signIn(town.chief.userId);
  });
  afterEach(() => on.close());

  const listed = async (query = '') => wordsOf((await cia.get(page + query)).text);

  /** With one document that residents read, and one that waits for approval. */
  async function aMunicipality(name: string): Promise<void> {
    const neighbour = await aNeighbour(on, town, name);
    const [published, proposed] = [await aPlan(on, neighbour), await aPlan(on, neighbour)];
    await publish(on, neighbour, published.set.id);
    const { coordinator } = neighbour;
    await on.transactions.asStaff(coordinator.userId, () =>
      on.app.get(Proposals).propose(proposed.set.id, coordinator),
    );
  }

  it('is read in as many statements for eight municipalities as for two', async () => {
    const spy = jest.spyOn(Client.prototype, 'query');
    const statements = async (path: string) => {
      spy.mockClear();
      expect((await cia.get(path)).status).toBe(200);
      return spy.mock.calls.length;
    };
    const paths = [page, `${page}/jamforelse`, `${page}/tertial`];
    const counted = async () => {
      const counts: number[] = [];
      for (const path of paths) counts.push(await statements(path));
      return counts;
    };
    for (const name of ['Ett kommun', 'Två kommun']) await aMunicipality(name);
    await counted();
    const before = await counted();
    for (const name of ['Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta']) await aMunicipality(`${name} kommun`);
    expect(await counted()).toEqual(before);
    expect(Math.max(...before)).toBeLessThanOrEqual(38);
    spy.mockRestore();
  });

  it('P-1: puts first what has waited longest, whichever municipality it is of, a page at a time', async () => {
    for (const name of ['Tidiga', 'Sena', 'Alby', 'Berga']) await aMunicipality(`${name} kommun`);
    const first = await listed();
    expect(first).toMatch(/Att godkänna \(12\).*Här visas de 10 som har väntat längst av 12\./);
    const order = ['Tidiga kommun: Medborgarlöfte', 'Sena kommun: Medborgarlöfte'].map((words) =>
      first.indexOf(words, first.indexOf('Att granska Bra att veta')),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(first).toContain('Sida 1 av 2');
    const next = /href="([^"]+)"[^>]*rel="next"/.exec((await cia.get(page)).text)?.[1] ?? '';
    expect(next).toBe(`${page}?sida=2#att-granska`);
    const second = await listed('?sida=2');
    expect(second).toContain('Sida 2 av 2');
    expect(second.slice(second.indexOf('Att granska'))).not.toContain('Tidiga kommun');
    expect(formOn((await cia.get(`${page}?sida=2`)).text, 'review').fields.sida).toBe('2');
    expect(await listed('?sida=900')).toContain('Sida 2 av 2');
    const refused = await (await open(cia, `${page}?sida=2`, 'review')).send();
    expect(wordsOf(refused.text)).toContain('Sida 2 av 2');
  });

  it('CHF-14: says nothing of another area’s municipalities', async () => {
    await aMunicipality('Ekliden kommun');
    const other = await on.signIn(town.otherChief.userId);
    for (const path of [page, `${page}/jamforelse`, `${page}/tertial`])
      expect(wordsOf((await other.get(path)).text)).not.toContain('Ekliden');
  });

  it('P-7: is a deputy’s from the day to the day that was decided', async () => {
    await aMunicipality('Ekliden kommun');
    await on.database.rows(
      `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by)
       values (gen_random_uuid(), $1, $2, $3, '2026-06-15', '2026-06-19', $4)`,
      [town.area, town.chief.userId, town.liaison.userId, town.administrator.userId],
    );
    for (const [day, mayReview] of [
      ['2026-06-12', false],
      ['2026-06-15', true],
      ['2026-06-19', true],
      ['2026-06-22', false],
    ] as const) {
      on.clock.set(noonOn(day));
      const kalle = await on.signIn(town.liaison.userId);
      expect([day, hasForm((await kalle.get(page)).text, 'review')]).toEqual([day, mayReview]);
    }
  });
});
