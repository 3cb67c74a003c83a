import type { Caller } from '../../src/kernel/caller';
import { PromiseSets } from '../../src/promises/promise-sets';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import { Proposals } from '../../src/publication/proposals';
import { Publications } from '../../src/publication/publications';
import { anApp, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, documentOf, propose } from '../support/documents';
import { aPerson, aTown, type Town } from '../support/people';

/** One police area and two municipalities in one document: the police promise once, each municipality for itself. */
describe('CHF-10: a document of several municipalities', () => {
  let on: TestApp;
  let town: Town;
  let norrvikenApprover: Caller;
  let set: PromiseSet;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    norrvikenApprover = await aPerson(on.database, 'Nils Norrviken', [
      ['municipal_approver', town.norrviken],
    ]);
    set = await begin(
      on,
      town.coordinator,
      documentOf(town, {
        title: 'Medborgarlöfte för Ekhamra och Norrviken 2023–2024',
        periodStart: '2023-01-01',
        periodEnd: '2024-12-31',
        municipalities: 'Norrviken',
      }),
    );
    const add = (overrides: Parameters<typeof addPromise>[3]) =>
      addPromise(on, town.coordinator, set.id, overrides);
    await add({ text: 'Att patrullera.', party: 'police' });
    await add({ text: 'Att lysa upp i Ekhamra.', forMunicipalityId: town.ekhamra });
    await add({ text: 'Att lysa upp i Norrviken.', forMunicipalityId: town.norrviken });
    await add({ text: 'Att samverka.', party: 'joint' });
  });
  afterAll(() => on.close());

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const asked = async (by: Caller, authorityId: string) => {
    const states = await as(by, () => on.app.get(Proposals).states(set.id));
    return states
      .filter(({ waitsFor }) => waitsFor.includes(authorityId))
      .map(({ newest }) => (newest.fields as { text: string }).text)
      .sort();
  };

  it('is the keeper’s alone as a draft, and theirs to read once it is proposed', async () => {
    for (const person of [norrvikenApprover, town.otherCoordinator, town.chief])
      await expect(as(person, () => on.app.get(PromiseSets).find(set.id))).rejects.toThrow(
        'no such promise_set',
      );
    await propose(on, town.coordinator, set.id);
    for (const person of [norrvikenApprover, town.otherCoordinator, town.chief])
      expect((await as(person, () => on.app.get(PromiseSets).find(set.id))).id).toBe(set.id);
  });

  it('asks each municipality for its own part and for what all promise, and the police for theirs', async () => {
    expect(await asked(town.approver, town.ekhamra)).toEqual(['Att lysa upp i Ekhamra.', 'Att samverka.']);
    expect(await asked(norrvikenApprover, town.norrviken)).toEqual([
      'Att lysa upp i Norrviken.',
      'Att samverka.',
    ]);
    expect(await asked(town.chief, town.area)).toEqual(['Att patrullera.', 'Att samverka.']);
  });

  it('is approved when the last of them has approved, and no sooner', async () => {
    const state = async () => (await as(town.coordinator, () => on.app.get(PromiseSets).find(set.id))).state;
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await decideAll(on, town.chief, town.area, set.id);
    expect(await state()).toBe('proposed');
    await decideAll(on, norrvikenApprover, town.norrviken, set.id);
    expect(await state()).toBe('approved');
  });

  it('is proposed and published by the keeper’s coordinator, not by another municipality’s', async () => {
    const acts: (() => Promise<unknown>)[] = [
      () => on.app.get(Proposals).propose(set.id, town.otherCoordinator),
      () => on.app.get(Publications).publish(set.id, town.otherCoordinator),
      () => on.app.get(PromiseSets).sign(set.id, '2023-02-01', town.otherCoordinator),
    ];
    for (const act of acts) await expect(as(town.otherCoordinator, act)).rejects.toThrow('not allowed');
    await as(town.coordinator, () => on.app.get(Publications).publish(set.id, town.coordinator));
  });

  it('stands on one page with a part for each municipality and one for the police', async () => {
    const { text } = await on.anonymous().get(`/medborgarloften/${set.publicId}`).expect(200);
    const headings = [...text.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, words = '']) =>
      words.replace(/<[^>]+>|\u00ad/g, '').trim(),
    );
    expect(headings.slice(0, 4)).toEqual([
      'Ekhamra kommun lovar',
      'Norrvikens kommun lovar',
      'Polisen lovar',
      'Tillsammans lovar vi',
    ]);
    const { body } = await on.anonymous().get(`/api/v1/promise-sets/${set.publicId}`).expect(200);
    expect(
      body.promises.map(({ forMunicipality }: { forMunicipality: string | null }) => forMunicipality),
    ).toEqual([null, 'Ekhamra kommun', 'Norrvikens kommun', null]);
  });
});
