import { Injectable } from '@nestjs/common';
import { Activities } from '../../activities/activities';
import { Deadlines } from '../../activities/deadlines';
import { ProgressReports } from '../../activities/progress-reports';
import type { Caller } from '../../kernel/caller';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import type { RowReport } from './list.dto';

/** What one form in a row says: how it goes, and a new day. */
@Injectable()
export class RowReports {
  constructor(
    private readonly clock: Clock,
    private readonly activities: Activities,
    private readonly reports: ProgressReports,
    private readonly deadlines: Deadlines,
  ) {}

  async report(id: string, said: RowReport, by: Caller): Promise<void> {
    const { toOn, moveReason, moveText } = said;
    if (toOn && !moveReason) throw new Refusal('activity.move_reason_missing', 'moveReason');
    if (!toOn && (moveReason || moveText)) throw new Refusal('activity.day_malformed', 'toOn');
    // The day is moved first: what is completed or cancelled has no deadline to move.
    const opened = await this.activities.lock(id);
    if (toOn && moveReason) await this.deadlines.move(id, { toOn, moveReason, moveText }, by);
    const version = toOn && said.version === opened.version ? said.version + 1 : said.version;
    await this.reports.report(id, { ...said, version, completedOn: this.completedOn(said) }, by);
  }

  /** Completed, and no day said: today. */
  private completedOn({ status, wasStatus, completedOn }: RowReport): RowReport['completedOn'] {
    return status === 'completed' && wasStatus !== 'completed'
      ? (completedOn ?? this.clock.today())
      : completedOn;
  }
}
