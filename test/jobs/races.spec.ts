import { Deadlines } from '../../src/activities/deadlines';
import { Jobs } from '../../src/queue/jobs';
import { Desk, in14, in3 } from './desk';
import { aColleague, letTimePass } from './stage';
import { until } from './until';

const movesEach = 40;
/** 12 and 13 June owe at once as well, 30 June by the longer threshold, September not yet. */
const days = [in3, in14, '2026-06-12', '2026-06-30', '2026-09-01', '2026-06-13'];

describe('reminders, while deadlines are moved', () => {
  let desk: Desk;
  const activities: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    desk = await Desk.open({ MAIL_AT_ANY_HOUR: 'true' });
    for (let number = 0; number < 60; number += 1) {
      const { userId } = await aColleague(desk.on.database, desk.stage, `Person ${number}`);
      activities.push((await desk.ask(in3, { userId })).activityId);
    }
  });
  afterAll(() => desk.on.close());

  const move = async (id: string, toOn: string) => {
    const input = { toOn, moveReason: 'external_event' as const, moveText: '' };
    const { coordinator } = desk.stage.town;
    const moving = desk.as('coordinator', () => desk.on.app.get(Deadlines).move(id, input, coordinator));
    await moving.catch((error: Error) => {
      if (error.name !== 'Refusal') faults.push(`move: ${error.message}`);
    });
  };
  const mover = async (first: number) => {
    for (let turn = 0; turn < movesEach; turn += 1)
      await move(
        activities[(turn * 7 + first * 13) % activities.length] ?? '',
        days[(turn + first) % days.length] ?? in3,
      );
  };

  it('are sent once for each deadline that stood, and neither a sweep nor a colleague is ever thrown out', async () => {
    desk.on.app.get(Jobs).start();
    let isMoving = true;
    const sweeper = async () => {
      while (isMoving)
        await desk.sweep().catch((error: Error) => void faults.push(`sweep: ${error.message}`));
    };
    const sweepers = [sweeper(), sweeper(), sweeper()];
    await Promise.all([mover(0), mover(1), mover(2), mover(3)]);
    isMoving = false;
    await Promise.all(sweepers);
    expect(faults).toEqual([]);

    const rows = (sql: string) => desk.on.database.rows(sql);
    await until(async () => {
      await letTimePass(desk.on.database);
      await desk.sweep();
      await desk.sendAll();
      return (
        (await rows(`select 1 from tracker.outgoing_mail where state not in ('sent', 'cancelled')`))
          .length === 0
      );
    }, 40);
    const [mails] = await rows(
      `select count(*) as mails, count(distinct message_id) as different,
              (select count(*) from tracker.outgoing_mail where state = 'sent') as sent from tracker.captured_mail`,
    );
    expect(mails).toEqual({ mails: mails?.sent, different: mails?.sent, sent: mails?.sent });
    // One mail a person and day: what has come to be owed since waits for tomorrow's.
    const forgotten = await rows(
      `select a.id from tracker.activity a where a.due_on <= '${in14}' and not exists
        (select 1 from tracker.owed_reminder r where r.activity_id = a.id and r.state in ('sent', 'owed'))`,
    );
    expect(forgotten).toEqual([]);
    const wrong = await rows(
      `select r.state, r.reason from tracker.owed_reminder r where r.role = 'owner' and r.state not in ('sent', 'owed', 'superseded')`,
    );
    expect(wrong).toEqual([]);
  }, 90_000);
});
