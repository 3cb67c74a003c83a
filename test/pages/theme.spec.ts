import type { Caller } from '../../src/kernel/caller';
import { anApp, type TestApp } from '../support/app';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf, logOf, open } from './acting';
import { formOn } from './form-on';

const page = '/arbete/var-organisation';
const sheet = '/kommun/ekhamra-kommun/tema.css';
const chosen = { brand: '#203a72', surface: '#eef1f8', link: '#1f4f9e', focus: '#ffd54a' };

describe('a municipality’s own colours', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let administrator: Caller;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    administrator = await aPerson(on.database, 'Eva Ekhamra', [['administrator', town.ekhamra]]);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
  });
  afterAll(() => on.close());

  const form = async () => open(await on.signIn(administrator.userId), page, `theme-${town.ekhamra}`);
  const choose = async (colours: Partial<typeof chosen>) => (await form()).send({ ...chosen, ...colours });
  const read = async (path: string) => (await on.anonymous().get(path).expect(200)).text;

  it('are the usual ones until somebody chooses', async () => {
    expect(await read('/kommun/ekhamra-kommun')).not.toContain('tema.css');
    expect(await read(sheet)).toContain('--govuk-brand-colour:#0e4f53;');
    await on.anonymous().get('/kommun/norrvikens-kommun/tema.css').expect(404);
  });

  it('are on its public pages at once, in a style sheet of their own', async () => {
    expect((await choose({})).status).toBe(303);
    const { text, headers } = await on.anonymous().get(sheet).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'text/css; charset=utf-8' });
    expect(headers.etag).toBeTruthy();
    await on.anonymous().get(sheet).set('if-none-match', String(headers.etag)).expect(304);
    expect(text).toBe(
      ':root{--govuk-brand-colour:#203a72;--govuk-surface-background-colour:#eef1f8;--govuk-surface-border-colour:#cacdd3;' +
        '--tint:#eef1f8;--govuk-link-colour:#1f4f9e;--govuk-link-hover-colour:#132f5f;--govuk-focus-colour:#ffd54a}\n',
    );
    const promise = /href="(\/loften\/[^"]+)"/.exec(await read(`/medborgarloften/${plan.set.publicId}`))?.[1];
    for (const path of [
      '/kommun/ekhamra-kommun',
      '/kommun/ekhamra-kommun/tillganglighet',
      '/embed/kommun/ekhamra-kommun',
      `/medborgarloften/${plan.set.publicId}`,
      promise ?? '',
    ])
      expect([path, (await read(path)).includes(`<link rel="stylesheet" href="${sheet}"`)]).toEqual([
        path,
        true,
      ]);
    for (const path of ['/', '/polisomrade/lokalpolisomrade-mellanbygden', '/ordlista'])
      expect([path, (await read(path)).includes('tema.css')]).toEqual([path, false]);
  });

  it('are logged with what they were', async () => {
    expect((await logOf(on, town.ekhamra)).at(-1)).toMatchObject({
      kind: 'organisation.theme_chosen',
      userId: administrator.userId,
      details: { from: { brand: '#0e4f53', link: '#0b5a66' }, to: chosen },
    });
  });

  it('are refused when they cannot be read, with what was measured and the nearest that can', async () => {
    const opened = await form();
    const before = await everyRow(on);
    const answer = await opened.send({ ...chosen, brand: '#f2c14e', focus: '#7a1f1f' });
    expect(answer.status).toBe(422);
    expect(faultsOn(answer.text)).toEqual([
      'Vit text på huvudfärgen får kontrasten 1,6 till 1. Det behövs minst 4,5 till 1. Närmaste färg som räcker är #8f722e.',
      expect.stringMatching(/^Texten i en markerad länk får kontrasten 1,4 till 1\. .* är #[0-9a-f]{6}\.$/),
    ]);
    expect(formOn(answer.text, `theme-${town.ekhamra}`).fields).toMatchObject({ brand: '#f2c14e' });
    expect(answer.text).toContain(`href="#theme-${town.ekhamra}-brand"`);
    expect(await everyRow(on)).toEqual(before);
  });

  it('are mended by taking what was offered', async () => {
    const browser = await on.signIn(administrator.userId);
    const refused = await (
      await open(browser, page, `theme-${town.ekhamra}`)
    ).send({ ...chosen, brand: '#f2c14e' });
    const [nearest = ''] = /#[0-9a-f]{6}(?=\.)/.exec(faultsOn(refused.text)[0] ?? '') ?? [];
    await formIn(browser, refused.text, `theme-${town.ekhamra}`).send({ brand: nearest }).expect(303);
    expect(await read(sheet)).toContain(`--govuk-brand-colour:${nearest};`);
  });

  it.each(['blå', '#12345', 'red;}body{display:none'])('are colours and nothing else: %s', async (typed) => {
    const answer = await choose({ link: typed });
    expect([answer.status, faultsOn(answer.text)]).toEqual([
      422,
      ['Skriv färgen som sex tecken, till exempel #0e4f53.'],
    ]);
  });

  it('are taken as they stand in a graphic manual', async () => {
    expect((await choose({ brand: ' 203A72 ' })).status).toBe(303);
    expect(await read(sheet)).toContain('--govuk-brand-colour:#203a72;');
  });

  it('are the usual ones again when every field is empty', async () => {
    const kinds = await kindsOf(on, town.ekhamra);
    expect((await choose({ brand: '', surface: '', link: '', focus: '' })).status).toBe(303);
    expect(await read(sheet)).toContain('--govuk-brand-colour:#0e4f53;');
    expect(await read('/kommun/ekhamra-kommun')).not.toContain('tema.css');
    expect(await kindsOf(on, town.ekhamra)).toEqual([...kinds, 'organisation.theme_chosen']);
    expect((await choose({ brand: '', surface: '', link: '', focus: '' })).status).toBe(303);
    expect(await kindsOf(on, town.ekhamra)).toEqual([...kinds, 'organisation.theme_chosen']);
  });

  it('are nobody else’s to choose', async () => {
    const others = [town.coordinator, town.chief, town.administrator, town.otherCoordinator];
    const browsers = await Promise.all(others.map(({ userId }) => on.signIn(userId)));
    const eva = await on.signIn(administrator.userId);
    const before = await everyRow(on);
    for (const browser of browsers) await browser.post(`${page}/${town.ekhamra}/farger`, chosen).expect(403);
    await eva.post(`${page}/${town.area}/farger`, chosen).expect(403);
    expect(await everyRow(on)).toEqual(before);
  });
});
