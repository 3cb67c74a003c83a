import { randomUUID } from 'node:crypto';
import { ClockStops } from '../../activities/clock-stops';
import { EvidenceLinks } from '../../activities/evidence-links';
import { Milestones } from '../../activities/milestones';
import { Occurrences } from '../../activities/occurrences';
import { ProgressReports } from '../../activities/progress-reports';
import type { Caller } from '../../kernel/caller';
import type { Day } from '../../kernel/day';
import type { PartHappening } from './activity-parts';
import { approvers } from './demo-people';
import type { DemoActivity } from './demo-plan';
import type { LivePlan } from './live-plan';

type On = { readonly on: Day };

/** One thing that happens to a part of an activity, by whoever reports for its lead. */
export async function happenToPart(
  live: LivePlan,
  id: string,
  happening: PartHappening & On,
  by: Caller,
): Promise<unknown> {
  const { app } = live;
  const formKey = randomUUID();
  switch (happening.kind) {
    case 'corrected':
      return correct(live, id, happening, by);
    case 'proven': {
      const { title: evidenceTitle, url: evidenceUrl } = happening;
      return app.get(EvidenceLinks).add(id, { evidenceTitle, evidenceUrl, formKey }, by);
    }
    case 'planned': {
      const { milestone: milestoneTitle, dueOn: milestoneDueOn } = happening;
      return app.get(Milestones).add(id, { milestoneTitle, milestoneDueOn, formKey }, by);
    }
    case 'reached': {
      const planned = await app.get(Milestones).of([id]);
      const milestoneId = planned.find(({ title }) => title === happening.milestone)?.id ?? '';
      return app.get(Milestones).settle(id, { milestoneId, doneOn: happening.on, dropReason: null }, by);
    }
    case 'made_permanent':
      return app.get(ProgressReports).makePermanent(id, { permanentOn: happening.on }, by);
    case 'stopped': {
      const { on: fromOn, to: toOn, reason } = happening;
      return app.get(ClockStops).ask(id, { fromOn, toOn, reason }, by);
    }
  }
}

/** Another person of the same authority than the one who asked. */
export async function approveStop(live: LivePlan, activity: DemoActivity): Promise<void> {
  const { lead } = activity;
  const authority = lead === live.plan.police ? live.plan.police : live.plan.keeper;
  const id = live.activityIds.get(activity) ?? '';
  await live.as(approvers[authority], async (by) => {
    const stops = await live.app.get(ClockStops).of([id]);
    const stopId = stops.find(({ decision }) => decision === null)?.id ?? '';
    return live.app.get(ClockStops).decide(id, { stopId, decision: 'approved', refusalReason: null }, by);
  });
}

async function correct(
  live: LivePlan,
  id: string,
  wrong: Extract<PartHappening, { kind: 'corrected' }>,
  by: Caller,
): Promise<unknown> {
  const occurrences = live.app.get(Occurrences);
  const found = (await occurrences.of([id])).find(({ day }) => day === wrong.day);
  if (!found) throw new Error(`Nothing was done ${wrong.day}`);
  const right = {
    day: wrong.day,
    quantity: found.quantity,
    withinLimit: found.withinLimit,
    publicSummary: wrong.summary,
    districtId: live.laid(wrong.district),
    correctionReason: wrong.reason,
    formKey: randomUUID(),
  };
  return occurrences.correct(found.id, right, by);
}
