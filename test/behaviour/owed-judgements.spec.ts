import { randomUUID } from 'node:crypto';
import { Assessments } from '../../src/follow-ups/assessments';
import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import { followUpPaths } from '../../src/follow-ups/follow-up.paths';
import { FollowUps, type OwedAssessment } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import { Additions } from '../../src/promises/additions';
import { promisePaths } from '../../src/promises/promise.paths';
import type { PromiseSet } from '../../src/promises/promise-set.entity';
import { Publications } from '../../src/publication/publications';
import { seen } from '../public/reading';
import { anApp, type TestApp } from '../support/app';
import { addPromise, begin, decideAll, documentOf, propose } from '../support/documents';
import { aPerson, aTown, type Town } from '../support/people';

/** Two municipalities, the police and a partner, with a promise of every sort there is. */
describe('who owes a judgement', () => {
  let on: TestApp;
  let town: Town;
  let norrvikenApprover: Caller;
  let set: PromiseSet;
  let promises: Record<string, string>;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    norrvikenApprover = await aPerson(on.database, 'Nils', [['municipal_approver', town.norrviken]]);
  });
  afterAll(() => on.close());

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const siv = <T>(work: () => Promise<T>) => as(town.coordinator, work);
  const everybodyApproves = async () => {
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await decideAll(on, norrvikenApprover, town.norrviken, set.id);
    await decideAll(on, town.chief, town.area, set.id);
  };
  const publish = () => siv(() => on.app.get(Publications).publish(set.id, town.coordinator));
  const withdraw = (name: string) =>
    siv(() =>
      on.app
        .get(Additions)
        .withdraw(promises[name] ?? '', { reason: 'Bron rivs.', formKey: randomUUID() }, town.coordinator),
    );
  const key = ({ promiseId, authorityId }: OwedAssessment) => {
    const [name = ''] = Object.entries(promises).find(([, id]) => id === promiseId) ?? [];
    const authority = { [town.ekhamra]: 'Ekhamra', [town.norrviken]: 'Norrviken', [town.area]: 'polisen' };
    return `${name}: ${authority[authorityId] ?? authorityId}`;
  };
  const owed = async () =>
    (await siv(() => on.app.get(FollowUps).owed(set.id))).map(key).sort((a, b) => a.localeCompare(b, 'sv'));
  const judge = (followUp: FollowUp, name: string, authorityId: string, by: Caller) =>
    as(by, () =>
      on.app
        .get(Assessments)
        .assess(
          followUp.id,
          promises[name] ?? '',
          { version: 0, authorityId, judgement: 'fulfilled', reason: null, publicText: '' },
          by,
        ),
    );

  beforeEach(async () => {
    const document = documentOf(town, { municipalities: 'Norrviken', partners: 'Hyresgästerna' });
    set = await begin(on, town.coordinator, document);
    const [partner] = await on.database.rows<{ id: string }>(
      `select actor_id as id from tracker.promise_set_party where promise_set_id = $1 and party = 'other'`,
      [set.id],
    );
    const sorts = {
      alla: { party: 'municipality' },
      ekhamra: { party: 'municipality', forMunicipalityId: town.ekhamra },
      norrviken: { party: 'municipality', forMunicipalityId: town.norrviken },
      polisens: { party: 'police' },
      gemensamt: { party: 'joint' },
      gemensamtINorrviken: { party: 'joint', forMunicipalityId: town.norrviken },
      partnerns: { party: 'other', actorId: partner?.id ?? '' },
      partnernsINorrviken: {
        party: 'other',
        actorId: partner?.id ?? '',
        forMunicipalityId: town.norrviken,
      },
    } as const;
    promises = {};
    for (const [name, sort] of Object.entries(sorts))
      promises[name] = (await addPromise(on, town.coordinator, set.id, { ...sort, text: name })).id;
    await propose(on, town.coordinator, set.id);
    await everybodyApproves();
    await publish();
  });

  it('is just those that approved the promise: what is for one municipality is that one’s alone', async () => {
    const demanded = await on.database.rows<OwedAssessment>(
      `select subject_id as "promiseId", unnest(demands) as "authorityId" from tracker.revision where promise_set_id = $1`,
      [set.id],
    );
    expect(await owed()).toEqual(demanded.map(key).sort((a, b) => a.localeCompare(b, 'sv')));
    expect(await owed()).toEqual([
      'alla: Ekhamra',
      'alla: Norrviken',
      'ekhamra: Ekhamra',
      'gemensamt: Ekhamra',
      'gemensamt: Norrviken',
      'gemensamt: polisen',
      'gemensamtINorrviken: Norrviken',
      'gemensamtINorrviken: polisen',
      'norrviken: Norrviken',
      'partnerns: Ekhamra',
      'partnernsINorrviken: Norrviken',
      'polisens: polisen',
    ]);
  });

  const start = (type: 'half_year' | 'year') =>
    siv(() =>
      on.app
        .get(FollowUps)
        .start(
          set.id,
          { type, fromOn: '2026-01-01', toOn: '2026-06-30', dueOn: '2026-06-30' },
          town.coordinator,
        ),
    );

  it('is nobody once every party has approved that the promise is withdrawn, and no sooner', async () => {
    const followUp = await start('year');
    const before = await owed();
    await withdraw('gemensamt');
    await decideAll(on, town.approver, town.ekhamra, set.id);
    await decideAll(on, town.chief, town.area, set.id);
    expect(await owed()).toEqual(before);
    await decideAll(on, norrvikenApprover, town.norrviken, set.id);
    expect(await owed()).toEqual(before.filter((one) => !one.startsWith('gemensamt: ')));
    await expect(judge(followUp, 'gemensamt', town.area, town.chief)).rejects.toThrow('no such promise');
    const missing = await siv(() => on.app.get(FollowUps).missing(followUp.id));
    expect(missing.map(({ promiseId }) => promiseId)).not.toContain(promises.gemensamt);
  });

  it('and what was judged before the withdrawal stays in sight, inside and for residents', async () => {
    const followUp = await start('half_year');
    await judge(followUp, 'polisens', town.area, town.chief);
    await withdraw('polisens');
    await everybodyApproves();
    await publish();
    const browser = await on.signIn(town.chief.userId);
    const inside = seen((await browser.get(followUpPaths.followUp(followUp.id)).expect(200)).text);
    expect(inside).toMatch(/polisens\n[^]*Uppfyllt/);
    const shown = await on.database.rows(
      `select a.judgement from published.assessment a join published.promise p on p.id = a.promise_id where p.text = 'polisens'
        and p.promise_set_id = $1`,
      [set.publicId],
    );
    expect(shown).toEqual([{ judgement: 'fulfilled' }]);
  });

  it('and a withdrawn promise is not taken along to the next period unless somebody chooses so', async () => {
    await withdraw('polisens');
    const browser = await on.signIn(town.coordinator.userId);
    const choiceOf = async (number: number) => {
      const { text } = await browser.get(promisePaths.renewal(set.id)).expect(200);
      const select = new RegExp(`<select[^>]*id="renewal-promises-${number}".*?</select>`, 's').exec(text);
      const chosen = /<option[^>]* selected[^>]*>(.*?)</.exec(select?.[0] ?? '')?.[1];
      const reason = new RegExp(`<input[^>]*id="renewal-promises-${number}-reason"[^>]*>`).exec(text)?.[0];
      return [chosen, /value="([^"]*)"/.exec(reason ?? '')?.[1] ?? ''];
    };
    expect(await choiceOf(4)).toEqual(['Förnya oförändrat', '']);
    await everybodyApproves();
    expect(await choiceOf(4)).toEqual(['Avsluta', 'Bron rivs.']);
    expect(await choiceOf(3)).toEqual(['Förnya oförändrat', '']);
  });
});
