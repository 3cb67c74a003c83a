import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { Sessions } from '../../src/accounts/sessions';
import { csrfTokenOf } from '../../src/accounts/secrets';
import { activityPaths } from '../../src/activities/activity.paths';
import { promisePaths } from '../../src/promises/promise.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { everyRow } from './acting';
import { formOn, unescaped, wordsOf } from './form-on';

describe('a request that is wrong', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    siv = await on.signIn(town.coordinator.userId);
  });
  afterAll(() => on.close());

  const posts = (id: string): string[] => [
    ...[
      activityPaths.report,
      activityPaths.occurrences,
      activityPaths.confirmation,
      activityPaths.deadline,
    ].map((path) => path(id)),
    ...[
      activityPaths.notes,
      activityPaths.assignment,
      activityPaths.answer,
      activityPaths.plan,
      activityPaths.add,
    ].map((path) => path(id)),
    ...[
      activityPaths.voiding,
      activityPaths.correction,
      activityPaths.occurrenceEvidence,
      activityPaths.clockStop,
      activityPaths.clockStopDecision,
      activityPaths.clockStopEnd,
      activityPaths.milestones,
      activityPaths.milestoneOutcome,
      activityPaths.evidence,
      activityPaths.evidenceRemoval,
      activityPaths.permanence,
    ].map((path) => path(id)),
    ...[promisePaths.proposal, promisePaths.decision, promisePaths.signing, promisePaths.publication].map(
      (path) => path(id),
    ),
  ];
  const gets = (id: string): string[] => [
    ...[
      activityPaths.activity,
      activityPaths.occurrence,
      activityPaths.plan,
      activityPaths.newPlan,
      promisePaths.set,
    ].map((path) => path(id)),
  ];
  const http = () => request(on.app.getHttpAdapter().getInstance());

  it.each([
    ['unknown', randomUUID()],
    ['malformed', '42'],
    ['a quote', "'"],
    ['too long', '1'.repeat(400)],
    ['upper case', randomUUID().toUpperCase()],
  ])('finds nothing for an id that is %s, whatever is asked of it', async (_, id) => {
    const before = await everyRow(on);
    for (const path of gets(id)) expect([path, (await siv.get(path)).status]).toEqual([path, 404]);
    for (const path of posts(id)) {
      const answer = await siv.post(path, { formName: 'report', reason: 'x', note: 'x' });
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect(await everyRow(on)).toEqual(before);
  });

  it('answers 404 in words, with the way back', async () => {
    const answer = await siv.get(activityPaths.activity(randomUUID()));
    expect(wordsOf(answer.text)).toContain('Sidan finns inte');
    expect(answer.text).toContain('href="/arbete"');
  });

  it('is refused when it is larger than a page takes, holds no text, or lacks its fields', async () => {
    const path = activityPaths.notes(plan.walks.id);
    const before = await everyRow(on);
    const large = await siv.post(path, { note: 'å'.repeat(1_200_000) });
    expect(large.status).toBe(413);
    expect(wordsOf(large.text)).toContain('Texten är för stor');
    const secret = await on.app.get(Sessions).start(town.coordinator.userId);
    const raw = (body: string) =>
      http()
        .post(path)
        .set('cookie', `session=${secret}`)
        .set('content-type', 'application/x-www-form-urlencoded')
        .send(body);
    const token = `csrfToken=${csrfTokenOf(secret)}`;
    const signedIn = await everyRow(on);
    expect((await raw(`${token}&note=%ff%fe`)).status).toBe(400);
    expect((await raw(`${token}&note=a%00b`)).status).toBe(400);
    expect((await raw(`${token}`)).status).toBe(422);
    expect((await raw(`${token}&note=a&note=b`)).status).toBe(422);
    expect((await raw(`${token}&note=a&extra=b`)).status).toBe(422);
    expect((await siv.get(`${activityPaths.activity(plan.walks.id)}%ff`)).status).toBe(400);
    expect({ ...(await everyRow(on)), 'tracker.log_entry': '', 'tracker.log_chain': '' }).toEqual({
      ...before,
      'tracker.log_entry': '',
      'tracker.log_chain': '',
    });
    expect(await everyRow(on)).toEqual(signedIn);
  });

  it('is refused with another token, and from another site', async () => {
    const before = await everyRow(on);
    const confirm = activityPaths.confirmation(plan.walks.id);
    expect((await siv.post(confirm, { csrfToken: 'stale' })).status).toBe(403);
    expect((await siv.post(confirm, { csrfToken: '' })).status).toBe(403);
    expect((await siv.post(confirm).set('sec-fetch-site', 'cross-site')).status).toBe(403);
    expect(await everyRow(on)).toEqual(before);
  });

  describe('because the session has ended', () => {
    const typed = { formName: 'note', note: 'En lång anteckning <b>som</b> ingen vill skriva två gånger.' };

    it('says that nothing was saved, holds what was written, and leads back to the page', async () => {
      const before = await everyRow(on);
      const answer = await http()
        .post(activityPaths.notes(plan.walks.id))
        .set('sec-fetch-site', 'same-origin')
        .type('form')
        .send({
          ...typed,
          csrfToken: 'old',
          version: '3',
          wasPublicText: 'Gammal text som redan är sparad.',
        });
      expect(answer.status).toBe(403);
      expect(wordsOf(answer.text)).toContain('Det du skrev är inte sparat');
      const kept = unescaped(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(answer.text)?.[1] ?? '');
      expect(kept).toBe(typed.note);
      expect(answer.text).not.toContain('<b>som');
      const back = encodeURIComponent(activityPaths.activity(plan.walks.id));
      expect(answer.text).toContain(`href="/logga-in?till=${back}"`);
      expect(await everyRow(on)).toEqual(before);
    });

    it('gives nothing back that another site sent, but says the same', async () => {
      const answer = await http().post(activityPaths.notes(plan.walks.id)).type('form').send(typed);
      expect(answer.status).toBe(403);
      expect(wordsOf(answer.text)).toContain('Det du skrev är inte sparat');
      expect(answer.text).not.toContain('En lång anteckning');
    });

    it('or because one has signed in anew, in the person’s own language', async () => {
      const answer = await siv
        .post(activityPaths.notes(plan.walks.id), { ...typed, csrfToken: 'of the session before' })
        .set('sec-fetch-site', 'same-origin');
      expect(answer.status).toBe(403);
      expect(wordsOf(answer.text)).toContain('Du har loggat in på nytt sedan du öppnade sidan');
      expect(unescaped(answer.text)).toContain('En lång anteckning');
      expect(answer.text).toContain(`href="${activityPaths.activity(plan.walks.id)}"`);
    });

    it('sends who only reads to the sign-in page and back', async () => {
      const answer = await http().get(promisePaths.set(plan.set.id));
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toBe(
        `/logga-in?till=${encodeURIComponent(promisePaths.set(plan.set.id))}`,
      );
    });
  });

  it('reading never writes', async () => {
    const before = await everyRow(on);
    for (const path of [
      '/arbete',
      promisePaths.set(plan.set.id),
      ...gets(plan.set.id),
      ...gets(plan.walks.id),
      ...posts(plan.walks.id),
    ])
      await siv.get(path);
    expect(await everyRow(on)).toEqual(before);
    expect(formOn((await siv.get(activityPaths.activity(plan.walks.id))).text, 'report').fields.version).toBe(
      '1',
    );
  });
});
