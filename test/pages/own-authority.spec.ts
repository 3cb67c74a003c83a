import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { everyRow, faultsOn, formIn, logOf, open } from './acting';
import { formOn, hasForm } from './form-on';

const page = '/arbete/var-organisation';

describe('what an authority decides about itself', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const actor = async (id: string) =>
    (
      await on.database.rows<Record<string, unknown>>(
        'select contact_function, contact_email, contact_phone, disclosure_delay_days from tracker.actor where id = $1',
        [id],
      )
    )[0];

  it('is how residents reach it, logged with what it was before', async () => {
    const siv = await on.signIn(town.coordinator.userId);
    const form = await open(siv, page, `contact-${town.ekhamra}`);
    const typed = { contactFunction: 'Trygghetssamordnaren', contactEmail: 'trygghet@ekhamra.example.se' };
    await form.send({ ...typed, contactPhone: '' }).expect(303);
    expect(await actor(town.ekhamra)).toMatchObject({
      contact_function: 'Trygghetssamordnaren',
      contact_email: 'trygghet@ekhamra.example.se',
      contact_phone: null,
    });
    expect(await logOf(on, town.ekhamra)).toMatchObject([
      { kind: 'organisation.contact_changed', details: { from: { contactFunction: null }, to: typed } },
    ]);
  });

  it('is for the police how soon what they did is told, and for nobody else', async () => {
    const cia = await on.signIn(town.chief.userId);
    const form = await open(cia, page, `delay-${town.area}`);
    await form.send({ disclosureDelayDays: '14' }).expect(303);
    expect(await actor(town.area)).toMatchObject({ disclosure_delay_days: 14 });
    const wrong = await form.send({ disclosureDelayDays: '-1' }).expect(422);
    expect(faultsOn(wrong.text)).toEqual(['Skriv ett helt antal dagar, från 0 till 365.']);
    await formIn(cia, wrong.text, `delay-${town.area}`).send({ disclosureDelayDays: '0' }).expect(303);
    expect(await actor(town.area)).toMatchObject({ disclosure_delay_days: 0 });
    const siv = await on.signIn(town.coordinator.userId);
    expect(hasForm((await siv.get(page)).text, `delay-${town.ekhamra}`)).toBe(false);
  });

  it('is for a municipality how small a number may be and still be shown', async () => {
    const siv = await on.signIn(town.coordinator.userId);
    const form = await open(siv, page, `threshold-${town.ekhamra}`);
    expect(formOn((await siv.get(page)).text, `threshold-${town.ekhamra}`).fields).toMatchObject({
      smallNumberThreshold: '5',
    });
    await form.send({ smallNumberThreshold: '10' }).expect(303);
    expect((await logOf(on, town.ekhamra)).at(-1)).toMatchObject({
      kind: 'organisation.threshold_changed',
      details: { from: { smallNumberThreshold: null }, to: { smallNumberThreshold: 10 } },
    });
    for (const wrong of ['1', '1001', '2,5', ''])
      expect(faultsOn((await form.send({ smallNumberThreshold: wrong }).expect(422)).text)).toEqual([
        'Skriv ett heltal från 2 till 1000.',
      ]);
    const cia = await on.signIn(town.chief.userId);
    expect(hasForm((await cia.get(page)).text, `threshold-${town.area}`)).toBe(false);
  });

  it('is nobody else’s to change', async () => {
    const others = [town.otherCoordinator, town.otherChief, town.approver, town.liaison, town.administrator];
    const browsers = await Promise.all(others.map(({ userId }) => on.signIn(userId)));
    const siv = await on.signIn(town.coordinator.userId);
    const before = await everyRow(on);
    for (const browser of browsers) {
      for (const [id, act, typed] of [
        [town.ekhamra, 'kontakt', { contactFunction: 'x' }],
        [town.area, 'kontakt', { contactFunction: 'x' }],
        [town.area, 'fordrojning', { disclosureDelayDays: '0' }],
        [town.ekhamra, 'sma-tal', { smallNumberThreshold: '9' }],
        [town.area, 'sma-tal', { smallNumberThreshold: '9' }],
      ] as const)
        await browser.post(`${page}/${id}/${act}`, typed).expect(403);
    }
    await siv.post(`${page}/${town.ekhamra}/fordrojning`, { disclosureDelayDays: '0' }).expect(403);
    expect(await everyRow(on)).toEqual(before);
  });
});
