import { Desk, in3 } from './desk';

describe('a reminder is guarded by the database', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const states = [
    'owed',
    'claimed',
    'sent',
    'retry',
    'failed',
    'uncertain',
    'cancelled',
    'superseded',
    'expired',
  ];
  const allowed: Record<string, string[]> = {
    owed: ['claimed', 'cancelled', 'superseded', 'expired'],
    retry: ['claimed', 'cancelled', 'superseded', 'expired'],
    uncertain: ['claimed', 'cancelled', 'superseded', 'expired'],
    claimed: ['sent', 'retry', 'failed', 'uncertain', 'cancelled', 'superseded', 'expired'],
    cancelled: ['owed'],
    superseded: ['owed'],
  };

  it.each(states)(
    'which lets it go from %s only where it may, and keeps a row of each move',
    async (from) => {
      await desk.ask(in3);
      await desk.sweep();
      const become = (state: string) =>
        desk.on.database.rows(
          `update tracker.owed_reminder set state = $1, lease_until = case when $1 = 'claimed' then now() end,
                sent_at = case when $1 = 'sent' then now() end`,
          [state],
        );
      for (const to of states.filter((state) => state !== from)) {
        await desk.on.database.rows('alter table tracker.owed_reminder disable trigger owed_reminder_moves');
        await become(from);
        await desk.on.database.rows('alter table tracker.owed_reminder enable trigger owed_reminder_moves');
        await desk.on.database.rows('truncate tracker.owed_reminder_move');
        const outcome = await become(to).then(
          () => 'allowed',
          (error: { constraint: string }) => error.constraint,
        );
        const isAllowed = allowed[from]?.includes(to);
        expect([to, outcome]).toEqual([to, isAllowed ? 'allowed' : 'owed_reminder_moves_as_allowed']);
        const moves = await desk.on.database.rows('select state from tracker.owed_reminder_move');
        expect(moves).toEqual(isAllowed ? [{ state: to }] : []);
      }
    },
  );

  it('which shows it to its own authority only, and lets nobody there change it', async () => {
    await desk.ask(in3);
    await desk.sweep();
    const seenBy = (userId: string) =>
      desk.on.transactions.asStaff(userId, () =>
        desk.on.transactions.manager.query('select state from tracker.owed_reminder'),
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
      'select * from tracker.captured_mail',
    ]) {
      const attempt = desk.on.transactions.asStaff(coordinator.userId, () =>
        desk.on.transactions.manager.query(sql),
      );
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });
});
