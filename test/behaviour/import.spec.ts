import { anApp, type TestApp } from '../support/app';
import { aTown, type Town } from '../support/people';

const text = `Medborgarlöfte för Ekhamra kommun 2026

Kommunen lovar
• Att genomföra minst 4 trygghetsvandringar under året.
• Att arbeta för tryggare skolvägar.

Polisen lovar
• Att patrullera till fots i centrum två gånger i veckan.

Tillsammans lovar vi
• Att utveckla grannsamverkan.

Ekhamrabostäder lovar
• Att byta belysningen på Björkgården.`;

describe('reading in a promise text', () => {
  let on: TestApp;
  let town: Town;

  beforeAll(async () => {
    on = await anApp();
    town = await aTown(on.database);
  });
  afterAll(() => on.close());

  const sets = () =>
    on.database.rows<{ id: string; title: string }>('select id, title from tracker.promise_set');

  it('shows what was read and saves nothing before it is asked to', async () => {
    const browser = await on.signIn(town.coordinator.userId);
    const page = await browser.post('/arbete/las-in/granskning', { formName: 'text', text }).expect(200);
    for (const words of [
      '5 löften',
      'Kommunen lovar',
      'Polisen lovar',
      'Tillsammans lovar vi',
      'Ekhamrabostäder lovar',
      'minst 4 trygghetsvandringar',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text).toContain('value="2026-01-01"');
    expect(await sets()).toEqual([]);
  });

  it('makes a draft with each promise under its party, and targets that are suggestions', async () => {
    const browser = await on.signIn(town.coordinator.userId);
    const form = {
      formName: 'draft',
      text,
      keeperId: town.ekhamra,
      title: 'Medborgarlöfte 2026',
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
    };
    const answer = await browser.post('/arbete/las-in', form).expect(303);
    const [set] = await sets();
    expect(answer.headers.location).toBe(`/arbete/loften/${set?.id}?klart=drafted`);
    expect(
      await on.database.rows(
        'select number, party, p.kind, a.name from tracker.citizen_promise p left join tracker.actor a on a.id = p.actor_id order by number',
      ),
    ).toEqual([
      { number: 1, party: 'municipality', kind: 'activity', name: null },
      { number: 2, party: 'municipality', kind: 'direction', name: null },
      { number: 3, party: 'police', kind: 'activity', name: null },
      { number: 4, party: 'joint', kind: 'direction', name: null },
      { number: 5, party: 'other', kind: 'direction', name: 'Ekhamrabostäder' },
    ]);
    expect(
      await on.database.rows(
        `select a.title, l.name as lead, target_comparator, target_quantity::float, target_unit, target_scope, target_is_suggested
           from tracker.activity a join tracker.actor l on l.id = a.lead_id order by a.title`,
      ),
    ).toEqual([
      {
        title: 'Genomföra minst 4 trygghetsvandringar under året',
        lead: 'Ekhamra kommun',
        target_comparator: 'at_least',
        target_quantity: 4,
        target_unit: 'trygghetsvandringar',
        target_scope: 'year',
        target_is_suggested: true,
      },
      {
        title: 'Patrullera till fots i centrum två gånger i veckan',
        lead: 'Lokalpolisområde Mellanbygden',
        target_comparator: 'exactly',
        target_quantity: 2,
        target_unit: 'gånger',
        target_scope: 'week',
        target_is_suggested: true,
      },
    ]);
    expect(
      await on.database.rows(
        `select 1 from tracker.log_entry where kind = 'promise_set.drafted' and subject_id = $1`,
        [set?.id],
      ),
    ).toHaveLength(1);
  });

  it('says what it looked for when there are no promises, and keeps the text', async () => {
    const before = (await sets()).length;
    const browser = await on.signIn(town.coordinator.userId);
    const page = await browser
      .post('/arbete/las-in/granskning', { formName: 'text', text: 'En vanlig nyhet om en park.' })
      .expect(422);
    expect(page.text).toContain('Kommunen lovar');
    expect(page.text).toContain('En vanlig nyhet om en park.</textarea>');
    expect((await sets()).length).toBe(before);
  });

  it('asks for the period when the text has none, and keeps what was typed', async () => {
    const browser = await on.signIn(town.coordinator.userId);
    const form = {
      formName: 'draft',
      text: text.replace(' 2026', ''),
      keeperId: town.ekhamra,
      title: 'Min rubrik',
      periodStart: '',
      periodEnd: '',
    };
    const page = await browser.post('/arbete/las-in', form).expect(422);
    expect(page.text).toContain('Ange första dagen');
    expect(page.text).toContain('value="Min rubrik"');
  });

  it('is for coordinators, each for the own municipality', async () => {
    const before = (await sets()).length;
    for (const person of [town.chief, town.approver, town.administrator]) {
      const browser = await on.signIn(person.userId);
      await browser.get('/arbete/las-in').expect(403);
      await browser.post('/arbete/las-in/granskning', { text }).expect(403);
    }
    const other = await on.signIn(town.otherCoordinator.userId);
    const form = {
      formName: 'draft',
      text,
      keeperId: town.ekhamra,
      title: 'Kapad',
      periodStart: '2026-01-01',
      periodEnd: '',
    };
    await other.post('/arbete/las-in', form).expect(422);
    expect((await sets()).length).toBe(before);
  });
});
