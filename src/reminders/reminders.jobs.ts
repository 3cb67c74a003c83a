import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Log } from '../audit/log';
import { Transactions } from '../database/transactions';
import { Jobs } from '../queue/jobs';
import { ReminderWatch, sweepJob } from './reminder-watch';
import { SweepWatchdog } from './sweep-watchdog';
import { Reminders, sendJob } from './reminders';

/** What wakes the reminders, and what settles those that an act has made moot. */
@Injectable()
export class ReminderJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reminders: Reminders,
    private readonly watch: ReminderWatch,
    private readonly watchdog: SweepWatchdog,
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sweepJob, () => this.reminders.sweep());
    this.jobs.handle(sendJob, (id) => this.reminders.send(id ?? ''));
    this.log.on('activity.deadline_moved', ({ subjectId }) =>
      this.settle(subjectId, 'superseded', 'the deadline was moved'),
    );
    this.log.on('activity.person_asked', ({ subjectId }) =>
      this.settle(subjectId, 'cancelled', 'another person was asked'),
    );
    this.log.on('activity.person_declined', ({ subjectId }) =>
      this.settle(subjectId, 'cancelled', 'the person declined'),
    );
    this.log.on('activity.reported', async ({ subjectId, details }) => {
      const { status } = details.to as { status: string };
      if (status === 'completed' || status === 'cancelled')
        await this.settle(subjectId, 'cancelled', `the activity is ${status}`);
    });
  }

  /** Starts the worker: at once what is owed now, then by the clock. Waits for neither queue nor mail server. */
  async start(): Promise<void> {
    this.jobs.start();
    this.watch.start();
    await this.watchdog.start();
  }

  private async settle(
    activityId: string | null,
    state: 'cancelled' | 'superseded',
    reason: string,
  ): Promise<void> {
    await this.transactions.manager.query('select tracker.settle_reminders($1, $2, $3)', [
      activityId,
      state,
      reason,
    ]);
  }
}
