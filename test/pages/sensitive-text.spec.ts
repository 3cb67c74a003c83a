import { randomUUID } from 'node:crypto';
import { freeTextsOf } from '../../src/http/free-text';
import { AddedAuthority } from '../../src/accounts/administration.dto';
import { NewPassword } from '../../src/accounts/sign-in.dto';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, open } from './acting';
import { wordsOf } from './form-on';

const sentence = 'Ring 0510-123 45 om du såg ABC123.';

describe('COO-28, P-8: text that seems to point out a person', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let browser: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    browser = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());

  const activity = () => `/arbete/aktiviteter/${plan.walks.id}`;
  const set = () => `/arbete/loften/${plan.set.id}`;

  it.each([
    ['report', activity, 'publicText', { status: 'in_progress' }],
    ['report', activity, 'internalNote', { status: 'in_progress', publicText: 'Öppet.' }],
    ['occurrence', activity, 'publicSummary', { day: '2026-06-01', quantity: '1', formKey: randomUUID() }],
    ['note', activity, 'note', {}],
    ['deadline', activity, 'moveText', { toOn: '2026-12-20', moveReason: 'weather_or_season' }],
    ['basis', set, 'basis', {}],
  ] as const)(
    'in the form %s on %p is asked about at %s and saved when the person says so',
    async (name, page, field, rest) => {
      const before = await everyRow(on);
      const asked = await (
        await open(browser, page(), name)
      ).send({ ...rest, [field]: `${sentence} ${name} ${field}` });
      expect(asked.status).toBe(422);
      expect(await everyRow(on)).toEqual(before);
      expect(faultsOn(asked.text)).toEqual([
        expect.stringContaining('ett telefonnummer (0510-123 45), ett registreringsnummer (ABC123)'),
      ]);
      expect(asked.text).toContain('Titta på det här innan du sparar');
      expect(asked.text).not.toContain('<title>Fel: ');
      expect(asked.text).toContain(`href="#${name}-${field}"`);
      const again = formIn(browser, asked.text, name);
      expect((await again.send()).status).toBe(422);
      const [, sign = ''] = /name="saveAnyway"[^>]*value="([\w-]+)"/.exec(asked.text) ?? [];
      const other = await again.send({
        [field]: `${sentence} Skriv till kalle@example.se.`,
        saveAnyway: sign,
      });
      expect(other.status).toBe(422);
      expect(await everyRow(on)).toEqual(before);
      expect((await again.send({ saveAnyway: sign })).status).toBe(303);
      expect(JSON.stringify(await everyRow(on))).not.toBe(JSON.stringify(before));
    },
  );

  it('is asked about once: not again when what was saved already is saved with the rest', async () => {
    await on.database.rows('update tracker.activity set public_text = $2 where id = $1', [
      plan.walks.id,
      sentence,
    ]);
    const form = await open(browser, activity(), 'report');
    expect((await form.send({ internalNote: 'Vi väntar.' })).status).toBe(303);
  });

  it('is not asked about in contact fields of a function, passwords and ordinary sentences', async () => {
    expect(freeTextsOf(AddedAuthority)).not.toContain('contactEmail');
    expect(freeTextsOf(AddedAuthority)).not.toContain('contactPhone');
    expect(freeTextsOf(NewPassword)).toEqual([]);
    const ordinary = { note: 'Klart 2026-11-30, 4 av 6. Ring 114 14.' };
    expect((await (await open(browser, activity(), 'note')).send(ordinary)).status).toBe(303);
  });

  it('does not hide what is wrong with the form once the person has said yes', async () => {
    const form = await open(browser, activity(), 'occurrence');
    const typed = { day: '', quantity: '1', publicSummary: sentence };
    const asked = await form.send(typed);
    const [, sign = ''] = /name="saveAnyway"[^>]*value="([\w-]+)"/.exec(asked.text) ?? [];
    const wrong = await formIn(browser, asked.text, 'occurrence').send({ saveAnyway: sign });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Du behöver rätta det här');
  });

  it('is pointed at before anything is published, beside what nobody may publish, to each who publishes', async () => {
    const texts = (text: string) =>
      on.database.rows('update tracker.activity set public_text = $1 where promise_set_id = $2', [
        text,
        plan.set.id,
      ]);
    const liaison = await on.signIn(town.liaison.userId);
    const approver = await on.signIn(town.approver.userId);
    await texts(sentence);
    for (const publisher of [browser, liaison]) {
      const words = wordsOf((await publisher.get(set()).expect(200)).text);
      expect(words).toContain('Läs igenom det här innan du publicerar Inga namn på enskilda personer');
      expect(words).toContain('Trygghetsvandringar : 0510-123 45, ABC123');
      expect(words).toContain('Fotpatrullering : 0510-123 45, ABC123');
    }
    expect((await approver.get(set())).text).not.toContain('Läs igenom det här');
    await texts('Vi går varje helg.');
    await on.database.rows(`update tracker.occurrence set public_summary = ''`);
    await on.database.rows(`update tracker.deadline_move set public_text = ''`);
    expect(wordsOf((await browser.get(set())).text)).toContain(
      'Medborgarlöfte för Ekhamra 2026 : 0510-123 45, ABC123',
    );
    await on.database.rows(`update tracker.promise_set set basis = 'Vi har frågat 1 204 invånare.'`);
    const words = wordsOf((await browser.get(set())).text);
    expect(words).toContain('Ingen text ser ut att innehålla ett personnummer');
    expect(words).not.toContain('ABC123');
  });
});
