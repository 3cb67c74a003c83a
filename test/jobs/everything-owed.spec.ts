import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { newPublicId } from '../../src/kernel/ids';
import { Desk } from './desk';

/** Who is owed which rule: "rule: Name, Other Name", those who are only told in brackets. */
type Owed = Record<string, string>;

describe('what has a day', () => {
  let desk: Desk;
  let promiseId: string;

  const rows = <Row>(sql: string, values: unknown[] = []) => desk.on.database.rows<Row>(sql, values);

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    promiseId = randomUUID();
    await rows(`update tracker.promise_set set state = 'draft'`);
    await rows(
      `insert into tracker.citizen_promise (id, public_id, promise_set_id, number, text, party, kind)
       values ($1, $2, $3, 1, 'Vi syns mer i centrum.', 'joint', 'direction')`,
      [promiseId, newPublicId(), desk.stage.setId],
    );
    await desk.clear();
  });
  afterEach(async () => {
    await rows(
      `truncate tracker.assessment, tracker.follow_up_correction, tracker.feedback, tracker.follow_up, tracker.review,
         tracker.agreement_party, tracker.agreement_signatory, tracker.agreement, tracker.situational_picture,
         tracker.focus_area, tracker.promise_set_focus_area, tracker.promise_set_foundation, tracker.revision, tracker.approval, tracker.deputy cascade`,
    );
    await rows(`update tracker.promise_set set period_end = '2027-12-31'`);
    await desk.clear();
  });
  afterAll(() => desk.on.close());

  async function owed(): Promise<Owed> {
    await desk.sweep();
    const found = await rows<{ rule: string; who: string }>(
      `select r.rule, string_agg(case r.role when 'copy' then '(' || u.name || ')' else u.name end, ', ' order by u.name) as who
         from tracker.owed_reminder r join tracker.user_account u on u.id = r.recipient_id
        where r.state = 'owed' group by r.rule order by r.rule`,
    );
    return Object.fromEntries(found.map(({ rule, who }) => [rule, who]));
  }

  /** The text of the mail that a person gets now, each paragraph as one line would hold it. */
  async function mailTo({ userId }: { readonly userId: string }): Promise<string> {
    await desk.sweep();
    await desk.sendAll();
    const [mail] = await rows<{ raw: Buffer }>(
      `select c.raw from tracker.captured_mail c join tracker.user_account u on c.recipient like '%' || u.email || '%' where u.id = $1
        order by c.id desc limit 1`,
      [userId],
    );
    return mail ? ((await new PostalMime().parse(mail.raw)).text ?? '').replace(/\s+/g, ' ') : '';
  }

  async function aFollowUp(dueOn: string, type = 'tertial'): Promise<string> {
    const id = randomUUID();
    await rows(
      `insert into tracker.follow_up (id, public_id, promise_set_id, type, from_on, to_on, due_on, started_by, started_at)
       values ($1, $2, $3, $4, '2026-01-01', '2026-04-30', $5, $6, '2026-05-01')`,
      [id, newPublicId(), desk.stage.setId, type, dueOn, desk.stage.town.coordinator.userId],
    );
    return id;
  }

  const judge = (followUpId: string, authorityId: string, by: string) =>
    rows(
      `insert into tracker.assessment (id, promise_set_id, follow_up_id, promise_id, authority_id, judgement, assessed_by, assessed_at)
       values (gen_random_uuid(), $1, $2, $3, $4, 'fulfilled', $5, '2026-06-01')`,
      [desk.stage.setId, followUpId, promiseId, authorityId, by],
    );

  const ask = (state: string, number: number, wantedBy: string | null) =>
    rows(
      `insert into tracker.review (id, promise_set_id, police_area_id, subject_kind, subject_id, number, state, comment, wanted_by, seen,
         authority_id, written_by, written_at) values (gen_random_uuid(), $1, $2, 'promise', $3, $4, $5, 'Hur många?', $6, '{}', $2, $7, '2026-06-09')`,
      [
        desk.stage.setId,
        desk.stage.town.area,
        promiseId,
        number,
        state,
        wantedBy,
        desk.stage.town.chief.userId,
      ],
    );

  it('a follow-up reminds its coordinator, and each party that has promises left to judge', async () => {
    const { town } = desk.stage;
    const id = await aFollowUp('2026-06-15');
    expect(await owed()).toEqual({
      follow_up_in_3: 'Siv Samordnare',
      judgement_in_3: 'Kalle Kommunpolis, Siv Samordnare',
    });
    await judge(id, town.ekhamra, town.coordinator.userId);
    expect(await owed()).toEqual({ follow_up_in_3: 'Siv Samordnare', judgement_in_3: 'Kalle Kommunpolis' });
    const text = await mailTo(town.liaison);
    expect(text).toContain('Uppföljningen av Medborgarlöfte för Ekhamra, Ekhamra kommun');
    expect(text).toContain(
      'Löften väntar på ert omdöme. Uppföljningen ska vara klar 15 juni 2026, om 5 dagar.',
    );
    expect(text).toContain(`/arbete/uppfoljningar/${id}`);
    desk.on.clock.set('2026-06-16T11:00:00Z');
    expect(await owed()).toMatchObject({
      follow_up_late: 'Siv Samordnare',
      judgement_late: 'Kalle Kommunpolis',
    });
    await judge(id, town.area, town.liaison.userId);
    await rows(`update tracker.follow_up set state = 'closed', closed_by = started_by, closed_at = now()`);
    expect(await owed()).toEqual({});
  });

  it('a period that is over reminds of its final follow-up until somebody has started it', async () => {
    await rows(`update tracker.promise_set set period_end = '2026-05-20'`);
    expect(await owed()).toEqual({ period_unjudged: 'Siv Samordnare' });
    expect(await mailTo(desk.stage.town.coordinator)).toContain('Perioden tog slut 20 maj 2026.');
    await desk.forgetReminders();
    await aFollowUp('2026-09-01', 'final');
    expect(await owed()).toEqual({});
  });

  it('a final judgement waits for who approves for that party, and for nobody else', async () => {
    const { town, setId } = desk.stage;
    const id = await aFollowUp('2026-09-01', 'final');
    await judge(id, town.area, town.liaison.userId);
    await rows(
      `insert into tracker.revision (id, promise_set_id, subject_kind, subject_id, number, fields, demands, proposed_by, proposed_at)
       select gen_random_uuid(), $1, 'assessment', a.id, 1, '{}', array[$2]::uuid[], $3, '2026-06-08T10:00:00Z' from tracker.assessment a`,
      [setId, town.area, town.liaison.userId],
    );
    expect(await owed()).toEqual({ verdict_waiting: 'Cia Chef, Tove Tvåhattar' });
    expect(await mailTo(town.chief)).toContain(
      'Ett slutligt omdöme har väntat på ditt godkännande i 2 dagar, sedan 8 juni 2026.',
    );
  });

  it('residents are told: whoever plans the authority’s work is reminded until it is done', async () => {
    const { town, setId } = desk.stage;
    await rows(
      `insert into tracker.feedback (id, promise_set_id, kind, what, due_on, authority_id, owner_function, planned_by, planned_at)
       values (gen_random_uuid(), $1, 'letter', 'Brev till hushållen', '2026-07-01', $2, 'Samordnaren', $3, now()),
              (gen_random_uuid(), $1, 'meeting', 'Möte i skolan', '2026-06-09', $4, 'Kommunpolisen', $3, now())`,
      [setId, town.ekhamra, town.coordinator.userId, town.area],
    );
    expect(await owed()).toEqual({ feedback_in_14: 'Siv Samordnare', feedback_late: 'Kalle Kommunpolis' });
    const text = await mailTo(town.liaison);
    expect(text).toContain(
      'Möte i skolan, Ekhamra kommun Invånarna skulle ha fått återkoppling senast 9 juni 2026',
    );
    expect(text).toContain(`/arbete/loften/${setId}/uppfoljningar#aterkoppling`);
    await rows(`update tracker.feedback set done_on = '2026-06-09'`);
    await desk.forgetReminders();
    expect(await owed()).toEqual({});
  });

  it('where there is no municipal liaison the chief is the one who is reminded', async () => {
    await aFollowUp('2026-06-15');
    await rows(`update tracker.membership set to_on = '2026-06-01' where role = 'municipal_police'`);
    expect((await owed()).judgement_in_3).toBe('Cia Chef, Siv Samordnare, Tove Tvåhattar');
  });

  it('a question of the chief reminds who is to answer, and its answer reminds the chief', async () => {
    const { town, setId } = desk.stage;
    await ask('more_information_wanted', 1, '2026-06-15');
    expect(await owed()).toEqual({ information_in_3: 'Siv Samordnare', review_asked: 'Siv Samordnare' });
    const text = await mailTo(town.coordinator);
    expect(text.match(/Lokalpolisområdeschefen/g)).toHaveLength(1);
    expect(text).toContain('vill ha svar senast 15 juni 2026, om 5 dagar.');
    expect(text).toContain(`/arbete/loften/${setId}/granskning`);
    await ask('information_given', 2, null);
    await desk.forgetReminders();
    expect(await owed()).toEqual({ review_waiting: 'Cia Chef, Tove Tvåhattar' });
    await ask('reviewed', 3, null);
    expect(await owed()).toEqual({});
  });

  const aPicture = (day: string) =>
    rows(
      `insert into tracker.situational_picture (id, municipality_id, edition, day, sources)
       select gen_random_uuid(), $1, coalesce(max(edition), 0) + 1, $2, '{}' from tracker.situational_picture`,
      [desk.stage.town.ekhamra, day],
    );

  it.each([
    ['not yet', '2024-12-11', {}],
    ['6 months', '2024-12-10', { picture_in_6_months: 'Siv Samordnare' }],
    ['3 months', '2024-09-10', { picture_in_3_months: 'Siv Samordnare' }],
    // 11 July is a Saturday: one month before it is 11 June, tomorrow; of Friday the 10th it is today.
    ['1 month', '2024-07-10', { picture_in_1_month: 'Siv Samordnare' }],
    ['the day itself', '2024-06-10', { picture_in_1_month: 'Siv Samordnare' }],
    ['the day after', '2024-06-09', { picture_late: 'Siv Samordnare' }],
  ])('a situational picture reminds before its 24 months have passed: %s', async (_, day, expected) => {
    await aPicture(day);
    expect(await owed()).toEqual(expected);
  });

  it('a newer picture takes the older one’s reminder with it', async () => {
    await aPicture('2024-06-09');
    expect(await mailTo(desk.stage.town.coordinator)).toContain(
      'Lägesbilden, Ekhamra kommun Skulle ha uppdaterats senast 9 juni 2026, för 1 dag sedan.',
    );
    await desk.forgetReminders();
    await desk.sweep();
    await aPicture('2026-06-01');
    expect(await owed()).toEqual({});
  });

  it('an agreement reminds 6, 3 and 1 months before it ends, and once after, unless a later one is signed', async () => {
    const anAgreement = (periodEnd: string) =>
      rows(
        `insert into tracker.agreement (id, keeper_id, kind, title, purposes, areas, period_start, period_end, state, signed_on)
         values (gen_random_uuid(), $1, 'cooperation_agreement', 'Samverkan', 'x', 'x', '2022-01-01', $2, 'signed', '2022-01-01')`,
        [desk.stage.town.ekhamra, periodEnd],
      );
    const days: [string, Owed][] = [
      ['2026-02-16', {}],
      ['2026-02-17', { agreement_in_6_months: 'Siv Samordnare' }],
      ['2026-05-15', { agreement_in_3_months: 'Siv Samordnare' }],
      ['2026-07-17', { agreement_in_1_month: 'Siv Samordnare' }],
      ['2026-08-18', { agreement_ended: 'Siv Samordnare' }],
      ['2026-09-18', { agreement_ended: 'Siv Samordnare' }],
    ];
    await anAgreement('2026-08-17');
    for (const [day, expected] of days) {
      desk.on.clock.set(`${day}T11:00:00Z`);
      expect([day, await owed()]).toEqual([day, expected]);
    }
    await anAgreement('2030-08-17');
    expect(await owed()).toEqual({});
  });

  it('is never mailed to a role that is for other municipalities, nor to an area that has left', async () => {
    const { town } = desk.stage;
    await aFollowUp('2026-06-15');
    await rows(
      `insert into tracker.membership_municipality select m.id, $1 from tracker.membership m where m.role = 'municipal_police'`,
      [town.norrviken],
    );
    expect((await owed()).judgement_in_3).toBe('Siv Samordnare');
    await rows('truncate tracker.membership_municipality');
    expect((await owed()).judgement_in_3).toBe('Kalle Kommunpolis, Siv Samordnare');
    await rows(
      `update tracker.police_area_municipality set to_on = '2026-06-01' where municipality_id = $1`,
      [town.ekhamra],
    );
    expect((await owed()).judgement_in_3).toBe('Siv Samordnare');
    await rows(`update tracker.police_area_municipality set to_on = null`);
  });
});
