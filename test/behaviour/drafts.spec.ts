import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Drafts, largestDraft } from '../../src/http/drafts';
import { activityPaths } from '../../src/activities/activity.paths';
import { anApp, noonOn, type SignedIn, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';
import { aPlan, type Plan, publish } from '../support/plan';
import { promisePaths } from '../../src/promises/promise.paths';
import { everyRow } from '../pages/acting';
import { wordsOf } from '../pages/form-on';
import { aWindow, type Window, windowOn } from './a-window';

const minute = 60_000;
const written = 'Vi har gått två vandringar i Centrum och lagat belysningen.';

describe('what is written and not sent', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let siv: SignedIn;
  let page: string;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    siv = await on.signIn(town.coordinator.userId);
    page = activityPaths.activity(plan.walks.id);
  });
  afterAll(() => on.close());
  afterEach(async () => {
    on.clock.set(noonOn('2026-06-10'));
    await on.database.rows('delete from tracker.draft');
  });

  const stored = () =>
    on.database.rows<{ user_id: string; fields: Record<string, string>; address: string }>(
      'select user_id, fields, address from tracker.draft order by saved_at, key',
    );
  const theyAreOffered = (html: string) =>
    wordsOf(html).includes('Här finns ett utkast du inte har skickat in');
  const later = (by: number) => on.clock.set(new Date(on.clock.now().getTime() + by));

  it('is saved as a draft and nowhere else, and offered in the form at the next visit', async () => {
    const before = await everyRow(on);
    const window = await aWindow(siv, page, 'report');
    expect(theyAreOffered(window.html)).toBe(false);
    const answer = await window.save({ status: 'in_progress', publicText: written });
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'Utkast sparat 13:00',
    ]);
    expect({ ...(await everyRow(on)), 'tracker.draft': '' }).toEqual({ ...before, 'tracker.draft': '' });

    const again = await aWindow(siv, page, 'report');
    expect(theyAreOffered(again.html)).toBe(true);
    expect(again.fields).toMatchObject({
      status: 'in_progress',
      publicText: written,
      goesOnFrom: expect.stringMatching(new RegExp(`^${window.key}[.][0-9]+$`)) as string,
    });
    expect(wordsOf(again.html)).toContain('Sparat 10 juni 2026 kl. 13:00');
    expect((await siv.get('/arbete')).text).toContain(`href="${page}#utkast-${window.key}"`);
  });

  it('takes its place field by field: what was unticked is not ticked again', async () => {
    const form = await aWindow(siv, activityPaths.plan(plan.walks.id), 'plan');
    expect(form.fields.promiseIds).toBeTruthy();
    await form
      .save({ promiseIds: '', title: 'Vandringar', demandDriven: 'yes', leadId: town.area })
      .expect(200);
    const { fields } = await aWindow(siv, activityPaths.plan(plan.walks.id), 'plan');
    expect(fields).toMatchObject({ title: 'Vandringar', demandDriven: 'yes', leadId: town.area });
    expect(fields.promiseIds).toBeUndefined();
  });

  it('opens what the form is folded away in', async () => {
    const folded = /<details[^>]*>(?:(?!<\/details>).)*name="formName" value="note"/s;
    const opened = (html: string) =>
      folded.exec(html)?.[0].startsWith('<details class="govuk-details" open') ?? null;
    const window = await aWindow(siv, page, 'note');
    expect(opened(window.html)).toBe(false);
    await window.save({ note: written }).expect(200);
    expect(opened((await siv.get(page)).text)).toBe(true);
  });

  it('is no draft any more once it has been sent, also from the showing that it was filled in at', async () => {
    const first = await aWindow(siv, page, 'note');
    await first.save({ note: written }).expect(200);
    const second = await aWindow(siv, page, 'note');
    await second.send({ note: `${written} Klart.` }).expect(303);
    expect(await stored()).toEqual([]);
    expect(theyAreOffered((await siv.get(page)).text)).toBe(false);
  });

  it('stays when the form is refused, and goes when the form that came back is sent', async () => {
    const first = await aWindow(siv, page, 'report');
    await first.save({ publicText: written }).expect(200);
    const second = await aWindow(siv, page, 'report');
    const refused = await second.send({ status: 'cancelled', publicText: written, reason: '' }).expect(422);
    expect(theyAreOffered(refused.text)).toBe(false);
    expect(await stored()).toHaveLength(1);
    await windowOn(siv, refused.text, 'report').send({ status: 'in_progress' }).expect(303);
    expect(await stored()).toEqual([]);
  });

  it('goes with the form that came back also where it was saved while the form was being refused, and not where it was saved later', async () => {
    const first = await aWindow(siv, page, 'report');
    const wrong = { status: 'cancelled', publicText: written, reason: '' };
    const refused = await first.send(wrong).expect(422);
    await first.save(wrong).expect(200);
    await windowOn(siv, refused.text, 'report').send({ status: 'in_progress' }).expect(303);
    expect(await stored()).toEqual([]);

    const again = await aWindow(siv, page, 'report');
    const refusedAgain = await again.send(wrong).expect(422);
    later(minute);
    await again.save({ publicText: 'Skrivet sedan jag gick tillbaka.' }).expect(200);
    await windowOn(siv, refusedAgain.text, 'report').send({ status: 'in_progress' }).expect(303);
    expect(await stored()).toHaveLength(1);
  });

  it('goes where the page that answers tells what was done, and the same form sent once more does nothing', async () => {
    const cia = await on.signIn(town.chief.userId);
    const form = await aWindow(cia, '/arbete/granskning', 'review');
    const [box = ''] = /<input[^>]*name="chosen"[^>]*>/.exec(form.html) ?? [];
    const [, chosen = ''] = /value="([^"]+)"/.exec(box) ?? [];
    const asked = { chosen, state: 'commented', comment: written };
    await form.save(asked).expect(200);
    expect(wordsOf((await form.send(asked).expect(200)).text)).toContain('1 av 1 sparades.');
    expect(await stored()).toEqual([]);
    await form.send(asked).expect(303).expect('location', '/arbete/granskning');
    expect(await on.database.rows('select comment from tracker.review')).toEqual([{ comment: written }]);
  });

  it('that is refused in one form leaves the draft of another form of the page in its place', async () => {
    await (await aWindow(siv, page, 'note')).save({ note: written }).expect(200);
    const refused = await (await aWindow(siv, page, 'report')).send({ status: 'x' }).expect(422);
    const note = windowOn(siv, refused.text, 'note');
    expect(note.fields.note).toBe(written);
    await windowOn(siv, refused.text, 'report').send({ status: 'in_progress' }).expect(303);
    expect(await stored()).toHaveLength(1);
  });

  it('is not offered where it was saved while the form was being sent', async () => {
    const window = await aWindow(siv, page, 'note');
    await window.send({ note: written }).expect(303);
    await window.save({ note: written }).expect(200);
    expect(theyAreOffered((await siv.get(page)).text)).toBe(false);
    await on.app.get(Drafts).dispose();
    expect(await stored()).toEqual([]);
  });

  it('is kept apart for each window: neither takes the place of the other', async () => {
    const [first, second] = [await aWindow(siv, page, 'note'), await aWindow(siv, page, 'note')];
    await first.save({ note: 'I det ena fönstret.' }).expect(200);
    later(minute);
    await second.save({ note: 'I det andra fönstret.' }).expect(200);
    const third = await aWindow(siv, page, 'note');
    expect(third.fields.note).toBe('I det andra fönstret.');
    await third.send({ note: 'Klart.' }).expect(303);
    expect((await aWindow(siv, page, 'note')).fields.note).toBe('I det ena fönstret.');
  });

  it('meets the page with both versions where somebody has changed the same meanwhile', async () => {
    const mine = 'Det som jag skrev om belysningen.';
    const window = await aWindow(siv, page, 'report');
    await window.save({ publicText: mine }).expect(200);
    const another = await on.signIn(town.caseWorker.userId);
    await on.database.rows(
      `insert into tracker.membership (id, user_id, authority_id, role, from_on) values (gen_random_uuid(), $1, $2, 'coordinator', '2026-01-01')`,
      [town.caseWorker.userId, town.ekhamra],
    );
    const others = await aWindow(another, page, 'report');
    expect(others.fields.publicText).not.toBe(mine);
    await others.send({ publicText: 'Det som en annan skrev.' }).expect(303);
    const drafted = await aWindow(siv, page, 'report');
    expect(drafted.fields).toMatchObject({ publicText: mine, version: window.fields.version });
    const answer = await drafted.send({}).expect(409);
    expect(wordsOf(answer.text)).toContain('Någon annan har ändrat');
    for (const text of [mine, 'Det som en annan skrev.']) expect(answer.text).toContain(text);
  });

  it('is thrown away when the person says so, and only that, and can be had back', async () => {
    const [first, second] = [await aWindow(siv, page, 'note'), await aWindow(siv, page, 'report')];
    await first.save({ note: written }).expect(200);
    await second.save({ publicText: written }).expect(200);
    const answer = await siv.post(`/arbete/utkast/${first.key}/kassering`).expect(303);
    expect(answer.headers.location).toBe(`${page}?klart=draft`);
    const after = await siv.get(`${page}?klart=draft`);
    expect(wordsOf(after.text)).toContain('Utkastet är kastat. Ångra');
    expect(windowOn(siv, after.text, 'note').fields.note).toBe('');
    expect(windowOn(siv, after.text, 'report').fields.publicText).toBe(written);
    const undo = `/arbete/utkast/${first.key}/aterkallande`;
    expect(after.text).toContain(`action="${undo}"`);
    await (await on.signIn(town.caseWorker.userId)).post(undo).expect(303);
    expect((await aWindow(siv, page, 'note')).fields.note).toBe('');
    expect((await siv.post(undo).expect(303)).headers.location).toBe(`${page}#utkast-${first.key}`);
    expect((await aWindow(siv, page, 'note')).fields.note).toBe(written);
    await siv.post(`/arbete/utkast/${randomUUID()}/kassering`).expect(303);
    expect(await stored()).toHaveLength(2);
  });

  it('goes with the account, and so does what tells whose a form is', async () => {
    const { userId } = town.twoHats;
    const by = await on.signIn(userId);
    const draft = { key: randomUUID(), action: page, form: 'note', address: page, fields: '{"note":"Hej"}' };
    await by.post('/arbete/utkast', draft).expect(200);
    const left = () =>
      on.database.rows(
        `select user_id from tracker.draft where user_id = $1 union all select user_id from tracker.form_writer where user_id = $1`,
        [userId],
      );
    expect(await left()).toHaveLength(2);
    await on.database.rows(
      'update tracker.user_account set disabled_at = now(), erased_at = now() where id = $1',
      [userId],
    );
    expect(await left()).toEqual([]);
  });

  it('holds no password, no code and nothing that the form says of itself', async () => {
    const window = await aWindow(siv, page, 'note');
    const secret = 'hemligt-hemligt';
    const never = ['password', 'currentPassword', 'newPassword', 'code', 'csrfToken', 'sentOnce', 'formKey'];
    await window
      .save({ note: written, ...Object.fromEntries(never.map((field) => [field, secret])) })
      .expect(200);
    const [draft] = await stored();
    expect(Object.keys(draft?.fields ?? {})).toEqual(['note']);
    expect(JSON.stringify(await stored())).not.toContain(secret);
  });

  it('is taken within bounds, and answered when it is not', async () => {
    const window = await aWindow(siv, page, 'note');
    await window.save({ note: 'å'.repeat(largestDraft) }).expect(409);
    const save = (more: Record<string, string>) =>
      siv.post('/arbete/utkast', {
        key: randomUUID(),
        action: page,
        form: 'x',
        address: page,
        fields: '{}',
        ...more,
      });
    await save({ fields: 'ingenting' }).expect(422);
    await save({ key: 'x' }).expect(422);
    await save({ action: 'https://ond.example/' }).expect(422);
    expect(await stored()).toEqual([]);
    await save({ address: '//ond.example', fields: '{"note":"Hej"}' }).expect(200);
    expect(await stored()).toMatchObject([{ address: '/arbete' }]);
    for (let count = 1; count < 50; count += 1) await save({}).expect(200);
    await save({}).expect(409);
    expect(await stored()).toHaveLength(50);
  });

  it('is disposed of after 30 days', async () => {
    await (await aWindow(siv, page, 'note')).save({ note: written }).expect(200);
    on.clock.set(noonOn('2026-07-09'));
    await on.app.get(Drafts).dispose();
    expect(await stored()).toHaveLength(1);
    later(2 * 86_400_000);
    await on.app.get(Drafts).dispose();
    expect(await stored()).toEqual([]);
  });

  describe('before the session ends', () => {
    const lengthsOn = (html: string) =>
      /data-idle="(\d+)" data-left="(\d+)"/
        .exec(html)
        ?.slice(1)
        .map((seconds) => Number(seconds) / 60);

    it('the page knows how long it lasts, and going on makes it last longer, but never over twelve hours', async () => {
      const by = await on.signIn(town.coordinator.userId);
      const { text, headers } = await by.get(page);
      expect(lengthsOn(text)).toEqual([59, 720]);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      for (let hours = 1; hours < 12; hours += 1) {
        later(59 * minute);
        const answer = await by.post('/arbete/fortsattning', { standsOn: `${page}?a=b` }).expect(303);
        expect(answer.headers.location).toBe(`${page}?a=b`);
      }
      expect(lengthsOn((await by.get(page)).text)).toEqual([59, 720 - 11 * 59]);
      later(59 * minute);
      await by
        .post('/arbete/fortsattning', { standsOn: 'https://ond.example' })
        .expect(303)
        .expect('location', '/arbete');
      later(13 * minute);
      await by.post('/arbete/fortsattning').expect(403);
    });
  });

  describe('where the session has ended', () => {
    const hour = 60 * minute;

    beforeEach(async () => {
      siv = await on.signIn(town.coordinator.userId);
    });

    it('is kept, and offered to the same person after signing in, where it was written', async () => {
      const by = await on.signIn(town.coordinator.userId);
      const window = await aWindow(by, page, 'report');
      later(hour + minute);
      const answer = await window.send({ publicText: written, status: 'in_progress' }).expect(403);
      const back = `${page}#utkast-${window.key}`;
      expect(wordsOf(answer.text)).toContain('Det du skrev finns kvar som utkast.');
      expect(answer.text).toContain(`href="/logga-in?till=${encodeURIComponent(back)}"`);
      expect(answer.text).not.toContain(written);
      const anew = await on.signIn(town.coordinator.userId);
      const again = await aWindow(anew, page, 'report');
      expect(again.fields).toMatchObject({ publicText: written, status: 'in_progress' });
      await again.send({}).expect(303);
      expect(await stored()).toEqual([]);
    });

    it('is kept also where nobody is known by the browser any more, and with the page’s filter', async () => {
      const list = `/arbete/aktiviteter?sok=vandring&oppna=${plan.walks.id}`;
      const window = await aWindow(await on.signIn(town.coordinator.userId), list, 'row');
      const { csrfToken, ...fields } = window.fields;
      const answer = await on
        .anonymous()
        .post(`${page}/rad`)
        .type('form')
        .send({ ...fields, csrfToken, publicText: written, sentOnce: window.key })
        .expect(403);
      const [draft] = await stored();
      expect(draft).toMatchObject({ user_id: town.coordinator.userId, address: list });
      expect(answer.text).toContain(encodeURIComponent(`${list}#utkast-${window.key}`));
    });

    it('is the writer’s also when somebody else has signed in on the device', async () => {
      const text = 'Det som ingen annan ska läsa.';
      const window = await aWindow(siv, page, 'note');
      const other = await on.signIn(town.caseWorker.userId);
      const answer = await window.send({ note: text }, other).expect(403);
      expect(answer.text).not.toContain(text);
      expect(wordsOf(answer.text)).toContain('Sidan öppnades av någon annan som var inloggad här.');
      for (const path of [page, '/arbete']) expect((await other.get(path)).text).not.toContain(text);
      expect((await aWindow(siv, page, 'note')).fields.note).toBe(text);
    });

    it('is offered at once to who has signed in anew in another window', async () => {
      const window = await aWindow(await on.signIn(town.coordinator.userId), page, 'note');
      const anew = await on.signIn(town.coordinator.userId);
      const answer = await window.send({ note: written }, anew).expect(403);
      expect(answer.text).toContain(`href="${page}#utkast-${window.key}"`);
      expect((await aWindow(anew, page, 'note')).fields.note).toBe(written);
    });

    it('is nothing where nothing was written, nor of somebody who may not sign in any more', async () => {
      const by = await on.signIn(town.idleCaseWorker.userId);
      const token = (await aWindow(siv, page, 'note')).fields.csrfToken;
      await siv
        .post('/arbete/losenord', { csrfToken: 'x', formName: 'password', password: written })
        .expect(403);
      await by.post(activityPaths.confirmation(plan.walks.id), { csrfToken: String(token), formName: 'x' });
      await (await aWindow(siv, page, 'note')).send({ note: '  ' }, by).expect(403);
      await on.database.rows('update tracker.user_account set disabled_at = now() where id = $1', [
        town.coordinator.userId,
      ]);
      await on
        .anonymous()
        .post(activityPaths.notes(plan.walks.id))
        .type('form')
        .send({
          ...{ csrfToken: token, formName: 'note', note: written },
        });
      await on.database.rows('update tracker.user_account set disabled_at = null where id = $1', [
        town.coordinator.userId,
      ]);
      expect(await stored()).toEqual([]);
    });
  });

  describe('whatever is written, by whom and in how many windows', () => {
    const people = ['coordinator', 'approver', 'caseWorker', 'chief', 'liaison', 'otherCoordinator'] as const;
    const acts = fc.constantFrom(
      ...(['open', 'open', 'write', 'write', 'write', 'send', 'send late', 'discard'] as const),
    );

    interface OpenWindow {
      readonly window: Window;
      /** What the form was filled with. */
      readonly filledWith: string | null;
      typed: string | null;
    }

    it('nothing that was saved is lost, but what was sent, thrown away or gone on with', async () => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(acts, fc.nat()), { minLength: 5, maxLength: 16 }),
          async (steps) => {
            await on.database.rows('delete from tracker.draft');
            const [by, anew] = [
              await on.signIn(town.coordinator.userId),
              await on.signIn(town.coordinator.userId),
            ];
            const windows: OpenWindow[] = [];
            const held = new Set<string>();
            for (const [act, choice] of steps) {
              later(1000);
              const one = windows[choice % Math.max(windows.length, 1)];
              if (act === 'open' || !one) {
                const window = await aWindow(by, page, 'note');
                const filledWith = String(window.fields.note ?? '') || null;
                if (filledWith) expect(held).toContain(filledWith);
                windows.push({ window, filledWith, typed: null });
                continue;
              }
              const text = `Text nummer ${(number += 1)} som någon skrev.`;
              if (act === 'write') await one.window.save({ note: text }).expect(200);
              else if (act === 'send') await one.window.send({ note: text });
              else if (act === 'send late') await one.window.send({ note: text }, anew).expect(403);
              else await by.post(`/arbete/utkast/${one.window.key}/kassering`).expect(303);
              // Words that were gone on with elsewhere, or written over in their own window, are no longer owed.
              if (one.typed) held.delete(one.typed);
              if (act !== 'discard' && one.filledWith) held.delete(one.filledWith);
              one.typed = act === 'write' || act === 'send late' ? text : null;
              if (one.typed) held.add(one.typed);
            }
            const kept = (await stored()).map(({ fields }) => fields.note);
            expect(kept).toEqual(expect.arrayContaining([...held]));
          },
        ),
        { numRuns: 15 },
      );
    });

    it('a draft is shown to its writer alone, on whatever page, and below the application too', async () => {
      const browsers = new Map<string, SignedIn>();
      for (const person of people) browsers.set(person, await on.signIn(town[person].userId));
      const places = [
        ...[page, '/arbete', '/arbete/aktiviteter', `/arbete/aktiviteter?oppna=${plan.walks.id}`],
        ...[
          activityPaths.plan(plan.walks.id),
          promisePaths.set(plan.set.id),
          '/arbete/overenskommelser',
          '/arbete/logg',
        ],
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...people),
          fc.constantFrom(...people),
          fc.constantFrom(...places),
          fc.constantFrom('note', 'report', 'plan', 'row', 'search'),
          async (writer, reader, place, form) => {
            const text = `Ord ${randomUUID()} av ${writer}.`;
            const [by, other] = [browsers.get(writer), browsers.get(reader)];
            const action =
              form === 'report' ? activityPaths.report(plan.walks.id) : activityPaths.notes(plan.walks.id);
            const key = randomUUID();
            await by
              ?.post('/arbete/utkast', {
                ...{ key, action, form, address: place },
                fields: JSON.stringify({ note: text, publicText: text, title: text }),
              })
              .expect(200);
            const shown = await other?.get(place);
            if (reader !== writer) expect(shown?.text).not.toContain(text);
            const rows = await on.transactions.asStaff(town[reader].userId, () =>
              on.transactions.manager.query<unknown[]>('select 1 from tracker.draft where key = $1', [key]),
            );
            expect(rows).toHaveLength(reader === writer ? 1 : 0);
            if (reader !== writer) {
              await other?.post(`/arbete/utkast/${key}/kassering`).expect(303);
              expect(JSON.stringify(await stored())).toContain(text);
            }
            await on.database.rows('delete from tracker.draft');
          },
        ),
        { numRuns: 30 },
      );
    });
  });
});
