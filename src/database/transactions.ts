import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock';

type DatabaseRole = 'tracker_staff' | 'tracker_worker' | 'tracker_publisher';

interface Unit {
  readonly role: DatabaseRole;
  readonly userId: string;
  readonly manager: EntityManager;
  readonly afterCommit: (() => Promise<void>)[];
}

/**
 * One transaction per request or job step, under the database role that fits it.
 * Outside one, the runtime login has no rights at all: `manager` throws, and so does PostgreSQL.
 */
@Injectable()
export class Transactions {
  private readonly units = new AsyncLocalStorage<Unit>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The running transaction's manager: the only way to the database for collections. */
  get manager(): EntityManager {
    return this.unit.manager;
  }

  /** Who acts in the running staff transaction. */
  get userId(): string {
    return this.unit.userId;
  }

  /** Rows are those that the policies show to this user today. Isolation: read committed. */
  asStaff<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
    return this.run('tracker_staff', userId, work);
  }

  /** For sign-in, reminders and mail: sees the rows those need, of every authority. */
  asWorker<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.run('tracker_worker', '', work);
  }

  /** Within a transaction: copies to `published` what one user alone may not see, then gives the role back. */
  async asPublisher<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.manager.query('set local role tracker_publisher');
    const result = await work();
    await this.manager.query(`set local role ${this.unit.role}`);
    return result;
  }

  /**
   * Within a transaction: work that is undone by itself when it throws, so that what was done before and after stands.
   * The fault goes on to the caller, who alone knows whether the rest can go on.
   */
  async apart<Result>(work: () => Promise<Result>): Promise<Result> {
    const { manager, afterCommit } = this.unit;
    const own: Unit['afterCommit'] = [];
    await manager.query('savepoint apart');
    try {
      const result = await this.units.run({ ...this.unit, afterCommit: own }, work);
      await manager.query('release savepoint apart');
      afterCommit.push(...own);
      return result;
    } catch (fault) {
      await manager.query('rollback to savepoint apart');
      throw fault;
    }
  }

  /** Within a transaction: work that is undone when it has given its answer, so that nobody else ever sees it. */
  async undone<Result>(work: () => Promise<Result>): Promise<Result> {
    const { manager } = this.unit;
    await manager.query('savepoint undone');
    try {
      return await this.units.run({ ...this.unit, afterCommit: [] }, work);
    } finally {
      await manager.query('rollback to savepoint undone');
    }
  }

  /** Runs once the transaction has committed; never when it has not. Its failure does not undo the act. */
  afterCommit(act: () => Promise<void>): void {
    this.unit.afterCommit.push(act);
  }

  private get unit(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('No transaction: wrap this in asStaff or asWorker.');
    return unit;
  }

  private async run<Result>(
    role: DatabaseRole,
    userId: string,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const afterCommit: Unit['afterCommit'] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `select set_config('role', $1, true), set_config('tracker.user_id', $2, true), set_config('tracker.today', $3, true)`,
        [role, userId, this.clock.today()],
      );
      return this.units.run({ role, userId, manager, afterCommit }, work);
    });
    for (const act of afterCommit) await act();
    return result;
  }
}
