import { type FailPoint, failPoints } from '../../src/reminders/fail-point';
import { startProduct } from '../support/product';
import { until } from './until';
import { World } from './world';

const patience = 180_000;
/** Nothing of any mail has left before these. */
const neverTwice: readonly FailPoint[] = ['before_claim', 'after_claim', 'after_reading', 'before_body'];

describe('EM-9: a process that is killed', () => {
  let world: World;
  let expectedMails = 0;

  beforeAll(async () => {
    world = new World(0);
    await world.start();
  }, patience);
  afterAll(() => world.end());

  it.each([...failPoints])(
    '%s loses no mail, and one comes twice only when it was on its way',
    async (point) => {
      await world.product.stop();
      const dying = await startProduct({ ...world.environment, FAILPOINT: point });
      const before = world.sink.stored.length;
      await world.owe(3);
      await until(() => hasEnded(dying.pid), 60);
      await world.startAgain();
      const unsent = () =>
        world.rows(`select 1 from tracker.owed_reminder where role = 'owner' and state <> 'sent'`);
      const isAllThere = async () =>
        (await unsent()).length === 0 && world.different() >= expectedMails && world.sink.stored.length > 0;
      expectedMails += 3;
      await until(isAllThere, 60);
      const extra = world.sink.stored.length - before - 3;
      expect(extra).toBeGreaterThanOrEqual(0);
      // Four mails may be under way at once, and the process takes all of them with it.
      expect(extra).toBeLessThanOrEqual(3);
      if (neverTwice.includes(point)) expect(extra).toBe(0);
    },
    patience,
  );

  it(
    'is not started at all with such a point in production',
    async () => {
      await expect(
        startProduct({ ...world.environment, FAILPOINT: 'after_claim', NODE_ENV: 'production' }),
      ).rejects.toThrow('FAILPOINT');
    },
    patience,
  );
});

function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
