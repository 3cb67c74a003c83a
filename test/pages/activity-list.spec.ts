import { Activities } from '../../src/activities/activities';
import { activityPaths } from '../../src/activities/activity.paths';
import type { ActivityPlan } from '../../src/activities/plan.dto';
import type { Activity } from '../../src/activities/activity.entity';
import { listPaths } from '../../src/workspace/list/list.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, planOf, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { faultsOn, formIn, logOf, open } from './acting';
import { hasForm, wordsOf } from './form-on';

const list = listPaths.list;

describe('the list of activities', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    siv = await on.signIn(town.coordinator.userId);
    await publish(on, town, plan.set.id);
  });
  afterAll(() => on.close());

  const add = (overrides: Partial<ActivityPlan>): Promise<Activity> =>
    on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Activities)
        .add(
          plan.set.id,
          planOf({ leadId: town.ekhamra, promiseIds: [plan.promises[0]?.id ?? ''], ...overrides }),
          town.coordinator,
        ),
    );
  const titlesOn = (html: string): string[] =>
    [
      ...html.matchAll(
        /<tr role="row" id="rad-[^"]+">.*?<a href="\/arbete\/aktiviteter\/[^"]+"[^>]*>([^<]+)</gs,
      ),
    ].map(([, title = '']) => title.replaceAll('\u00ad', ''));
  const shown = async (query: string, browser = siv): Promise<string[]> =>
    titlesOn((await browser.get(`${list}${query}`).expect(200)).text);

  it('shows what each may see, also what another party leads, and nothing to who has no part in it', async () => {
    expect(await shown('')).toEqual(['Fotpatrullering', 'Trygghetsvandringar']);
    expect(await shown('', await on.signIn(town.liaison.userId))).toHaveLength(2);
    const { text } = await (await on.signIn(town.otherCoordinator.userId)).get(list);
    expect(titlesOn(text)).toEqual([]);
    expect(wordsOf(text)).not.toContain('Ekhamra 2026');
  });

  it('finds by document, promise, party, lead, person, status, time and words, and by several of them at once', async () => {
    await add({ title: 'Belysning i Björkparken', dueOn: '2026-06-09' });
    await add({ title: 'Ordningsvakter', dueOn: '2026-06-15', promiseIds: [plan.promises[2]?.id ?? ''] });
    const done = await add({ title: 'Klotterkampanj', dueOn: '2026-07-05' });
    await (
      await open(siv, activityPaths.activity(done.id), 'report')
    ).send({ status: 'completed', completedOn: '2026-06-01' });
    const asked = await add({ title: 'Föräldravandring', dueOn: '2026-07-08' });
    await (await open(siv, activityPaths.activity(asked.id), 'ask')).send({ userId: town.caseWorker.userId });
    const everything = await shown('?status=all');
    expect(everything).toHaveLength(6);
    expect(await shown('')).toEqual(everything.filter((title) => title !== 'Klotterkampanj'));
    expect(await shown('?status=completed')).toEqual(['Klotterkampanj']);
    expect(await shown('?lage=late')).toEqual(['Belysning i Björkparken']);
    expect(await shown('?lage=soon_7')).toEqual(['Ordningsvakter']);
    expect(await shown('?lage=soon_30')).toEqual(['Ordningsvakter', 'Föräldravandring']);
    expect(await shown('?lage=silent')).toEqual([]);
    expect(await shown(`?lofte=${plan.promises[2]?.id}`)).toEqual(['Ordningsvakter', 'Fotpatrullering']);
    expect(await shown('?part=police')).toEqual(['Fotpatrullering']);
    expect(await shown(`?leder=${town.area}`)).toEqual(['Fotpatrullering']);
    expect(await shown(`?svarar=${town.caseWorker.userId}`)).toEqual(['Föräldravandring']);
    expect(await shown('?vems=mina')).not.toContain('Fotpatrullering');
    expect(await shown('?vems=mina', await on.signIn(town.caseWorker.userId))).toEqual(['Föräldravandring']);
    expect(await shown('?svarar=ingen')).toEqual(
      everything.filter((title) => !['Föräldravandring', 'Klotterkampanj'].includes(title)),
    );
    expect(await shown('?sok=BJÖRK+belys')).toEqual(['Belysning i Björkparken']);
    expect(await shown('?sok=vandring&lage=late')).toEqual([]);
    expect(await shown('?dokument=inget&lofte=1&part=x&status=y&lage=z&sida=-1&ordning=q')).toHaveLength(5);
  });

  it('runs the product’s own script and no other, and says where it is not a page of the staff that none runs', async () => {
    const { text, headers } = await siv.get(list);
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/assets/staff.js" defer>']);
    expect(text).not.toMatch(/<[^>]+ (style|on[a-z]+)=/);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';script-src 'self';connect-src 'self'",
    );
    const { headers: open } = await on.anonymous().get('/logga-in');
    expect(open['content-security-policy']).not.toContain('script-src');
  });

  it('sorts by links, both ways, and says so to those who hear the page', async () => {
    expect((await shown('?ordning=title'))[0]).toBe('Belysning i Björkparken');
    expect((await shown('?ordning=-title'))[0]).toBe('Trygghetsvandringar');
    const { text } = await siv.get(`${list}?ordning=-title&lage=late`);
    expect(text).toMatch(
      /aria-sort="descending"><a href="\/arbete\/aktiviteter\?lage=late&amp;ordning=title"/,
    );
  });

  it('says how many there are, and gives advice when there are none', async () => {
    expect((await siv.get(`${list}?lage=late`)).text).toContain(
      '<p role="status"><strong>1 aktivitet</strong></p>',
    );
    expect(wordsOf((await siv.get(`${list}?sok=finnsinte`)).text)).toContain(
      '0 aktiviteter Inga aktiviteter stämmer med det du har valt. Ta bort något av valen',
    );
  });

  it('saves a list by name, for the person alone, and removes it', async () => {
    await (
      await open(siv, `${list}?lage=late&part=municipality`, 'savedList')
    )
      .send({ name: 'Mina sena' })
      .expect(303);
    const { text } = await siv.get(list);
    expect(text).toContain('<a href="/arbete/aktiviteter?part=municipality&amp;lage=late">Mina sena</a>');
    const colleague = await on.signIn(town.caseWorker.userId);
    expect((await colleague.get(list)).text).not.toContain('Mina sena');
    const [{ id = '' } = {}] = await on.database.rows<{ id: string }>('select id from tracker.saved_list');
    await colleague.post(listPaths.savedRemoval(id), { urval: '' }).expect(404);
    const nameless = await (await open(siv, list, 'savedList')).send({ name: ' ' });
    expect(nameless.status).toBe(422);
    expect(faultsOn(nameless.text)).toEqual(['Skriv ett namn på urvalet, högst 100 tecken.']);
    await siv.post(listPaths.savedRemoval(id), { urval: 'lage=late' }).expect(303);
    const without = await siv.get(`${list}?klart=removed`);
    expect(without.text).not.toContain('">Mina sena</a>');
    expect(wordsOf(without.text)).toContain('Ångra borttagningen: Mina sena');
    await colleague.post(listPaths.savedRestoration(id), { urval: '' }).expect(404);
    await siv.post(listPaths.savedRestoration(id), { urval: '' }).expect(303);
    expect((await siv.get(list)).text).toContain('">Mina sena</a>');
    await siv.post(listPaths.savedRemoval(id), { urval: '' }).expect(303);
    const removed = on.clock.now();
    on.clock.set(new Date(removed.getTime() + 31 * 86_400_000));
    siv = await on.signIn(town.coordinator.userId);
    expect((await siv.get(list)).text).not.toContain('Mina sena');
    on.clock.set(removed);
    siv = await on.signIn(town.coordinator.userId);
  });

  const opened = (id: string, query = '?lage=late'): string => `${list}${query}&oppna=${id}`;

  it('updates in the row: one step to open, status, save; and comes back to the same list', async () => {
    const lights = await add({ title: 'Lampor', dueOn: '2026-06-01' });
    const row = await open(siv, opened(lights.id), 'row');
    const answer = await row.send({ status: 'in_progress', publicText: 'Tolv lampor är bytta.' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${list}?lage=late&klart=reported#rad-${lights.id}`);
    expect(wordsOf((await siv.get(`${list}?lage=late&klart=reported`)).text)).toContain('Läget är sparat.');
    const [{ to } = { to: null }] = (await logOf(on, lights.id))
      .filter(({ kind }) => kind === 'activity.reported')
      .map(({ details }) => details);
    expect(to).toMatchObject({ status: 'in_progress', publicText: 'Tolv lampor är bytta.' });
  });

  it('moves the day in the same form, which then needs a reason', async () => {
    const bridge = await add({ title: 'Gångbron', dueOn: '2026-06-02' });
    const row = await open(siv, opened(bridge.id), 'row');
    const unexplained = await row.send({ toOn: '2026-09-01' });
    expect(unexplained.status).toBe(422);
    expect(unexplained.text).toContain('<title>Fel: ');
    expect(faultsOn(unexplained.text)).toEqual(['Välj skälet till att tiden flyttas.']);
    expect(unexplained.text).toContain('href="#row-moveReason"');
    const corrected = await formIn(siv, unexplained.text, 'row').send({
      toOn: '2026-09-01',
      moveReason: 'procurement_or_permit',
      status: 'in_progress',
    });
    expect(corrected.status).toBe(303);
    const [stored] = await on.database.rows(
      `select due_on::text as "dueOn", status from tracker.activity where id = $1`,
      [bridge.id],
    );
    expect(stored).toEqual({ dueOn: '2026-09-01', status: 'in_progress' });
  });

  it('takes today when it is completed and no day is said, and shows both texts when two save at once', async () => {
    const signs = await add({ title: 'Skyltar', dueOn: '2026-06-03' });
    const [mine, yours] = [
      await open(siv, opened(signs.id), 'row'),
      await open(siv, opened(signs.id), 'row'),
    ];
    await mine.send({ status: 'completed', publicText: 'Alla sitter uppe.' }).expect(303);
    const [{ day } = { day: '' }] = await on.database.rows<{ day: string }>(
      'select completed_on::text as day from tracker.activity where id = $1',
      [signs.id],
    );
    expect(day).toBe('2026-06-10');
    const clash = await yours.send({ publicText: 'Hälften sitter uppe.' });
    expect(clash.status).toBe(409);
    expect(wordsOf(clash.text)).toContain('Hälften sitter uppe. Alla sitter uppe.');
    expect(hasForm(clash.text, 'row')).toBe(true);
  });

  it('registers what was done in three inputs, and confirms with one press', async () => {
    const walks = await add({ title: 'Kvällsvandring', dueOn: '2026-06-04' });
    await (
      await open(siv, opened(walks.id), 'rowOccurrence')
    )
      .send({ day: '2026-06-02', quantity: '2', publicSummary: '' })
      .expect(303);
    const answer = await (await open(siv, opened(walks.id), 'rowConfirmation')).send();
    expect(answer.headers.location).toBe(`${list}?lage=late&klart=confirmed#rad-${walks.id}`);
    expect((await logOf(on, walks.id)).map(({ kind }) => kind).slice(-2)).toEqual([
      'activity.occurrence_registered',
      'activity.confirmed',
    ]);
  });

  it('opens the same forms on the first page, and comes back there; a strange address leads nowhere else', async () => {
    const late = await add({ title: 'Försenad sak', dueOn: '2026-06-05' });
    const first = await open(siv, `/arbete?oppna=${late.id}`, 'rowConfirmation');
    expect((await first.send()).headers.location).toBe(`/arbete?klart=confirmed#rad-${late.id}`);
    const elsewhere = await siv.post(listPaths.rowConfirmation(late.id), { fran: 'https://ond.example/' });
    expect(elsewhere.headers.location).toBe(`/arbete?klart=confirmed#rad-${late.id}`);
    const refused = await siv.post(listPaths.row(late.id), { formName: 'row', fran: '/arbete', status: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<h1[^>]*><span>Att göra</);
  });

  it('shows another party’s activity without forms that are not the reader’s', async () => {
    const { text } = await siv.get(opened(plan.patrols.id, '?status=all'));
    expect(hasForm(text, 'row')).toBe(false);
    expect(wordsOf(text)).toContain('Den leds av en annan part.');
  });

  it('shows fifty on a page, and the last page when there are not so many', async () => {
    for (let number = 0; number < 60; number += 1) await add({ title: `Aktivitet ${number}` });
    expect(await shown('?status=all')).toHaveLength(50);
    const { text } = await siv.get(`${list}?status=all&sida=2`);
    expect(titlesOn(text).length).toBeGreaterThan(10);
    expect(text).toMatch(/<a href="\/arbete\/aktiviteter\?status=all" [^>]*rel="prev">/);
    expect(await shown('?status=all&sida=999')).toEqual(titlesOn(text));
  });
});
