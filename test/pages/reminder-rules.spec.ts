import { noonOn } from '../support/app';
import { Desk, in14, today } from '../jobs/desk';
import { faultsOn, formIn, logOf, open } from './acting';
import { hasForm } from './form-on';

const page = '/arbete/paminnelser';

describe('the rules of an authority for its reminders', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
  });
  afterEach(async () => {
    await desk.on.database.rows('truncate tracker.reminder_rule_change');
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  const rule = (name: string) => `${page}/${desk.stage.town.ekhamra}/${name}`;
  const siv = () => desk.on.signIn(desk.stage.town.coordinator.userId);
  const stored = () =>
    desk.on.database.rows<{ rule: string; after: number; isOff: boolean }>(
      'select rule, after, is_off as "isOff" from tracker.reminder_rule_change',
    );

  it('are read by those who keep them, each in words and with whom it reaches', async () => {
    const { text } = await (await siv()).get(page).expect(200);
    expect(text).toContain('Det är 14 arbetsdagar eller mindre kvar till slutdagen.');
    expect(text).toContain('Den som svarar för aktiviteten, kopia till samordnaren');
    expect(text).toContain('Lokalpolisområdeschefen eller den kommunala godkännaren');
  });

  it('are changed only after one has seen what mail it makes: what goes and what comes, by day and person', async () => {
    await desk.ask(in14, { title: 'Vandring' });
    const browser = await siv();
    const form = await open(browser, rule('due_in_14'), 'rule');
    const tried = await form.send({ span: '10', isOn: 'yes' }).expect(200);
    expect(await stored()).toEqual([]);
    const [changes = ''] = tried.text.split('Börja använda ändringen');
    const words = changes.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toMatch(/10 juni 2026 Försvinner: .*Hans Handläggare .*Vandring.*om 21 dagar/);
    expect(words).toMatch(/16 juni 2026 Tillkommer: .*Hans Handläggare .*Vandring.*om 15 dagar/);
    await formIn(browser, tried.text, 'rule').send({}).expect(303);
    expect(await stored()).toEqual([{ rule: 'due_in_14', after: -10, isOff: false }]);
    expect(await logOf(desk.on, desk.stage.town.ekhamra)).toMatchObject([
      {
        kind: 'reminder_rule.changed',
        details: {
          rule: 'due_in_14',
          unit: 'working_days',
          from: { after: -14, isOn: true },
          to: { after: -10, isOn: true },
        },
      },
    ]);
    const { text } = await browser.get(page).expect(200);
    expect(text).toContain('Det är 10 arbetsdagar eller mindre kvar till slutdagen.');
    expect(text).toContain('Ändrad hos er. Vanligt är 14 arbetsdagar.');
  });

  it('have what was foretold come true', async () => {
    await desk.ask(in14, { title: 'Vandring' });
    const browser = await siv();
    await (await open(browser, rule('due_in_14'), 'rule')).send({ span: '10', isOn: 'yes' }).expect(200);
    await browser.post(rule('due_in_14'), { span: '10', isOn: 'yes' }).expect(303);
    await desk.sweep();
    expect(await desk.stored()).toEqual([]);
    desk.on.clock.set(noonOn('2026-06-16'));
    await desk.sweep();
    expect(await desk.stored()).toEqual([{ rule: 'due_in_14', state: 'owed', reason: null }]);
  });

  it('are switched off, unless they belong to a duty, and back to the usual', async () => {
    const browser = await siv();
    await browser.post(rule('due_in_14'), { span: '14', isOn: '' }).expect(303);
    expect(await stored()).toEqual([{ rule: 'due_in_14', after: -14, isOff: true }]);
    await browser.post(rule('due_in_14'), { span: '14', isOn: 'yes' }).expect(303);
    expect(await stored()).toEqual([]);
    const duty = await open(browser, rule('late_for_10'), 'rule');
    const refused = await duty.send({ span: '10', isOn: '' }).expect(422);
    expect(refused.text).toContain('hör till ett uppdrag och kan inte stängas av');
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['due_in_14', '0', 'Skriv ett tal från 1 till 60.'],
    ['due_in_14', '61', 'Skriv ett tal från 1 till 60.'],
    ['late', '0', 'Skriv ett tal från 1 till 365.'],
    ['picture_in_6_months', '7', 'Skriv ett tal från 1 till 6.'],
    ['due_in_14', 'tio', 'Skriv ett helt antal.'],
  ])('of %s take no %s', async (name, span, said) => {
    const form = await open(await siv(), rule(name), 'rule');
    expect(faultsOn((await form.send({ span, isOn: 'yes' }).expect(422)).text)).toEqual([said]);
  });

  it('are nobody else’s, and an unknown one is none', async () => {
    const { town } = desk.stage;
    const browser = await siv();
    await browser.get(`${page}/${town.area}`).expect(403);
    await browser.get(rule('due_in_15')).expect(404);
    for (const person of [town.otherCoordinator, town.approver, town.caseWorker, town.administrator]) {
      const other = await desk.on.signIn(person.userId);
      await other.get(`${page}/${town.ekhamra}`).expect(403);
      await other.post(rule('due_in_14'), { span: '10', isOn: 'yes' }).expect(403);
      expect(hasForm((await other.get(page).expect(200)).text, 'rule')).toBe(false);
    }
    expect(await stored()).toEqual([]);
  });

  it('tell what an approval will mean in mail, before it is given', async () => {
    await desk.ask(in14, { title: 'Vandring' });
    await desk.on.database.rows(`update tracker.promise_set set state = 'proposed'`);
    const browser = await siv();
    const { text } = await browser.get(`/arbete/loften/${desk.stage.setId}/mejl`).expect(200);
    expect(text).toContain('Vandring');
    expect(text).toContain('Hans Handläggare');
    const plain = await browser.get(`${page}/${desk.stage.town.ekhamra}`).expect(200);
    expect(plain.text).not.toContain('Vandring');
    await desk.on.database.rows(`update tracker.promise_set set state = 'signed'`);
    const after = await browser.get(`${page}/${desk.stage.town.ekhamra}`).expect(200);
    expect(after.text).toContain('Vandring');
    expect(after.text).toContain(`Vecka 24`);
    expect(today).toBe('2026-06-10');
  });
});
