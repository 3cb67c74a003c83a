import PostalMime from 'postal-mime';
import { Activities } from '../../src/activities/activities';
import { activityPaths } from '../../src/activities/activity.paths';
import type { Activity } from '../../src/activities/activity.entity';
import { Assignments } from '../../src/activities/assignments';
import type { Caller } from '../../src/kernel/caller';
import { Partners } from '../../src/organisations/partners';
import { Reminders } from '../../src/reminders/reminders';
import { listPaths } from '../../src/workspace/list/list.paths';
import { anApp, noonOn, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, planOf, publish } from '../support/plan';
import { aPerson, aTown, type Town } from '../support/people';
import { faultsOn, kindsOf, logOf, open } from './acting';
import { formOn, unescaped, wordsOf } from './form-on';

describe('the same act on several activities', () => {
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

  const add = (title: string): Promise<Activity> =>
    on.transactions.asStaff(town.coordinator.userId, () =>
      on.app
        .get(Activities)
        .add(
          plan.set.id,
          planOf({ title, leadId: town.ekhamra, promiseIds: [plan.promises[0]?.id ?? ''] }),
          town.coordinator,
        ),
    );
  const addMany = async (count: number): Promise<Activity[]> => {
    const activities: Activity[] = [];
    for (let number = 1; number <= count; number += 1) activities.push(await add(`Nummer ${number}`));
    return activities;
  };
  const asking = (act: string, ids: readonly string[]): string =>
    `${listPaths.several}?gor=${act}&fran=${encodeURIComponent('/arbete/aktiviteter?lage=late')}${ids.map((id) => `&vald=${id}`).join('')}`;
  const idsOf = (activities: readonly Activity[]): string[] => activities.map(({ id }) => id);
  const rowsOn = (html: string): string[] =>
    [...html.matchAll(/<tr role="row">(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) => wordsOf(row).trim());

  it('shows each of them and what will change before anything is saved', async () => {
    const activities = await addMany(3);
    const { text } = await siv.get(asking('move', idsOf(activities))).expect(200);
    expect(wordsOf(text)).toContain('Flytta slutdagen för 3 aktiviteter');
    for (const { title } of activities)
      expect(wordsOf(text)).toContain(`${title} Medborgarlöfte för Ekhamra`);
    expect(await kindsOf(on, activities[0]?.id ?? '')).toEqual(['activity.added']);
    expect(wordsOf((await siv.get(listPaths.several)).text)).toContain(
      'Du har inte kryssat i någon aktivitet.',
    );
  });

  it('does nineteen of twenty when somebody changed one meanwhile, and tells which and why', async () => {
    const activities = await addMany(20);
    const changed = activities[7];
    const form = await open(siv, asking('confirm', idsOf(activities)), 'flera');
    await (await open(siv, activityPaths.activity(changed?.id ?? ''), 'confirm')).send();
    const answer = await form.send();
    expect(answer.status).toBe(303);
    const result = await siv.get(answer.headers.location ?? '').expect(200);
    expect(wordsOf(result.text)).toContain('Klart för 19 av 20. De andra är som förut.');
    expect(rowsOn(result.text)).toHaveLength(20);
    expect(rowsOn(result.text).filter((row) => row.includes('Inte gjort'))).toEqual([
      'Nummer 8 Inte gjort: Någon annan hann ändra den. Läs vad som gäller nu och försök igen.',
    ]);
    for (const { id } of activities)
      expect([id, (await kindsOf(on, id)).filter((kind) => kind === 'activity.confirmed').length]).toEqual([
        id,
        1,
      ]);
    expect(result.text).toContain('href="/arbete/aktiviteter?lage=late"');
    const colleague = await on.signIn(town.caseWorker.userId);
    await colleague.get(answer.headers.location ?? '').expect(404);
  });

  it('refuses what the rules refuse one by one: completed without a reason where the target is not met', async () => {
    const [one] = await addMany(1);
    const form = await open(siv, asking('report', [one?.id ?? '', plan.walks.id, plan.patrols.id]), 'flera');
    const { headers } = await form.send({ status: 'completed' });
    const result = await siv.get(headers.location ?? '');
    expect(rowsOn(result.text).sort()).toEqual([
      'Fotpatrullering Inte gjort: Du kan inte ändra den. Den leds av en annan part.',
      'Nummer 1 Klart',
      'Trygghetsvandringar Inte gjort: Målet är inte uppfyllt. Skriv varför, det visas för invånare.',
    ]);
    const stored = await on.database.rows(
      'select status, completed_on::text as day from tracker.activity where id = any ($1) order by status',
      [[one?.id, plan.walks.id]],
    );
    expect(stored).toEqual([
      { status: 'completed', day: '2026-06-10' },
      { status: 'not_started', day: null },
    ]);
  });

  it('moves the day with its reason, and asks for what is missing before it begins', async () => {
    const activities = await addMany(2);
    const form = await open(siv, asking('move', idsOf(activities)), 'flera');
    const refused = await form.send({ toOn: '2026-12-15' });
    expect(refused.status).toBe(422);
    expect(faultsOn(refused.text)).toEqual(['Välj skälet till att tiden flyttas.']);
    expect([formOn(refused.text, 'flera').fields.vald].flat()).toHaveLength(2);
    await form.send({ toOn: '2026-12-15', moveReason: 'changed_priorities' }).expect(303);
    const stored = await on.database.rows(
      'select distinct due_on::text as day from tracker.activity where id = any ($1)',
      [idsOf(activities)],
    );
    expect(stored).toEqual([{ day: '2026-12-15' }]);
  });

  it('asks a person about each of them', async () => {
    const activities = await addMany(2);
    const form = await open(siv, asking('assign', idsOf(activities)), 'flera');
    expect((await form.send({ userId: '' })).status).toBe(422);
    await form.send({ userId: town.caseWorker.userId }).expect(303);
    const hans = await on.signIn(town.caseWorker.userId);
    expect(wordsOf((await hans.get('/arbete')).text)).toContain('Nummer 1');
  });

  describe('reminds those who answer for them', () => {
    const rows = <Row>(sql: string, values: unknown[] = []) => on.database.rows<Row>(sql, values);
    const as = <Result>(act: () => Promise<Result>) => on.transactions.asStaff(town.coordinator.userId, act);
    const sweep = async () => {
      await on.app.get(Reminders).sweep();
      const waiting = await rows<{ id: string }>(`select id from tracker.outgoing_mail where state = 'owed'`);
      for (const { id } of waiting) await on.app.get(Reminders).send(id);
    };
    const mailsTo = async ({ userId }: { readonly userId: string }): Promise<string[]> => {
      const mails = await rows<{ raw: Buffer }>(
        `select c.raw from tracker.captured_mail c join tracker.user_account u on c.recipient like '%' || u.email || '%'
          where u.id = $1 order by c.id`,
        [userId],
      );
      return Promise.all(mails.map(async ({ raw }) => (await new PostalMime().parse(raw)).text ?? ''));
    };
    const askedOf = async (title: string, person: Caller): Promise<Activity> => {
      const activity = await add(title);
      await as(() => on.app.get(Assignments).ask(activity.id, person.userId, town.coordinator));
      return activity;
    };
    const outcomes = async (ids: readonly string[]): Promise<string[]> => {
      const { headers } = await (await open(siv, asking('remind', ids), 'flera')).send();
      return rowsOn((await siv.get(headers.location ?? '').expect(200)).text).sort();
    };
    const colleague = (name: string) => aPerson(on.database, name, [['case_worker', town.ekhamra]]);

    beforeEach(async () => {
      await rows(
        'truncate tracker.owed_reminder_move, tracker.owed_reminder, tracker.mail_link, tracker.captured_mail',
      );
      await rows('truncate tracker.outgoing_mail_move, tracker.outgoing_mail, tracker.mail_bounce cascade');
      await rows(
        `update tracker.activity set status = 'cancelled', completed_on = null, status_reason = 'x', decided_by = 'x'`,
      );
    });
    afterEach(() => on.clock.set(noonOn('2026-06-10')));

    it('showing beforehand who gets a mail, and of the others why not', async () => {
      const gone = await colleague('Gösta Gången');
      const away = await colleague('Anna Away');
      const silent = await colleague('Sven Stum');
      const bounced = await colleague('Berta Bounce');
      const absent = await colleague('Dag Deputerad');
      const activities = [
        await askedOf('A som Hans svarar för', town.caseWorker),
        await add('B som ingen svarar för'),
        await askedOf('C som är klar', town.caseWorker),
        await askedOf('D som jag svarar för', town.coordinator),
        await askedOf('E vars person har slutat', gone),
        await askedOf('F vars person har uppehåll', away),
        await askedOf('G vars person har valt bort det', silent),
        await askedOf('H vars adress studsar', bounced),
        await askedOf('I vars person har ställföreträdare', absent),
        await askedOf('J som Hans tackade nej till', town.caseWorker),
      ];
      const idOf = (letter: string) => activities.find(({ title }) => title.startsWith(letter))?.id ?? '';
      await rows(
        `update tracker.activity set status = 'completed', completed_on = '2026-06-01' where id = $1`,
        [idOf('C')],
      );
      await rows(`update tracker.membership set to_on = '2026-06-01' where user_id = $1`, [gone.userId]);
      await rows(
        `insert into tracker.mail_preference (recipient_id, paused_from, paused_to, kinds_off) values
           ($1, '2026-06-01', '2026-06-20', '{}'), ($2, null, null, '{update}')`,
        [away.userId, silent.userId],
      );
      await rows(
        `insert into tracker.mail_bounce (mail_id, recipient_id, address, status, reason)
         select null, u.id, u.email, '5.1.1', 'x' from tracker.user_account u, generate_series(1, 2) where u.id = $1`,
        [bounced.userId],
      );
      await rows(
        `insert into tracker.deputy (id, authority_id, for_user_id, user_id, from_on, to_on, named_by)
         values (gen_random_uuid(), $1, $2, $3, '2026-06-01', '2026-06-30', $4)`,
        [town.ekhamra, absent.userId, town.idleCaseWorker.userId, town.administrator.userId],
      );
      await rows(
        `update tracker.assignment set state = 'declined', decline_reason = 'x', answered_at = now() where activity_id = $1`,
        [idOf('J')],
      );
      const all = [...idsOf(activities), plan.patrols.id];
      const { text } = await siv.get(asking('remind', all)).expect(200);
      expect(wordsOf(text)).toContain('Påminn om 11 aktiviteter');
      expect(wordsOf(text)).toContain('2 av 11 ger ett mejl. De andra står kvar som de är.');
      const reach = rowsOn(text).map(
        (row) => `${row[0]}: ${row.replace(/^.*(Ska vara klar|Slutdag)[^.]*?20\d\d /, '')}`,
      );
      expect(reach.sort()).toEqual([
        'A: Hans Handläggare får det 10 juni 2026.',
        'B: Ingen får mejl. Ingen har tillfrågats om att svara för den.',
        'C: Ingen får mejl. Den är avslutad, och då påminns ingen.',
        'D: Ingen får mejl. Du svarar själv för den.',
        'E: Ingen får mejl. Den som tillfrågades arbetar inte kvar. Fråga någon annan.',
        'F: Ingen får mejl. Anna Away har uppehåll i sina mejl till och med 20 juni 2026 och ingen ställföreträdare.',
        'F: Ingen får mejl. Den leds av en annan part, som påminner sina egna.',
        'G: Ingen får mejl. Sven Stum har valt bort den sortens mejl.',
        'H: Ingen får mejl. Mejl till Berta Bounce kommer inte fram. Kontrollera adressen.',
        'I: Ida Handläggare (ställföreträdare) får det 10 juni 2026.',
        'J: Ingen får mejl. Den som tillfrågades har tackat nej. Fråga någon annan.',
      ]);
      expect(await rows('select 1 from tracker.update_request')).toEqual([]);
      const told = await outcomes(all);
      expect(told.filter((row) => !row.includes('Inte gjort'))).toEqual([
        'A som Hans svarar för Klart. Hans Handläggare får frågan i mejlet 10 juni 2026.',
        'I vars person har ställföreträdare Klart. Ida Handläggare får frågan i mejlet 10 juni 2026.',
      ]);
      expect(told).toContain('Fotpatrullering Inte gjort: Du kan inte ändra den. Den leds av en annan part.');
      expect(told).toHaveLength(11);
      await sweep();
      expect((await mailsTo(town.idleCaseWorker)).join()).toContain('I vars person har ställföreträdare');
      expect((await mailsTo(absent)).join()).toContain(
        'Den som svarar för det fick 10 juni 2026 frågan hur det går.',
      );
      await rows('truncate tracker.deputy');
    });

    it('in the one mail of the day, once, with a link to answer by, and says why on both pages', async () => {
      const [one, other] = [
        await askedOf('Vandring i väster', town.caseWorker),
        await askedOf('Vandring i öster', town.caseWorker),
      ];
      const ids = [one.id, other.id];
      expect(await outcomes(ids)).toEqual([
        'Vandring i väster Klart. Hans Handläggare får frågan i mejlet 10 juni 2026.',
        'Vandring i öster Klart. Hans Handläggare får frågan i mejlet 10 juni 2026.',
      ]);
      const again = 'Inte gjort: Hans Handläggare är redan påmind om den i dag, eller blir det i nästa mejl.';
      expect(await outcomes(ids)).toEqual([`Vandring i väster ${again}`, `Vandring i öster ${again}`]);
      await sweep();
      await sweep();
      const [mail = '', ...more] = await mailsTo(town.caseWorker);
      expect(more).toEqual([]);
      expect(mail).toContain('Vandring i väster');
      expect(mail).toContain('Vandring i öster');
      expect(mail).toContain('Frågan kom 10 juni 2026: hur går det? Berätta kort.');
      expect(await outcomes(ids)).toEqual([`Vandring i väster ${again}`, `Vandring i öster ${again}`]);
      expect(await kindsOf(on, one.id)).toEqual([
        'activity.added',
        'activity.person_asked',
        'activity.update_asked',
      ]);

      const why = /\/mejl\/varfor\/\S+/.exec(mail)?.[0] ?? '';
      expect(wordsOf((await on.anonymous().get(why)).text)).toContain(
        'Någon som planerar arbetet hos er har frågat hur det går. Påmint från och med 10 juni 2026.',
      );
      const whyNot = wordsOf((await siv.get(activityPaths.mails(one.id))).text);
      expect(whyNot).toContain(
        'Hans Handläggare Någon som planerar arbetet hos er har frågat hur det går. skickat',
      );
      expect(whyNot).toContain('Påminn den som svarar för aktiviteten');

      const answer = /\/mejl\/svar\/\S+/.exec(mail)?.[0] ?? '';
      await on.anonymous().get(answer).expect(200);
    });

    it('not any more when somebody has told how it goes, and on the next working day when today’s mail is gone', async () => {
      const one = await askedOf('Vandring i norr', town.caseWorker);
      await outcomes([one.id]);
      await on.app.get(Reminders).sweep();
      on.clock.set('2026-06-10T11:30:00Z');
      await (await open(siv, activityPaths.activity(one.id), 'confirm')).send();
      await sweep();
      expect(await mailsTo(town.caseWorker)).toEqual([]);
      expect(
        await rows('select state, reason from tracker.owed_reminder where activity_id = $1', [one.id]),
      ).toEqual([{ state: 'cancelled', reason: 'somebody has told how it is going' }]);

      const [two, three] = [
        await askedOf('Vandring i söder', town.caseWorker),
        await askedOf('Vandring i centrum', town.caseWorker),
      ];
      await outcomes([two.id]);
      await sweep();
      expect(await outcomes([three.id])).toEqual([
        'Vandring i centrum Klart. Hans Handläggare får frågan i mejlet 11 juni 2026.',
      ]);
      await sweep();
      expect(await mailsTo(town.caseWorker)).toHaveLength(1);
      on.clock.set(noonOn('2026-06-11'));
      await sweep();
      const [, second = ''] = await mailsTo(town.caseWorker);
      expect(second).toContain('Vandring i centrum');
      expect(second).not.toContain('Vandring i söder');
    });

    it('a partner without an account too, who is asked on the page of the activity and answers through the link', async () => {
      const partner = {
        authorityId: town.ekhamra,
        name: 'Ekhamrabostäder',
        kind: 'municipal_company',
      } as const;
      const contact = { contactFunction: 'Förvaltaren', contactPhone: null };
      await as(() =>
        on.app
          .get(Partners)
          .add({ ...partner, ...contact, contactEmail: 'Forvaltare@Bostader.example.se' }, town.coordinator),
      );
      const one = await add('Belysning i trapphusen');
      const page = activityPaths.activity(one.id);
      const { text } = await siv.get(page);
      const [, partnerId = ''] =
        /value="([^"]+)"[^>]*>Ekhamrabostäder \(samarbetspartner\)/.exec(text.replaceAll('\u00ad', '')) ?? [];
      const ask = await open(siv, page, 'ask');
      await ask.send({ userId: partnerId }).expect(303);
      await ask.send({ userId: partnerId }).expect(303);
      expect(wordsOf((await siv.get(page)).text)).toContain('Ekhamrabostäder');
      expect(
        await rows('select state, user_id from tracker.assignment where activity_id = $1', [one.id]),
      ).toEqual([{ state: 'accepted', user_id: null }]);
      expect((await logOf(on, one.id)).at(-1)).toMatchObject({
        kind: 'activity.person_asked',
        details: { partnerId },
      });
      expect(await outcomes([one.id])).toEqual([
        'Belysning i trapphusen Klart. Ekhamrabostäder får frågan i mejlet 10 juni 2026.',
      ]);
      await sweep();
      const [mail] = await rows<{ raw: Buffer; recipient: string }>(
        'select raw, recipient from tracker.captured_mail',
      );
      expect(mail?.recipient).toContain('forvaltare@bostader.example.se');
      const letter = (await new PostalMime().parse(mail?.raw ?? '')).text ?? '';
      const link = /\/mejl\/svar\/\S+/.exec(letter)?.[0] ?? '';
      expect(wordsOf((await on.anonymous().get(link).expect(200)).text)).toContain('Belysning i trapphusen');
    });

    it('once when two colleagues do it at the same moment, and from the page of the activity', async () => {
      const one = await askedOf('Vandring på skolgården', town.caseWorker);
      const { text } = await siv.get(activityPaths.activity(one.id)).expect(200);
      const link = unescaped(/href="(\/arbete\/flera-aktiviteter[^"]+)"/.exec(text)?.[1] ?? '');
      const form = await open(siv, link, 'flera');
      const answers = await Promise.all([form.send(), form.send()]);
      const results = await Promise.all(answers.map(({ headers }) => siv.get(headers.location ?? '')));
      expect(results.filter(({ text: html }) => html.includes('får frågan i mejlet'))).toHaveLength(1);
      expect(
        await rows('select 1 from tracker.update_request where activity_id = $1', [one.id]),
      ).toHaveLength(1);
      expect(results[0]?.text).toContain(`href="${activityPaths.activity(one.id)}"`);
      const hans = await on.signIn(town.caseWorker.userId);
      expect((await hans.get(activityPaths.activity(one.id))).text).not.toContain('gor=remind');
    });
  });

  it('is closed to who may do nothing of it, and acts once when it is sent twice', async () => {
    const [one] = await addMany(1);
    const page = await siv.get(asking('confirm', [one?.id ?? '']));
    const key =
      /name="sentOnce" value="([^"]+)"/.exec(page.text.slice(page.text.indexOf('flera-aktiviteter"')))?.[1] ??
      '';
    const { fields } = formOn(page.text, 'flera');
    const others: Record<string, string | string[]> = { ...fields };
    delete others.csrfToken;
    const approver = await on.signIn(town.approver.userId);
    await approver.post(listPaths.several, others).expect(403);
    const stranger = await on.signIn(town.otherCoordinator.userId);
    await stranger.post(listPaths.several, others).expect(404);
    const send = () => siv.post(listPaths.several, { ...fields, sentOnce: key });
    const [first, second] = [await send(), await send()];
    expect(second.headers.location).toBe(first.headers.location);
    expect((await kindsOf(on, one?.id ?? '')).filter((kind) => kind === 'activity.confirmed')).toHaveLength(
      1,
    );
  });
});
