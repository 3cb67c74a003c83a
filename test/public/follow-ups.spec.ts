import { randomUUID } from 'node:crypto';
import { Assessments } from '../../src/follow-ups/assessments';
import { Feedbacks } from '../../src/follow-ups/feedbacks';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import { Publications } from '../../src/publication/publications';
import { anApp, noonOn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aYearToFollowUp, judge, judgeAllButLighting, type Skara } from '../support/skara';
import { seen } from './reading';

describe('what residents read of follow-ups', () => {
  let on: TestApp;
  let town: Town;
  let year: Skara;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());
  beforeEach(() => on.clock.set(noonOn('2026-06-10')));

  const as = <T>(by: Caller, work: () => Promise<T>) => on.transactions.asStaff(by.userId, work);
  const publish = () =>
    as(town.coordinator, () => on.app.get(Publications).publish(year.setId, town.coordinator));
  const page = async (language = '') =>
    seen((await on.anonymous().get(`/medborgarloften/${year.publicId}${language}`).expect(200)).text);
  const followUps = async () =>
    (await on.anonymous().get(`/api/v1/promise-sets/${year.publicId}`).expect(200)).body.followUps;

  it('is that a party has not reported, in words, while the follow-up is open', async () => {
    year = await aYearToFollowUp(on, town);
    expect(await page()).not.toContain('har inte rapporterat');
    await judge(on, year, 'nightWalks', town.ekhamra, town.coordinator);
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, {
      judgement: 'partly_fulfilled',
      reason: 'En av två.',
      publicText: 'Vi gick i Norra hamnen.',
    });
    await publish();
    const words = await page();
    expect(words).toContain('Uppföljningen är inte avslutad');
    expect(words).toContain('Polisen har inte rapporterat än: löfte 1, 2 och 5.');
    expect(words).toContain('Kommunen har inte rapporterat än: löfte 4.');
    expect(words).toMatch(
      /Löfte 5 Att göra två trygghetsvandringar.*\nEkhamra kommun\nDelvis uppfyllt\nSkäl: En av två\.\nVi gick i Norra hamnen\.\nLokalpolisområde Mellanbygden\nPolisen har inte rapporterat än\./,
    );
    expect(await page('?lang=en')).toContain('The police have not reported yet: promise 1, 2 and 5.');
    expect(await followUps()).toMatchObject([
      { type: 'year', state: 'open', isLate: false, assessments: { length: 6 } },
    ]);
  });

  it('is both parties’ judgements side by side, each with its own reason, and what was corrected afterwards', async () => {
    year = await aYearToFollowUp(on, town);
    await judgeAllButLighting(on, town, { ...year });
    await judge(on, year, 'walks', town.area, town.chief, {
      judgement: 'not_fulfilled',
      reason: 'Bara en blev av.',
      version: 1,
    });
    await judge(on, year, 'lighting', town.ekhamra, town.coordinator, {
      judgement: 'not_judged',
      reason: 'Dialogen är flyttad.',
    });
    const { id } = year.followUp;
    await as(town.coordinator, () => on.app.get(FollowUps).close(id, town.coordinator));
    const correction = { formKey: randomUUID(), authorityId: town.area, text: 'Två blev av.' };
    await as(town.chief, () =>
      on.app.get(FollowUps).correct(id, { ...correction, reason: 'En var inte räknad.' }, town.chief),
    );
    await publish();
    const words = await page();
    expect(words).toMatch(
      /Ekhamra kommun\nUppfyllt\nLokalpolisområde Mellanbygden\nInte uppfyllt\nSkäl: Bara en blev av\./,
    );
    expect(words).toMatch(/Inte bedömt\nSkäl: Dialogen är flyttad\./);
    expect(words).toMatch(/Rättat\nLokalpolisområde Mellanbygden\nTvå blev av\.\nSkäl: En var inte räknad\./);
    expect(words).not.toContain('har inte rapporterat');
  });

  it('is a final judgement only as its party’s approver approved it', async () => {
    year = await aYearToFollowUp(on, town, 'final');
    await judge(on, year, 'walks', town.ekhamra, town.coordinator);
    await publish();
    expect(await page()).toContain('Kommunen har inte rapporterat än: löfte 3, 4 och 5.');
    const approve = () =>
      as(town.approver, async () => {
        const states = await on.app.get(Assessments).verdicts(year.followUp);
        const revisionIds = states.map(({ newest }) => newest.id);
        const decision = {
          authorityId: town.ekhamra,
          revisionIds,
          decision: 'approved',
          reason: null,
        } as const;
        await on.app.get(Assessments).decide(year.followUp.id, decision, town.approver);
      });
    await approve();
    await judge(on, year, 'walks', town.ekhamra, town.coordinator, {
      judgement: 'not_fulfilled',
      reason: 'Vi räknade fel.',
      version: 1,
    });
    await publish();
    expect(await page()).toMatch(/Ekhamra kommun\nUppfyllt\nLokalpolisområde/);
    expect(await page()).not.toContain('Vi räknade fel.');
    await approve();
    await publish();
    expect(await page()).toMatch(/Ekhamra kommun\nInte uppfyllt\nSkäl: Vi räknade fel\./);
  });

  it('is whether they have been told what became of it', async () => {
    year = await aYearToFollowUp(on, town);
    const plan = async (formKey: string, what: string, dueOn: string) =>
      as(town.coordinator, () =>
        on.app.get(Feedbacks).plan(
          year.setId,
          {
            ...{ formKey, authorityId: town.ekhamra, followUpId: null, kind: 'meeting', what, dueOn },
            ownerFunction: 'Kommunikatören',
          },
          town.coordinator,
        ),
      );
    const done = randomUUID();
    await plan(done, 'Vandringen i maj', '2026-06-01');
    await plan(randomUUID(), 'Enkäten i höstas', '2026-06-10');
    await as(town.coordinator, () =>
      on.app
        .get(Feedbacks)
        .done(year.setId, done, { doneOn: '2026-06-05', publicNote: 'Fyrtio kom.' }, town.coordinator),
    );
    await publish();
    const words = await page();
    expect(words).toContain(
      'Vandringen i maj. Möte. Kommunikatören, Ekhamra kommun. Gjort 5 juni 2026. Fyrtio kom.',
    );
    expect(words).toContain('Enkäten i höstas. Möte. Kommunikatören, Ekhamra kommun. Inte gjort än.');
    on.clock.set(noonOn('2026-06-11'));
    expect(await page()).toContain('Inte gjort. Skulle ha gjorts senast 10 juni 2026.');
  });
});
