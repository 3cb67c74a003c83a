import { Fragment, type VNode } from 'preact';
import { Written } from '../http/staff-content';
import { Day } from '../site/day';
import { usePage } from '../site/page-context';
import { StatusTag } from '../site/status-tag';
import type { ActivityLine } from './activity-lines';
import { workspaceTexts } from './workspace.texts';

interface CellProps {
  readonly line: ActivityLine;
}

/** The parts of a line that every list of activities shows alike. */
export function Statuses({ line }: CellProps): VNode {
  return (
    <>
      {[line.status, ...line.timeliness].map((status) => (
        <Fragment key={status}>
          <StatusTag status={status} />{' '}
        </Fragment>
      ))}
    </>
  );
}

export function Due({ line }: CellProps): VNode {
  const texts = workspaceTexts[usePage().language].line;
  return line.demandDriven ? <span>{texts.onDemand}</span> : <Day day={line.dueOn} />;
}

/** Which authority leads it, and for that authority itself who answers for it. */
export function Lead({ line }: CellProps): VNode {
  const texts = workspaceTexts[usePage().language].line;
  return (
    <>
      <Written>{line.leadName}</Written>
      {line.answers && (
        <>
          <br />
          <span class="quiet">{texts.answers[line.answers](line.assignedName)}</span>
        </>
      )}
    </>
  );
}
