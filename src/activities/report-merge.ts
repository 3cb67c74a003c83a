import { mergeEdits } from '../kernel/merge-edits';
import type { Report } from './activity.dto';
import type { Activity } from './activity.entity';
import type { StatusChange } from './status-change';

type Fields = Record<'status' | 'publicText' | 'reason' | 'decidedBy' | 'completedOn', string>;

interface MergedReport {
  readonly merged: StatusChange;
  /** In the form's own values, of the fields that both changed, differently. */
  readonly clashes: Readonly<Partial<Fields>>;
}

/** What two people changed in a report that one of them had open. */
export function mergeReport(report: Report, activity: Activity): MergedReport {
  const { status, publicText, statusReason: reason, decidedBy, completedOn } = activity;
  const saved = fieldsOf({ status, publicText, reason, decidedBy, completedOn });
  const { merged, conflicts } = mergeEdits(openedOn(report), typedIn(report), saved);
  return {
    merged: {
      status: merged.status as StatusChange['status'],
      publicText: merged.publicText,
      reason: merged.reason || null,
      decidedBy: merged.decidedBy || null,
      completedOn: merged.completedOn || null,
    },
    clashes: Object.fromEntries(conflicts.map((field) => [field, saved[field]])),
  };
}

/** The reason and its like are asked for anew: left empty beside an unchanged status, they stand. */
function typedIn(report: Report): Fields {
  const typed = fieldsOf(report);
  if (report.status !== report.wasStatus) return typed;
  const was = openedOn(report);
  return {
    ...typed,
    reason: typed.reason || was.reason,
    decidedBy: typed.decidedBy || was.decidedBy,
    completedOn: typed.completedOn || was.completedOn,
  };
}

const openedOn = (report: Report): Fields =>
  fieldsOf({
    status: report.wasStatus,
    publicText: report.wasPublicText,
    reason: report.wasReason ?? null,
    decidedBy: report.wasDecidedBy ?? null,
    completedOn: report.wasCompletedOn ?? null,
  });

const fieldsOf = (change: StatusChange): Fields => ({
  status: change.status,
  publicText: change.publicText,
  reason: change.reason ?? '',
  decidedBy: change.decidedBy ?? '',
  completedOn: change.completedOn ?? '',
});
