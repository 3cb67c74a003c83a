import { Activities } from '../../src/activities/activities';
import { PlanApprovals } from '../../src/publication/plan-approvals';
import { Proposals } from '../../src/publication/proposals';
import { askedAs } from '../../src/workspace/review/approval.dto';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, planOf } from '../support/plan';
import { everyRow, faultsOn, formIn, kindsOf } from './acting';
import { formOn, formsOn, hasForm, wordsOf } from './form-on';

const page = '/arbete/granskning';

describe('approving from the chief’s page', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let cia: SignedIn;

  beforeEach(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await propose();
    cia = await on.signIn(town.chief.userId);
  });
  afterEach(() => on.close());

  const asCoordinator = <T>(work: () => Promise<T>) => on.transactions.asStaff(town.coordinator.userId, work);
  const propose = () => asCoordinator(() => on.app.get(Proposals).propose(plan.set.id, town.coordinator));
  const waiting = () =>
    on.transactions.asStaff(town.chief.userId, async () => {
      const states = await on.app.get(Proposals).states(plan.set.id);
      return states.filter(({ waitsFor }) => waitsFor.includes(town.area)).map(({ newest }) => newest);
    });
  const all = async () =>
    (await waiting()).map(({ id }) => askedAs({ authorityId: town.area, revisionId: id }));
  const addressOf = (asked: readonly string[]) =>
    `${page}/godkannande?${asked.map((one) => `val=${one}`).join('&')}`;
  const confirmation = async (asked: readonly string[]) => (await cia.get(addressOf(asked))).text;

  it('P-4: lists only what was ticked once more, and approves nothing else', async () => {
    const listed = (await cia.get(page)).text;
    expect(wordsOf(listed)).toMatch(/Att godkänna \(3\).*Ekhamra kommun: Medborgarlöfte för Ekhamra 2026/);
    const tick = formsOn(listed).find(({ action }) => action === `${page}/godkannande`);
    expect(tick?.fields.val).toBeUndefined();
    const [one = ''] = (await waiting())
      .filter(({ subjectId }) => subjectId === plan.patrols.id)
      .map(({ id }) => askedAs({ authorityId: town.area, revisionId: id }));
    expect(listed).toContain(`value="${one}"`);
    const shown = await confirmation([one]);
    expect(wordsOf(shown)).toContain('Du har valt 1 förslag.');
    expect(wordsOf(shown)).toContain('Fotpatrullering');
    expect(wordsOf(shown)).not.toContain('Löfte 2');
    const result = await formIn(cia, shown, 'decision').send({ decision: 'approved' });
    expect(result.status).toBe(200);
    expect(wordsOf(result.text)).toContain('Fotpatrullering Medborgarlöfte för Ekhamra 2026 Godkänd');
    expect((await waiting()).map(({ subjectKind }) => subjectKind)).toEqual(['promise', 'promise']);
  });

  it('decides each by itself and logs each, and tells of the one that was decided meanwhile', async () => {
    const asked = await all();
    const shown = await confirmation(asked);
    const [first] = await waiting();
    await on.transactions.asStaff(town.chief.userId, () =>
      on.app
        .get(PlanApprovals)
        .decide(
          plan.set.id,
          { authorityId: town.area, revisionIds: [first?.id ?? ''], decision: 'approved', reason: null },
          town.chief,
        ),
    );
    const result = await formIn(cia, shown, 'decision').send({ decision: 'approved' });
    expect(wordsOf(result.text)).toContain('2 av 3 sparades.');
    expect(wordsOf(result.text)).toMatch(
      /(Löfte \d|Fotpatrullering) Medborgarlöfte för Ekhamra 2026 Inte sparat\./,
    );
    expect((await kindsOf(on, plan.set.id)).filter((kind) => kind === 'approval.approved')).toHaveLength(3);
    expect(wordsOf(await confirmation(asked))).toContain('Inget är valt.');
  });

  it('P-5: refuses with a reason only, which the coordinator reads', async () => {
    const shown = await confirmation(await all());
    expect(shown).toContain('Visas för kommunen och polisen, inte för invånare.');
    const before = await everyRow(on);
    const again = await formIn(cia, shown, 'decision').send({ decision: 'refused' });
    expect([again.status, faultsOn(again.text)]).toEqual([
      422,
      ['Skriv varför du inte godkänner. Skälet visas för parterna, inte för invånare.'],
    ]);
    expect(await everyRow(on)).toEqual(before);
    expect(formOn(again.text, 'decision').fields.val).toHaveLength(3);
    await formIn(cia, again.text, 'decision').send({ decision: 'refused', reason: 'Säg hur ofta.' });
    const siv = await on.signIn(town.coordinator.userId);
    expect(wordsOf((await siv.get(`/arbete/loften/${plan.set.id}`)).text)).toContain(
      'Lokalpolisområde Mellanbygden godkände inte: Säg hur ofta.',
    );
    expect((await cia.get(page)).text).not.toContain('Att godkänna (');
  });

  it('P-6: a proposal that is changed after it was shown is not approved by the old page', async () => {
    const shown = await confirmation(await all());
    await asCoordinator(async () => {
      const { version } = await on.app.get(Activities).find(plan.patrols.id);
      const changed = planOf({
        ...{ title: 'Fotpatrullering varje dag', leadId: town.area, leadFunction: 'Kommunpolisen' },
        promiseIds: plan.promises.slice(1).map(({ id }) => id),
      });
      await on.app
        .get(Activities)
        .plan(plan.patrols.id, { ...changed, version, was: '{}' }, town.coordinator);
    });
    await propose();
    const result = await formIn(cia, shown, 'decision').send({ decision: 'approved' });
    expect(wordsOf(result.text)).toContain('2 av 3 sparades.');
    expect((await waiting()).map(({ fields }) => fields)).toMatchObject([
      { title: 'Fotpatrullering varje dag' },
    ]);
  });

  it('CHF-09, CHF-13: is for the chief of the area alone', async () => {
    const address = addressOf(await all());
    const shown = formIn(cia, (await cia.get(address)).text, 'decision');
    const kalle = await on.signIn(town.liaison.userId);
    expect(hasForm((await kalle.get(address)).text, 'decision')).toBe(false);
    const other = await on.signIn(town.otherChief.userId);
    expect(wordsOf((await other.get(address)).text)).toContain('Inget är valt.');
    const before = await everyRow(on);
    const form = { val: await all(), decision: 'approved' };
    expect((await kalle.post(`${page}/godkannande`, form)).status).toBe(403);
    expect((await other.post(`${page}/godkannande`, form)).status).toBe(403);
    expect(await everyRow(on)).toEqual(before);
    expect((await shown.send({ decision: 'approved' })).status).toBe(200);
  });
});
