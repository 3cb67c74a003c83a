import { randomUUID } from 'node:crypto';
import { Activities } from '../../activities/activities';
import { Deadlines } from '../../activities/deadlines';
import { InternalNotes } from '../../activities/internal-notes';
import { Occurrences } from '../../activities/occurrences';
import { ProgressReports } from '../../activities/progress-reports';
import type { Caller } from '../../kernel/caller';
import type { DemoActivity, Happening, Told } from './demo-plan';
import type { LivePlan } from './live-plan';
import { happenToPart } from './part-happenings';

/** One thing that happens to an activity, done by the product's own function for it. */
export async function happen(live: LivePlan, activity: DemoActivity, happening: Happening): Promise<void> {
  const id = live.activityIds.get(activity);
  if (!id) throw new Error(`Not added: ${activity.title}`);
  await live.as(happening.by ?? live.reporterOf(activity.lead), async (by) => {
    switch (happening.kind) {
      case 'done': {
        const { on: day, quantity, withinLimit = null, summary: publicSummary, district } = happening;
        const districtId = district ? live.laid(district) : null;
        const counted = { day, quantity, withinLimit, publicSummary, districtId, formKey: randomUUID() };
        return live.app.get(Occurrences).register(id, counted, by);
      }
      case 'told':
        return tell(live, id, happening.told, by);
      case 'moved': {
        const { to: toOn, reason: moveReason, text: moveText } = happening;
        return live.app.get(Deadlines).move(id, { toOn, moveReason, moveText }, by);
      }
      case 'noted':
        return live.app.get(InternalNotes).write(id, authorityOf(by), happening.text, by);
      case 'confirmed':
        return live.app.get(ProgressReports).confirm(id, by);
      case 'corrected':
      case 'proven':
      case 'planned':
      case 'reached':
      case 'made_permanent':
      case 'stopped':
        return happenToPart(live, id, happening, by);
    }
  });
}

async function tell(live: LivePlan, id: string, told: Told, by: Caller): Promise<void> {
  const { version, status: wasStatus, publicText: wasPublicText } = await live.app.get(Activities).find(id);
  const { status, publicText, reason = null, decidedBy = null, completedOn = null } = told;
  const said = { status, publicText, reason, decidedBy, completedOn, internalNote: null };
  await live.app.get(ProgressReports).report(id, { ...said, version, wasStatus, wasPublicText }, by);
}

function authorityOf(by: Caller): string {
  const [membership] = by.memberships;
  if (!membership?.authorityId) throw new Error(`${by.name} acts for no authority`);
  return membership.authorityId;
}
