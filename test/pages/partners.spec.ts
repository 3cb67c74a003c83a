import { anApp, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { hasForm, wordsOf } from './form-on';

const page = '/arbete/partner';
const facts = {
  name: 'Fastighetsägarna i Ekhamra',
  kind: 'property_owner',
  contactEmail: 'drift@fastighet.example.se',
};

describe('the partners of an authority', () => {
  let on: TestApp;
  let town: Town;

  beforeEach(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterEach(() => on.close());

  const idOf = async (name: string) =>
    (await on.database.rows<{ id: string }>('select id from tracker.actor where name = $1', [name]))[0]?.id ??
    '';

  it('are added, changed, ended and taken up again, each with its line in the log', async () => {
    const siv = await on.signIn(town.coordinator.userId);
    expect(wordsOf((await siv.get(page)).text)).toContain('Ingen samarbetspartner är inskriven än.');
    const nameless = await (await open(siv, page, 'partner')).send({ kind: 'business' });
    expect([nameless.status, faultsOn(nameless.text)]).toEqual([422, ['Skriv organisationens namn.']]);
    const added = await formIn(siv, nameless.text, 'partner').send(facts);
    expect(added.headers.location).toBe(`${page}?klart=added`);
    const twice = await (await open(siv, page, 'partner')).send({ ...facts, name: facts.name.toUpperCase() });
    expect(faultsOn(twice.text)).toEqual([
      'Det finns redan en samarbetspartner som heter FASTIGHETSÄGARNA I EKHAMRA.',
    ]);
    const id = await idOf(facts.name);
    await (await open(siv, page, `partner-${id}`)).send({ contactFunction: 'Förvaltaren' }).expect(303);
    const before = await everyRow(on);
    await (await open(siv, page, `partner-${id}`)).send();
    const unchanged = await everyRow(on);
    expect({ ...unchanged, 'tracker.form_key': '' }).toEqual({ ...before, 'tracker.form_key': '' });
    await (await open(siv, page, `end-${id}`)).send().expect(303);
    expect(wordsOf((await siv.get(page)).text)).toMatch(
      /Fastighetsägarna i Ekhamra Fastighetsägare Förvaltaren, drift@fastighet\.example\.se Avslutad 10 juni 2026/,
    );
    await (await open(siv, page, `end-${id}`)).send().expect(303);
    expect(await kindsOf(on, id)).toEqual([
      'organisation.added',
      'organisation.partner_changed',
      'organisation.partner_ended',
      'organisation.partner_resumed',
    ]);
    expect((await logOf(on, id))[1]?.details).toEqual({ contactFunction: { from: null, to: 'Förvaltaren' } });
  });

  it('can take part in activities while they are worked with', async () => {
    const siv = await on.signIn(town.coordinator.userId);
    const { set } = await aPlan(on, town);
    const plan = `/arbete/loften/${set.id}/ny-aktivitet`;
    expect((await siv.get(plan)).text).toContain(`href="${page}"`);
    await (await open(siv, page, 'partner')).send(facts);
    expect(wordsOf((await siv.get(plan)).text)).toContain(facts.name);
    await (await open(siv, page, `end-${await idOf(facts.name)}`)).send();
    expect(wordsOf((await siv.get(plan)).text)).not.toContain(facts.name);
  });

  it('are their own authority’s, kept by who coordinates or administers it', async () => {
    const siv = await on.signIn(town.coordinator.userId);
    await (await open(siv, page, 'partner')).send(facts);
    const { userId } = await aPerson(on.database, 'Alva Administratör', [['administrator', town.ekhamra]]);
    const alva = await on.signIn(userId);
    expect(hasForm((await alva.get(page)).text, `partner-${await idOf(facts.name)}`)).toBe(true);
    const nina = await on.signIn(town.otherCoordinator.userId);
    expect(wordsOf((await nina.get(page)).text)).not.toContain(facts.name);
    expect((await (await on.signIn(town.approver.userId)).get(page)).status).toBe(403);
  });

  it('are no way to rename an authority, also below the application', async () => {
    const rename = on.transactions.asStaff(town.coordinator.userId, () =>
      on.transactions.manager.query(`update tracker.actor set name = 'Annan kommun' where id = $1`, [
        town.ekhamra,
      ]),
    );
    await expect(rename).rejects.toThrow('an authority is not renamed here');
  });
});
