import { setTimeout as sleep } from 'node:timers/promises';
import { Indicators } from '../../src/indicators/indicators';
import type { Caller } from '../../src/kernel/caller';
import { addDays, dayOf } from '../../src/kernel/day';
import { PublishedCopy } from '../../src/publication/published-copy';
import { Publications } from '../../src/publication/publications';
import { anApp, noonOn, type TestApp } from '../support/app';
import { indicatorOf } from '../support/before-the-promise';
import { aPerson, aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { seen } from '../public/reading';
import { faultsOn, logOf, open } from './acting';
import { formOn, hasForm } from './form-on';

const page = '/arbete/var-organisation';
const stale = 'Inte uppdaterad på länge';

describe('after how many days a municipality says that something is not updated for a long time', () => {
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

  const name = () => `staleness-${town.ekhamra}`;
  const choose = async (days: string) =>
    (await open(await on.signIn(administrator.userId), page, name())).send({ staleAfterDays: days });
  const read = async (path: string) => (await on.anonymous().get(path).expect(200)).text;
  /** What is said of the published activity: on its promise's page, on the place's list, and in both forms of the API. */
  const said = async () => {
    const { data } = JSON.parse(await read('/api/v1/activities')) as {
      data: { id: string; isStale: boolean }[];
    };
    const outline = data[0];
    if (!outline) throw new Error('no activity is published');
    const whole = JSON.parse(await read(`/api/v1/activities/${outline.id}`)) as { isStale: boolean };
    const text = seen(await read(`/medborgarloften/${plan.set.publicId}`));
    return [
      text.includes(`Pågår ${stale}`) || text.includes(`Inte påbörjad ${stale}`),
      text.includes('Ingen har bekräftat någon uppgift'),
      outline.isStale,
      whole.isStale,
    ];
  };
  const staff = async () => {
    const siv = await on.signIn(town.coordinator.userId);
    return seen((await siv.get(`/arbete/aktiviteter/${plan.walks.id}`).expect(200)).text).includes(stale);
  };

  it('is 90 until its administrator chooses another number, which is logged', async () => {
    const eva = await on.signIn(administrator.userId);
    expect(formOn((await eva.get(page)).text, name()).fields).toMatchObject({ staleAfterDays: '90' });
    expect((await choose('60')).status).toBe(303);
    expect(formOn((await eva.get(page)).text, name()).fields).toMatchObject({ staleAfterDays: '60' });
    expect((await logOf(on, town.ekhamra)).at(-1)).toMatchObject({
      kind: 'organisation.staleness_changed',
      details: { from: { staleAfterDays: null }, to: { staleAfterDays: 60 } },
    });
    const log = seen((await eva.get('/arbete/logg').expect(200)).text);
    expect(log).toContain('Gränsen för ”inte uppdaterad på länge” ändrades');
    expect(log).toContain('Gräns för inaktuellt: 60 dagar, förut 90 dagar');
  });

  it('is a whole number from 30 to 365', async () => {
    for (const wrong of ['10', '29', '366', '45,5', '']) {
      const { status, text } = await choose(wrong);
      expect([status, faultsOn(text)]).toEqual([422, ['Skriv ett helt antal dagar, från 30 till 365.']]);
    }
    for (const right of ['30', '365']) expect((await choose(right)).status).toBe(303);
  });

  it('is a municipality’s alone, and nobody else’s there than who administers it', async () => {
    const path = (id: string) => `${page}/${id}/tystnad`;
    for (const { userId } of [town.coordinator, town.chief, town.otherCoordinator, town.administrator]) {
      const browser = await on.signIn(userId);
      await browser.post(path(town.ekhamra), { staleAfterDays: '60' }).expect(403);
    }
    const siv = await on.signIn(town.coordinator.userId);
    expect(hasForm((await siv.get(page)).text, name())).toBe(false);
    const eva = await on.signIn(administrator.userId);
    await eva.post(path(town.area), { staleAfterDays: '60' }).expect(403);
  });

  it('decides at once what is said, to residents and staff, and says it no longer when it is raised', async () => {
    await choose('90');
    const [row] = await on.database.rows<{ at: Date }>('select confirmed_at as at from published.activity');
    if (!row) throw new Error('no activity is published');
    const confirmed = dayOf(row.at);
    on.clock.set(noonOn(addDays(confirmed, 40)));
    expect([await said(), await staff()]).toEqual([[false, false, false, false], false]);
    await choose('40');
    expect([await said(), await staff()]).toEqual([[false, false, false, false], false]);
    await choose('39');
    expect([await said(), await staff()]).toEqual([[true, true, true, true], true]);
    await choose('41');
    expect([await said(), await staff()]).toEqual([[false, false, false, false], false]);
    await on.transactions.asStaff(town.coordinator.userId, () =>
      on.app.get(Publications).publish(plan.set.id, town.coordinator),
    );
    on.clock.set(noonOn(addDays(confirmed, 41)));
    expect((await said())[0]).toBe(false);
    on.clock.set(noonOn(addDays(confirmed, 42)));
    expect((await said())[0]).toBe(true);
  });

  describe('is never published as it was before, when both happen at once', () => {
    const isWaitedFor = async (): Promise<void> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const waiting = await on.database.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (waiting.length > 0) return;
        await sleep(20);
      }
      throw new Error('nobody waits');
    };
    /** The act is sent while a publication has read what there was and is not finished. */
    async function changeWhilePublishing(act: string, said: Record<string, string>): Promise<void> {
      const eva = await on.signIn(administrator.userId);
      const copy = on.app.get(PublishedCopy);
      const replace = copy.replace.bind(copy);
      const answers: Promise<number>[] = [];
      jest.spyOn(copy, 'replace').mockImplementationOnce(async (live) => {
        await replace(live);
        answers.push(eva.post(`${page}/${town.ekhamra}/${act}`, said).then(({ status }) => status));
        await isWaitedFor();
      });
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.app.get(Publications).publish(plan.set.id, town.coordinator),
      );
      expect(await Promise.all(answers)).toEqual([303]);
    }

    it('the limit for silence', async () => {
      await choose('200');
      await changeWhilePublishing('tystnad', { staleAfterDays: '60' });
      expect(await on.database.rows('select stale_after_days as days from published.promise_set')).toEqual([
        { days: 60 },
      ]);
    });

    it('the limit for small numbers', async () => {
      await on.transactions.asStaff(town.coordinator.userId, () =>
        on.app
          .get(Indicators)
          .add(
            plan.set.id,
            indicatorOf({ isCount: true, baselineValue: 7, promiseIds: plan.promises.map(({ id }) => id) }),
            town.coordinator,
          ),
      );
      await changeWhilePublishing('sma-tal', { smallNumberThreshold: '9' });
      expect(await on.database.rows('select value, is_suppressed from published.measurement')).toEqual([
        { value: null, is_suppressed: true },
      ]);
    });
  });
});
