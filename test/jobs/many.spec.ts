import { Reminders } from '../../src/reminders/reminders';
import { Desk, in3 } from './desk';

describe('a thousand people, one of them with an address that is none (R17)', () => {
  it('each get one mail; the one is failed, with its reason, and nobody waits for it', async () => {
    const desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    const { town, setId } = desk.stage;
    await desk.on.database.rows(
      `with people as (
         insert into tracker.user_account (id, name, email, language)
         select gen_random_uuid(), 'Person ' || n, case n when 500 then 'ingen adress@nej' else 'person' || n || '@ekhamra.example.se' end, 'sv'
           from generate_series(1, 1000) n returning id),
       members as (
         insert into tracker.membership (id, user_id, authority_id, role, from_on)
         select gen_random_uuid(), id, $1, 'case_worker', '2020-01-01' from people returning user_id),
       work as (
         insert into tracker.activity (id, public_id, promise_set_id, title, lead_id, lead_function, due_on, original_due_on, confirmed_at, created_at)
         select gen_random_uuid(), substr(md5(user_id::text), 1, 12), $2, 'Insats', $1, 'x', $3, $3, '2026-06-01', '2026-06-01' from members
         returning id)
       insert into tracker.assignment (id, promise_set_id, activity_id, authority_id, user_id, asked_at)
       select gen_random_uuid(), $2, w.id, $1, m.user_id, '2026-06-08'
         from (select id, row_number() over () as n from work) w
         join (select user_id, row_number() over () as n from members) m on m.n = w.n`,
      [town.ekhamra, setId, in3],
    );
    // As autovacuum has done in a database that lives longer than a test.
    await desk.on.database.rows('analyze');
    await desk.sweep();
    await desk.sweep();
    const ids = (await desk.mails()).map(({ id }) => id);
    const worker = desk.on.app.get(Reminders);
    // Four at a time, as a worker takes them.
    await Promise.all(
      [0, 1, 2, 3].map(async (rest) => {
        for (const id of ids.filter((_, index) => index % 4 === rest)) await worker.send(id);
      }),
    );
    await Promise.all(ids.slice(0, 20).map((id) => worker.send(id)));
    const [mailed] = await desk.on.database.rows(
      `select count(*)::int as mails, count(distinct recipient)::int as people, count(distinct message_id)::int as different
         from tracker.captured_mail`,
    );
    expect(mailed).toEqual({ mails: 999, people: 999, different: 999 });
    expect(
      await desk.on.database.rows(
        `select state, count(*)::int as n, min(reason) is not null as said from tracker.outgoing_mail group by 1 order by 1`,
      ),
    ).toEqual([
      { state: 'failed', n: 1, said: true },
      { state: 'sent', n: 999, said: true },
    ]);
    await desk.on.close();
  }, 240_000);
});
