import { Injectable } from '@nestjs/common';
import { Log } from '../audit/log';
import type { Caller } from '../kernel/caller';
import { Clock } from '../kernel/clock';
import { EditConflict } from '../kernel/edit-conflict';
import { NotAllowed } from '../kernel/missing';
import { isShort } from '../words/progress';
import { Activities } from './activities';
import type { Report } from './activity.dto';
import type { Activity } from './activity.entity';
import { mayReport } from './activity.policy';
import { InternalNotes } from './internal-notes';
import type { Permanence } from './milestone.dto';
import { Occurrences } from './occurrences';
import { mergeReport } from './report-merge';
import type { StatusChange } from './status-change';

/** What a person says of how an activity goes. */
@Injectable()
export class ProgressReports {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly activities: Activities,
    private readonly occurrences: Occurrences,
    private readonly notes: InternalNotes,
  ) {}

  /** Status, public text and, kept apart, an internal note. A field two people changed differently gives an EditConflict. */
  report(id: string, report: Report, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.reported', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.report');
      const change = await this.mergedReport(activity, report);
      const before = reportedIn(activity);
      activity.report(
        change,
        isShort(await this.occurrences.progress(activity, change.completedOn)),
        this.clock.today(),
      );
      activity.confirmedAt = this.clock.now();
      if (report.internalNote)
        await this.notes.write(activity.id, stake.leadAuthorityId, report.internalNote, by);
      return { from: before, to: reportedIn(activity) };
    });
  }

  /** "Still correct": a person looked, nothing changed. */
  confirm(id: string, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.confirmed', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.confirm');
      activity.confirmedAt = this.clock.now();
      return {};
    });
  }

  /** What was done on trial goes on for good. */
  makePermanent(id: string, { permanentOn }: Permanence, by: Caller): Promise<Activity> {
    return this.activities.change(id, 'activity.made_permanent', async (activity, stake) => {
      if (!mayReport(stake, by)) throw new NotAllowed('activity.make_permanent');
      activity.makePermanent(permanentOn, this.clock.today());
      activity.confirmedAt = this.clock.now();
      return { permanentOn };
    });
  }

  private async mergedReport(activity: Activity, report: Report): Promise<StatusChange> {
    if (report.version === activity.version) return report;
    const { merged, clashes } = mergeReport(report, activity);
    if (Object.keys(clashes).length === 0) return merged;
    const { status, publicText } = merged;
    const started = 'status' in clashes ? ['activity.occurrence_registered'] : [];
    const last = await this.log.lastOf(activity.id, ['activity.added', 'activity.reported', ...started]);
    throw new EditConflict(clashes, last.by, last.at, { status, publicText });
  }
}

const reportedIn = ({ status, publicText, statusReason, decidedBy, completedOn }: Activity) => ({
  status,
  publicText,
  reason: statusReason,
  decidedBy,
  completedOn,
});
