import type { Caller } from '../../kernel/caller';
import { isOpen } from '../../words/activity-status';
import type { Activity } from '../activity.entity';
import {
  type ActivityStake,
  mayAnswerFor,
  mayAssign,
  mayMoveDeadline,
  mayPlan,
  mayReport,
} from '../activity.policy';
import type { Permissions } from './activity-view';

/** What one person may do with an activity as it is now. */
export function permissions(
  activity: Activity,
  stake: ActivityStake,
  isDraft: boolean,
  by: Caller,
): Permissions {
  const report = mayReport(stake, by);
  const open = isOpen(activity.status);
  return {
    report,
    register: report && activity.status !== 'cancelled',
    confirm: report && open,
    stopClock: report && open && !activity.demandDriven,
    addParts: mayMoveDeadline(stake, by),
    makePermanent: report && activity.isTrial && !activity.permanentOn && activity.status !== 'cancelled',
    moveDeadline: !isDraft && open && mayMoveDeadline(stake, by),
    plan: mayPlan(stake, by),
    assign: mayAssign(stake, by),
    remind: open && !isDraft && mayAssign(stake, by),
    answer: stake.awaitsAnswer && mayAnswerFor(stake, by),
  };
}
