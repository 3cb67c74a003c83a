import { activityPaths } from '../../src/activities/activity.paths';
import { anApp, type SignedIn, type TestApp } from '../support/app';
import { aPlan, type Plan, publish } from '../support/plan';
import { aTown, type Town } from '../support/people';
import { everyRow, faultsOn, kindsOf, logOf, open } from './acting';
import { formOn, hasForm, wordsOf } from './form-on';

describe('the parts of an activity', () => {
  let on: TestApp;
  let town: Town;
  let plan: Plan;
  let page: string;
  let siv: SignedIn;
  let gun: SignedIn;
  let liaison: SignedIn;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
    siv = await on.signIn(town.coordinator.userId);
    gun = await on.signIn(town.approver.userId);
    liaison = await on.signIn(town.liaison.userId);
    await on.database.rows(
      `insert into tracker.district (id, municipality_id, name) values (gen_random_uuid(), $1, 'Norra hamnen')`,
      [town.ekhamra],
    );
    await on.database.rows(
      `insert into tracker.district (id, municipality_id, name) values (gen_random_uuid(), $1, 'Bruket')`,
      [town.norrviken],
    );
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    plan = await aPlan(on, town);
    await publish(on, town, plan.set.id);
    page = activityPaths.activity(plan.walks.id);
  });

  const rows = (columns: string, table: string) =>
    on.database.rows(`select ${columns} from tracker.${table} where activity_id = $1 order by ${columns}`, [
      plan.walks.id,
    ]);
  const pageWords = async (browser = siv) => wordsOf((await browser.get(page)).text);

  /** Nothing is written, and the fault is told where it was made. */
  async function expectRefused(name: string, typed: Record<string, string>, fault: string): Promise<void> {
    const form = await open(siv, page, name);
    const before = await everyRow(on);
    const answer = await form.send(typed);
    expect([answer.status, faultsOn(answer.text)]).toEqual([422, [fault]]);
    expect(await everyRow(on)).toEqual(before);
  }

  describe('a milestone', () => {
    const add = async (milestoneTitle = 'Platserna är valda') =>
      (await open(siv, page, 'milestone')).send({ milestoneTitle, milestoneDueOn: '2026-08-01' });
    const settle = async (typed: Record<string, string>) => {
      const [row] = await on.database.rows<{ id: string }>(
        'select id from tracker.milestone where activity_id = $1',
        [plan.walks.id],
      );
      return (await open(siv, page, 'milestone-outcome')).send({ milestoneId: row?.id ?? '', ...typed });
    };

    it('is added once however often its form is sent, reached on a day, and logged', async () => {
      const form = await open(siv, page, 'milestone');
      const typed = { milestoneTitle: 'Platserna är valda', milestoneDueOn: '2026-08-01' };
      const answers = await Promise.all([form.send(typed), form.send(typed)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await pageWords()).toContain('Platserna är valda Klart senast 1 augusti 2026.');
      expect((await settle({ doneOn: '2026-06-09' })).status).toBe(303);
      expect(await rows('title, due_on, done_on, drop_reason', 'milestone')).toEqual([
        { title: 'Platserna är valda', due_on: '2026-08-01', done_on: '2026-06-09', drop_reason: null },
      ]);
      expect(await pageWords()).toContain('Platserna är valda Klart 9 juni 2026.');
      expect(await kindsOf(on, plan.walks.id)).toEqual([
        'activity.added',
        'activity.milestone_added',
        'activity.milestone_done',
      ]);
    });

    it('that is dropped stays, with its reason', async () => {
      await add();
      expect((await settle({ dropReason: 'Vandringen slås ihop med nästa.' })).status).toBe(303);
      expect(await pageWords()).toContain('Utgår: Vandringen slås ihop med nästa.');
      expect(hasForm((await siv.get(page)).text, 'milestone-outcome')).toBe(false);
    });

    it.each([
      ['neither reached nor dropped', {}],
      ['both', { doneOn: '2026-06-01', dropReason: 'Nej.' }],
    ])('is refused when it is %s', async (_, typed) => {
      await add();
      const answer = await settle(typed);
      expect(faultsOn(answer.text)).toEqual([
        'Ange dagen då delmålet blev klart, eller varför det utgår. Inte båda.',
      ]);
    });

    it('is refused tomorrow, without words, and to the other party', async () => {
      await add();
      expect(faultsOn((await settle({ doneOn: '2026-06-11' })).text)).toEqual([
        'Dagen då delmålet blev klart kan inte ligga framåt i tiden.',
      ]);
      await expectRefused(
        'milestone',
        { milestoneTitle: ' ', milestoneDueOn: '2026-08-01' },
        'Skriv vad som ska vara klart, högst 200 tecken.',
      );
      expect(hasForm((await liaison.get(page)).text, 'milestone')).toBe(false);
    });
  });

  describe('a link', () => {
    const typed = { evidenceTitle: 'Protokoll', evidenceUrl: 'https://www.example.se/protokoll?id=1' };

    it('is added once, shown, and removed with a reason that stays in the log', async () => {
      const form = await open(siv, page, 'evidence');
      await Promise.all([form.send(typed), form.send(typed)]);
      expect((await siv.get(page)).text).toContain('href="https://www.example.se/protokoll?id=1"');
      const [row] = await on.database.rows<{ id: string }>(
        'select id from tracker.evidence_link where activity_id = $1',
        [plan.walks.id],
      );
      const removal = { evidenceId: row?.id ?? '', removeReason: 'Sidan finns inte.' };
      expect((await (await open(siv, page, 'evidence-removal')).send(removal)).status).toBe(303);
      expect((await siv.get(page)).text).not.toContain('href="https://www.example.se/protokoll');
      expect(await rows('title, remove_reason', 'evidence_link')).toEqual([
        { title: 'Protokoll', remove_reason: 'Sidan finns inte.' },
      ]);
      expect((await logOf(on, plan.walks.id)).at(-1)).toMatchObject({
        kind: 'activity.evidence_removed',
        details: { removeReason: 'Sidan finns inte.' },
      });
    });

    it.each([
      'http://www.example.se',
      'javascript:alert(1)',
      'https://',
      'https://localhost',
      'https://namn:ord@www.example.se',
      'https://www.example.se/a b',
      `https://www.example.se/${'a'.repeat(500)}`,
    ])('to %s is refused', async (evidenceUrl) => {
      await expectRefused(
        'evidence',
        { ...typed, evidenceUrl },
        'Skriv en hel adress som börjar med https://, högst 500 tecken.',
      );
    });
  });

  describe('a trial', () => {
    const planned = { isTrial: 'yes', cadenceTimes: '2', cadence: 'weekly' };

    it('is planned with its pace, and made permanent on a day, once', async () => {
      const planPage = activityPaths.plan(plan.walks.id);
      expect((await (await open(siv, planPage, 'plan')).send(planned)).status).toBe(303);
      expect(await pageWords()).toContain('Aktiviteten görs på försök.');
      expect(await pageWords()).toContain('2 gånger i veckan');
      const form = await open(siv, page, 'permanence');
      const answers = await Promise.all([
        form.send({ permanentOn: '2026-06-01' }),
        form.send({ permanentOn: '2026-06-01' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      expect(await pageWords()).toContain('Permanent sedan 1 juni 2026');
      const answer = await (await open(siv, planPage, 'plan')).send({ isTrial: '' });
      expect(faultsOn(answer.text)).toEqual([
        'Försöket har redan blivit permanent. Låt rutan vara ikryssad.',
      ]);
    });

    it('is refused a pace without a number, and a number without a pace', async () => {
      for (const [field, value] of [
        ['cadence', 'weekly'],
        ['cadenceTimes', '2'],
      ] as const) {
        const answer = await (
          await open(siv, activityPaths.plan(plan.walks.id), 'plan')
        ).send({
          [field]: value,
        });
        expect(faultsOn(answer.text)).toEqual([
          'Välj hur ofta och skriv hur många gånger, eller lämna båda.',
        ]);
      }
    });
  });

  describe('those who take part', () => {
    it('are parties or known partners beside the lead, and stand on the page of either party', async () => {
      const planPage = activityPaths.plan(plan.walks.id);
      expect((await (await open(siv, planPage, 'plan')).send({ takingPartIds: town.area })).status).toBe(303);
      expect(await pageWords(liaison)).toContain('Medverkar Lokalpolisområde Mellanbygden');
      expect(formOn((await siv.get(planPage)).text, 'plan').fields.takingPartIds).toBe(town.area);
      const lead = await (await open(siv, planPage, 'plan')).send({ takingPartIds: town.ekhamra });
      expect(faultsOn(lead.text)).toEqual(['Den som leder aktiviteten behöver inte väljas som medverkande.']);
      const stranger = await (await open(siv, planPage, 'plan')).send({ takingPartIds: town.norrviken });
      expect(faultsOn(stranger.text)).toEqual(['En av de medverkande finns inte längre att välja.']);
    });
  });

  describe('a stopped clock', () => {
    const typed = { fromOn: '2026-06-01', reason: 'Översvämningen.' };
    const ask = async () => (await open(siv, page, 'clock-stop')).send(typed);
    const decide = async (decision: string, refusalReason = '') =>
      (await open(gun, page, 'clock-stop-decision')).send({ decision, refusalReason });
    const late = async () => {
      await on.database.rows(`update tracker.activity set due_on = '2026-05-31' where id = $1`, [
        plan.walks.id,
      ]);
    };

    it('counts once an approver has said yes, and lateness ends where it stood still', async () => {
      await late();
      expect(await pageWords()).toContain('Försenad');
      expect((await ask()).status).toBe(303);
      expect(await pageWords()).toContain('Väntar på godkännande: klockan stoppas från 1 juni 2026.');
      expect(await pageWords()).toContain('Försenad');
      expect(wordsOf((await gun.get('/arbete')).text)).toContain('Ska klockan stoppas? Trygghetsvandringar');
      expect(wordsOf((await siv.get('/arbete')).text)).not.toContain('Ska klockan stoppas?');
      expect((await decide('approved')).status).toBe(303);
      expect(await pageWords()).not.toContain('Försenad');
      expect(await pageWords(liaison)).toContain('Klockan står stilla sedan 1 juni 2026. Översvämningen.');
      const end = await (await open(siv, page, 'clock-stop-end')).send({ toOn: '2026-06-08' });
      expect(end.status).toBe(303);
      expect(await pageWords()).toContain('Klockan stod stilla 1 juni 2026 – 8 juni 2026.');
      expect(await pageWords()).toContain('Försenad');
      expect((await kindsOf(on, plan.walks.id)).slice(1)).toEqual([
        'activity.clock_stop_asked',
        'activity.clock_stop_approved',
        'activity.clock_stop_ended',
      ]);
    });

    it('that is asked for or refused is nothing that the other party sees', async () => {
      await ask();
      expect(await pageWords(liaison)).not.toContain('Översvämningen');
      expect((await decide('refused', 'Det gick att gå en annan väg.')).status).toBe(303);
      expect(await pageWords()).toContain('Det gick att gå en annan väg.');
      for (const secret of ['Översvämningen', 'annan väg', 'bad om att stoppa'])
        expect(await pageWords(liaison)).not.toContain(secret);
      expect((await logOf(on, plan.walks.id)).slice(1).map((line) => line.promiseSetId)).toEqual([
        null,
        null,
      ]);
    });

    it('is refused by nobody without a reason, and decided once', async () => {
      await ask();
      expect(faultsOn((await decide('refused')).text)).toEqual(['Skriv varför klockan inte ska stoppas.']);
      const form = await open(gun, page, 'clock-stop-decision');
      const answers = await Promise.all([
        form.send({ decision: 'approved' }),
        form.send({ decision: 'refused', refusalReason: 'Nej.' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    });

    it('is never decided by the one who asked, in the product or below it', async () => {
      const chief = await on.signIn(town.chief.userId);
      const patrols = activityPaths.activity(plan.patrols.id);
      expect((await (await open(chief, patrols, 'clock-stop')).send(typed)).status).toBe(303);
      expect(hasForm((await chief.get(patrols)).text, 'clock-stop-decision')).toBe(false);
      const [stop] = await on.database.rows<{ id: string }>(
        'select id from tracker.clock_stop where activity_id = $1',
        [plan.patrols.id],
      );
      const answer = await chief.post(activityPaths.clockStopDecision(plan.patrols.id), {
        formName: 'clock-stop-decision',
        stopId: stop?.id ?? '',
        decision: 'approved',
      });
      expect(faultsOn(answer.text)).toEqual([
        'Du har själv begärt stoppet. Någon annan behöver godkänna det.',
      ]);
      const below = (userId: string) =>
        on.transactions.asStaff(userId, () =>
          on.transactions.manager.query(
            `update tracker.clock_stop set decision = 'approved', decided_by = $2, decided_at = now() where id = $1`,
            [stop?.id, userId],
          ),
        );
      await expect(below(town.chief.userId)).rejects.toThrow('clock_stop_is_decided_by_another');
      await expect(below(town.liaison.userId)).rejects.toThrow('decided once, by an approver');
    });

    it.each([
      [
        'tomorrow',
        { fromOn: '2026-06-11' },
        'Klockan kan stoppas från och med i dag, eller från en dag som har varit.',
      ],
      ['backwards', { toOn: '2026-05-31' }, 'Den sista dagen ligger före den första.'],
      [
        'without a reason',
        { reason: '' },
        'Skriv varför klockan ska stoppas. Det visas för invånare när det är godkänt.',
      ],
    ])('is refused %s', async (_, wrong, fault) => {
      await expectRefused('clock-stop', { ...typed, ...wrong }, fault);
    });

    it('waits for one answer at a time', async () => {
      await ask();
      await expectRefused(
        'clock-stop',
        typed,
        'Det finns redan en begäran om att stoppa klockan som väntar på svar.',
      );
    });
  });

  describe('an occurrence', () => {
    const stored = () =>
      on.database.rows(
        `select o.day, o.quantity::float, o.void_reason, d.name as district, o.replaces_id is not null as replaces
           from tracker.occurrence o left join tracker.district d on d.id = o.district_id
          where o.activity_id = $1 order by o.registered_at`,
        [plan.walks.id],
      );
    const newest = async () =>
      (
        await on.database.rows<{ id: string }>(
          'select id from tracker.occurrence where activity_id = $1 order by registered_at desc limit 1',
          [plan.walks.id],
        )
      )[0]?.id ?? '';
    const districtId = async (name: string) =>
      (await on.database.rows<{ id: string }>('select id from tracker.district where name = $1', [name]))[0]
        ?.id ?? '';
    const register = async (typed: Record<string, string> = {}) =>
      (await open(siv, page, 'occurrence')).send({ day: '2026-06-01', ...typed });

    it('is told of by district, of a municipality that is a party', async () => {
      await register({ districtId: await districtId('Norra hamnen') });
      expect(await pageWords()).toContain('Antal: 1. Norra hamnen');
      const answer = await register({ districtId: await districtId('Bruket') });
      expect(faultsOn(answer.text)).toEqual(['Välj ett av kommunens områden.']);
    });

    it('is corrected by another that takes its place; the old one stays struck out', async () => {
      await register({ quantity: '3' });
      const form = await open(siv, activityPaths.occurrence(await newest()), 'correction');
      const right = { quantity: '2', correctionReason: 'Vi räknade fel.' };
      const answers = await Promise.all([form.send(right), form.send(right)]);
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await stored()).toEqual([
        { day: '2026-06-01', quantity: 3, void_reason: 'Vi räknade fel.', district: null, replaces: false },
        { day: '2026-06-01', quantity: 2, void_reason: null, district: null, replaces: true },
      ]);
      expect((await logOf(on, plan.walks.id)).at(-1)).toMatchObject({
        kind: 'activity.occurrence_corrected',
        details: { from: { quantity: 3 }, to: { quantity: 2 }, correctionReason: 'Vi räknade fel.' },
      });
      const words = await pageWords();
      expect(words).toContain('2 av minst 4 trygghetsvandringar');
      expect(words).toContain('Rättat: Vi räknade fel.');
      expect(words).toContain('Antal: 3 → 2');
    });

    it('is not corrected without a reason, nor when it is struck out', async () => {
      await register();
      const address = activityPaths.occurrence(await newest());
      const form = await open(siv, address, 'correction');
      const before = await everyRow(on);
      expect(faultsOn((await form.send({ correctionReason: '' })).text)).toEqual([
        'Skriv vad som var fel. Skälet stannar i loggen.',
      ]);
      expect(await everyRow(on)).toEqual(before);
      await (await open(siv, address, 'void')).send({ reason: 'Hände inte.' });
      expect((await form.send({ correctionReason: 'Fel.' })).status).toBe(422);
      expect(await stored()).toHaveLength(1);
    });

    it('keeps its link when it is corrected, and takes one at a time', async () => {
      await register();
      const address = activityPaths.occurrence(await newest());
      const link = { evidenceTitle: 'Nyhet', evidenceUrl: 'https://www.example.se/nyhet' };
      const first = await open(siv, address, 'occurrence-evidence');
      const second = await open(siv, address, 'occurrence-evidence');
      expect((await first.send(link)).status).toBe(303);
      expect(faultsOn((await second.send(link)).text)).toEqual([
        'Tillfället har redan en länk. Ta bort den först.',
      ]);
      await (
        await open(siv, address, 'correction')
      ).send({ day: '2026-06-02', correctionReason: 'Fel dag.' });
      expect(await pageWords()).toContain('Nyhet Om tillfället 2 juni 2026.');
    });

    it('outside the time that the target is for is kept, and said not to count', async () => {
      const answer = await register({ day: '2025-12-30' });
      expect(wordsOf((await siv.get(answer.headers.location ?? '')).text)).toContain(
        'Det räknas inte mot målet, eftersom dagen ligger utanför den tid som målet gäller.',
      );
      const words = await pageWords();
      expect(words).toContain('0 av minst 4 trygghetsvandringar');
      expect(words).toContain('Räknas inte mot målet, som gäller 1 januari 2026 – 31 december 2026.');
      await register();
      expect((await pageWords()).match(/Räknas inte mot målet/g)).toHaveLength(1);
    });

    it('of a service level says how many were done in time', async () => {
      const within = { targetComparator: 'within', targetQuantity: '24', targetUnit: 'timmar' };
      await (await open(siv, activityPaths.plan(plan.walks.id), 'plan')).send(within);
      await register({ quantity: '3', withinLimit: '2' });
      const words = await pageWords();
      expect(words).toContain('2 av 3 inom 24 timmar.');
      expect(words).not.toContain('3 timmar');
      const answer = await register({ quantity: '3', withinLimit: '4' });
      expect(faultsOn(answer.text)).toEqual(['Fler kan inte ha blivit klara i tid än vad som gjordes.']);
    });
  });

  it('says to the other party that nobody answers for it yet, and then that somebody does, never who', async () => {
    expect(await pageWords(liaison)).toContain('Ingen person har tackat ja än.');
    await (await open(siv, page, 'ask')).send({ userId: town.caseWorker.userId });
    expect(await pageWords(liaison)).toContain('Ingen person har tackat ja än.');
    const hans = await on.signIn(town.caseWorker.userId);
    await (await open(hans, page, 'answer')).send({ answer: 'accepted' });
    expect(await pageWords(liaison)).toContain('En person har tackat ja.');
    expect(await pageWords(liaison)).not.toContain('Hans');
  });
});
