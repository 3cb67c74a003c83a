import { randomUUID } from 'node:crypto';
import { Districts } from '../../src/organisations/districts';
import { CitizenPromises } from '../../src/promises/citizen-promises';
import { PromiseBasis } from '../../src/promises/promise-basis';
import { PromiseSetFacts } from '../../src/promises/promise-set-facts';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Signatories } from '../../src/promises/signatories';
import type { PromiseEdit } from '../../src/promises/promise.dto';
import { Activities } from '../../src/activities/activities';
import { anApp, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, documentOf, propose } from '../support/documents';
import { aTown, type Town } from '../support/people';
import { planOf } from '../support/plan';

describe('a document written by hand', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const siv = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const texts = (setId: string) =>
    on.database
      .rows<{ line: string }>(
        `select number || ' ' || text as line from tracker.citizen_promise where promise_set_id = $1 order by number`,
        [setId],
      )
      .then((rows) => rows.map(({ line }) => line));
  const edit = (id: string, change: Partial<PromiseEdit>) =>
    siv(async () => {
      const { text, party, actorId, kind, forMunicipalityId, number } = await on.app
        .get(CitizenPromises)
        .find(id);
      const input = { text, party, actorId, kind, forMunicipalityId, number, wasText: text, ...change };
      return on.app.get(CitizenPromises).change(id, input, town.coordinator);
    });

  it('has four days that know nothing of each other: a period from July signed in October two years on', async () => {
    const set = await begin(
      on,
      town.coordinator,
      documentOf(town, { periodStart: '2018-07-01', periodEnd: '2020-06-30' }),
    );
    await addPromise(on, town.coordinator, set.id);
    await propose(on, town.coordinator, set.id);
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await siv(() => on.app.get(PromiseSets).sign(set.id, '2018-10-26', town.coordinator));
    expect(
      await on.database.rows(
        'select period_start, period_end, signed_on, state from tracker.promise_set where id = $1',
        [set.id],
      ),
    ).toEqual([
      { period_start: '2018-07-01', period_end: '2020-06-30', signed_on: '2018-10-26', state: 'signed' },
    ]);
  });

  it('may hold until it is replaced, and never ends before it begins', async () => {
    const open = await begin(on, town.coordinator, documentOf(town, { periodEnd: null }));
    expect(open.periodEnd).toBeNull();
    await expect(
      begin(on, town.coordinator, documentOf(town, { periodStart: '2026-02-01', periodEnd: '2026-01-31' })),
    ).rejects.toMatchObject({ code: 'promise_set.period_reversed', field: 'periodEnd' });
  });

  it('is begun once, also when its form is sent twice at once', async () => {
    const input = documentOf(town);
    await Promise.all([begin(on, town.coordinator, input), begin(on, town.coordinator, input)]);
    expect(
      await on.database.rows(`select kind from tracker.log_entry where subject_id = $1`, [input.formKey]),
    ).toEqual([{ kind: 'promise_set.drafted' }]);
  });

  it('is begun by a coordinator of its keeper and by nobody else', async () => {
    for (const person of [town.approver, town.chief, town.otherCoordinator, town.administrator])
      await expect(begin(on, person, documentOf(town))).rejects.toThrow('not allowed');
  });

  it('enters a partner that nobody has named before, once, and takes no municipality that nobody knows', async () => {
    const partners = 'ÖrebroBostäder\nCity Ekhamra\nÖrebroBostäder';
    const set = await begin(on, town.coordinator, documentOf(town, { partners }));
    const again = await begin(on, town.coordinator, documentOf(town, { partners }));
    const named = (id: string) =>
      on.database.rows(
        `select p.party, a.name from tracker.promise_set_party p join tracker.actor a on a.id = p.actor_id
          where p.promise_set_id = $1 order by a.name collate "C"`,
        [id],
      );
    expect(await named(set.id)).toEqual([
      { party: 'other', name: 'City Ekhamra' },
      { party: 'municipality', name: 'Ekhamra kommun' },
      { party: 'police', name: 'Lokalpolisområde Mellanbygden' },
      { party: 'other', name: 'ÖrebroBostäder' },
    ]);
    expect(await named(again.id)).toEqual(await named(set.id));
    await expect(
      begin(on, town.coordinator, documentOf(town, { municipalities: 'Atlantis' })),
    ).rejects.toMatchObject({ code: 'promise_set.municipality_unknown', field: 'municipalities' });
  });

  it('is for districts of its own municipalities only', async () => {
    const [ours, theirs] = await Promise.all([
      siv(() => on.app.get(Districts).add(town.ekhamra, `Vivalla ${randomUUID()}`)),
      on.transactions.asStaff(town.otherCoordinator.userId, () =>
        on.app.get(Districts).add(town.norrviken, 'Järntorget'),
      ),
    ]);
    const set = await begin(on, town.coordinator, documentOf(town, { districtIds: [ours.id] }));
    expect(await siv(() => on.app.get(PromiseSetFacts).districtsOf(set.id))).toEqual([ours]);
    await expect(
      begin(on, town.coordinator, documentOf(town, { districtIds: [theirs.id] })),
    ).rejects.toMatchObject({ code: 'promise_set.district_of_no_party' });
  });

  it('changes its head until a party has approved, and never from a page that somebody else has overtaken', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    await addPromise(on, town.coordinator, set.id);
    const change = (title: string, version: number) =>
      siv(() =>
        on.app
          .get(PromiseSetFacts)
          .change(set.id, { ...documentOf(town, { title }), version }, town.coordinator),
      );
    await change('Nytt namn', 1);
    await expect(change('Gammal sida', 1)).rejects.toThrow('promise_set.changed_meanwhile');
    await propose(on, town.coordinator, set.id);
    await change('Rättat före beslut', 3);
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await expect(change('För sent', 5)).rejects.toThrow('promise_set.facts_are_approved');
    const [row] = await on.database.rows('select title from tracker.promise_set where id = $1', [set.id]);
    expect(row).toEqual({ title: 'Rättat före beslut' });
  });

  it('keeps a party that has promised something or leads an activity', async () => {
    const set = await begin(on, town.coordinator, documentOf(town, { partners: 'City Ekhamra' }));
    const [partner] = await on.database.rows<{ id: string }>(
      `select actor_id as id from tracker.promise_set_party where promise_set_id = $1 and party = 'other'`,
      [set.id],
    );
    await addPromise(on, town.coordinator, set.id, { party: 'other', actorId: partner?.id });
    const without = (what: object) =>
      siv(() =>
        on.app
          .get(PromiseSetFacts)
          .change(set.id, { ...documentOf(town), ...what, version: 1 }, town.coordinator),
      );
    await expect(without({ partners: '' })).rejects.toThrow('promise_set.party_has_a_part');
    await without({ partners: 'City Ekhamra', policeAreaId: null });
    expect(
      await on.database.rows('select party from tracker.promise_set_party where promise_set_id = $1', [
        set.id,
      ]),
    ).toHaveLength(2);
  });

  it('takes promises from the municipality, the police, both and a partner, and gives each a number', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    for (const [party, text] of [
      ['municipality', 'A'],
      ['police', 'B'],
      ['joint', 'C'],
    ] as const)
      await addPromise(on, town.coordinator, set.id, { party, text });
    expect(await texts(set.id)).toEqual(['1 A', '2 B', '3 C']);
    await expect(addPromise(on, town.coordinator, set.id, { party: 'other' })).rejects.toMatchObject({
      code: 'promise.partner_missing',
      field: 'actorId',
    });
    await expect(addPromise(on, town.chief, set.id)).rejects.toThrow('no such promise_set');
  });

  it('moves, changes and removes promises while it is a draft, and the numbers stay whole', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const made = [];
    for (const text of ['A', 'B', 'C', 'D'])
      made.push((await addPromise(on, town.coordinator, set.id, { text })).id);
    const [a = '', b = '', c = '', d = ''] = made;
    await edit(d, { number: 1 });
    expect(await texts(set.id)).toEqual(['1 D', '2 A', '3 B', '4 C']);
    await edit(d, { number: 400, text: 'D2' });
    expect(await texts(set.id)).toEqual(['1 A', '2 B', '3 C', '4 D2']);
    await siv(() => on.app.get(CitizenPromises).remove(b, town.coordinator));
    expect(await texts(set.id)).toEqual(['1 A', '2 C', '3 D2']);
    await siv(() =>
      on.app.get(Activities).add(set.id, planOf({ leadId: town.ekhamra, promiseIds: [c] }), town.coordinator),
    );
    await expect(siv(() => on.app.get(CitizenPromises).remove(c, town.coordinator))).rejects.toThrow(
      'promise.has_activities',
    );
    await propose(on, town.coordinator, set.id);
    await expect(siv(() => on.app.get(CitizenPromises).remove(a, town.coordinator))).rejects.toThrow(
      'promise.already_proposed',
    );
    expect(await texts(set.id)).toEqual(['1 A', '2 C', '3 D2']);
  });

  it('adds one promise when the same form is sent twice at once', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const formKey = randomUUID();
    const add = () => addPromise(on, town.coordinator, set.id, { formKey });
    await Promise.all([add(), add()]);
    expect(await texts(set.id)).toHaveLength(1);
  });

  it('does not let one coordinator overwrite what the other has just written', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const { id } = await addPromise(on, town.coordinator, set.id, { text: 'Som det var.' });
    await edit(id, { text: 'Som jag vill.' });
    await expect(edit(id, { text: 'Som du vill.', wasText: 'Som det var.' })).rejects.toMatchObject({
      saved: { text: 'Som jag vill.' },
      savedBy: 'Siv Samordnare',
    });
    expect(await texts(set.id)).toEqual(['1 Som jag vill.']);
  });

  it('waits for its parties again when the words of a promise change after it was proposed', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const { id } = await addPromise(on, town.coordinator, set.id);
    await propose(on, town.coordinator, set.id);
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await edit(id, { text: 'Andra ord.' });
    await expect(
      siv(() => on.app.get(PromiseSets).sign(set.id, '2026-06-01', town.coordinator)),
    ).rejects.toThrow('promise_set.words_unapproved');
    await propose(on, town.coordinator, set.id);
    expect(await decideAll(on, town.approver, town.ekhamra, set.id)).toBe(1);
    await siv(() => on.app.get(PromiseSets).sign(set.id, '2026-06-01', town.coordinator));
    expect(
      await on.database.rows('select text from tracker.signed_promise where promise_set_id = $1', [set.id]),
    ).toEqual([{ text: 'Andra ord.' }]);
    await expect(edit(id, { text: 'För sent.' })).rejects.toThrow('promise.is_signed');
  });

  it('cannot be sent for approval without a promise', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    await expect(propose(on, town.coordinator, set.id)).rejects.toThrow('promise_set.no_promises');
  });

  it('keeps what is written in the draft out of the other party’s history', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const { id } = await addPromise(on, town.coordinator, set.id, { party: 'joint' });
    await edit(id, { text: 'Ett första försök.' });
    await edit(id, { text: 'Slutlig lydelse.' });
    await propose(on, town.coordinator, set.id);
    const seen = await on.transactions.asStaff(town.chief.userId, () =>
      on.transactions.manager.query<{ text: string }[]>(
        'select row_to_json(t)::text as text from tracker.log_entry t',
      ),
    );
    expect(seen.map(({ text }) => text).join()).not.toContain('Ett första försök');
  });

  it('is signed by as many as there were, each on its own day, by function', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const sign = (organisation: string, title: string, signedOn: string | null, formKey = randomUUID()) =>
      siv(() =>
        on.app
          .get(Signatories)
          .add(set.id, { organisation, function: title, signedOn, formKey }, town.coordinator),
      );
    const key = randomUUID();
    await sign('Ekhamra kommun', 'Kommunstyrelsens ordförande', '2026-02-04', key);
    await sign('Ekhamra kommun', 'Kommunstyrelsens ordförande', '2026-02-04', key);
    await sign('Lokalpolisområde Mellanbygden', 'Lokalpolisområdeschef', '2026-03-01');
    await sign('Ekhamra kommun', 'Stadsdirektör', null);
    await expect(sign('Ekhamra kommun', 'Kommundirektör', '2026-06-11')).rejects.toMatchObject({
      field: 'signedOn',
    });
    const listed = () => siv(() => on.app.get(Signatories).of(set.id));
    const [, , mistaken] = await listed();
    await siv(() => on.app.get(Signatories).strike(set.id, mistaken?.id ?? '', town.coordinator));
    expect((await listed()).map(({ function: title }) => title)).toHaveLength(2);
    expect(
      await on.database.rows('select 1 from tracker.signatory where promise_set_id = $1', [set.id]),
    ).toHaveLength(3);
  });

  it('tells whom the parties asked and what worried people, and counts are possible ones', async () => {
    const set = await begin(on, town.coordinator, documentOf(town));
    const basis = on.app.get(PromiseBasis);
    const ask = (asked: number | null, answered: number | null) =>
      siv(() =>
        basis.addDialogue(
          set.id,
          { kind: 'survey', held: 'hösten 2025', description: '', asked, answered, formKey: randomUUID() },
          town.coordinator,
        ),
      );
    await ask(4000, 1191);
    await expect(ask(10, 11)).rejects.toMatchObject({ field: 'answered' });
    await siv(() => basis.writeWorries(set.id, 'Mörka gångvägar\n\n Buskörning \n', town.coordinator));
    expect(await siv(() => basis.worries(set.id))).toEqual(['Mörka gångvägar', 'Buskörning']);
    const [dialogue] = await siv(() => basis.dialogues(set.id));
    expect(dialogue).toMatchObject({ asked: 4000, answered: 1191 });
    await expect(
      on.transactions.asStaff(town.otherCoordinator.userId, () =>
        basis.removeDialogue(set.id, dialogue?.id ?? '', town.otherCoordinator),
      ),
    ).rejects.toThrow('no such promise_set');
  });
});
