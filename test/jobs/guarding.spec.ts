import { Desk, in3 } from './desk';

describe('a reminder is guarded by the database', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const states = ['owed', 'claimed', 'sent', 'failed', 'cancelled', 'superseded', 'expired'];
  const allowed: Record<string, string[]> = {
    owed: ['claimed', 'cancelled', 'superseded', 'expired'],
    claimed: ['owed', 'sent', 'failed', 'cancelled', 'superseded', 'expired'],
    cancelled: ['owed'],
    superseded: ['owed'],
    failed: ['claimed'],
  };
  const mailStates = ['owed', 'claimed', 'sent', 'retry', 'failed', 'uncertain', 'cancelled', 'expired'];
  const allowedForMail: Record<string, string[]> = {
    owed: ['claimed', 'cancelled', 'expired'],
    retry: ['claimed', 'cancelled', 'expired'],
    uncertain: ['claimed', 'cancelled', 'expired'],
    claimed: ['sent', 'retry', 'failed', 'uncertain', 'cancelled', 'expired'],
    cancelled: ['owed'],
    failed: ['retry'],
  };
  const everyState = [
    ...states.map((from) => ({ table: 'owed_reminder', from, states, moves: allowed })),
    ...mailStates.map((from) => ({
      table: 'outgoing_mail',
      from,
      states: mailStates,
      moves: allowedForMail,
    })),
  ];

  it.each(everyState)(
    'which lets a row of $table go from $from only where it may, and keeps a row of each move',
    async ({ table, from, states: all, moves }) => {
      await desk.ask(in3);
      await desk.sweep();
      const ofMail = table === 'outgoing_mail';
      const become = (state: string) =>
        desk.on.database.rows(
          `update tracker.${table} set state = $1, sent_at = case when $1 = 'sent' then now() end
                  ${ofMail ? `, lease_until = case when $1 = 'claimed' then now() end` : `where role = 'owner'`}`,
          [state],
        );
      for (const to of all.filter((state) => state !== from)) {
        await desk.on.database.rows(`alter table tracker.${table} disable trigger ${table}_moves`);
        await become(from);
        await desk.on.database.rows(`alter table tracker.${table} enable trigger ${table}_moves`);
        await desk.on.database.rows(`truncate tracker.${table}_move`);
        const outcome = await become(to).then(
          () => 'allowed',
          (error: { constraint: string }) => error.constraint,
        );
        const isAllowed = moves[from]?.includes(to);
        expect([to, outcome]).toEqual([to, isAllowed ? 'allowed' : `${table}_moves_as_allowed`]);
        const kept = await desk.on.database.rows(`select state from tracker.${table}_move`);
        expect(kept).toEqual(isAllowed ? [{ state: to }] : []);
      }
    },
  );

  it('which shows it to its own authority only, and lets nobody there change it', async () => {
    await desk.ask(in3);
    await desk.sweep();
    const seenBy = (userId: string) =>
      desk.on.transactions.asStaff(userId, () =>
        desk.on.transactions.manager.query(`select state from tracker.owed_reminder where role = 'owner'`),
      );
    const { coordinator, chief, liaison, otherCoordinator, administrator } = desk.stage.town;
    expect(await seenBy(coordinator.userId)).toEqual([{ state: 'owed' }]);
    for (const other of [chief, liaison, otherCoordinator, administrator])
      expect(await seenBy(other.userId)).toEqual([]);
    for (const sql of [
      `update tracker.owed_reminder set state = 'cancelled'`,
      'delete from tracker.owed_reminder',
      'select * from tracker.owed_reminder_move',
      'select * from tracker.person_to_remind',
      'select * from tracker.outgoing_mail',
      'select * from tracker.mail_link',
      'select * from tracker.captured_mail',
    ]) {
      const attempt = desk.on.transactions.asStaff(coordinator.userId, () =>
        desk.on.transactions.manager.query(sql),
      );
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });
});
