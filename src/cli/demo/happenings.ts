import { randomUUID } from 'node:crypto';
import { Activities } from '../../activities/activities';
import { InternalNotes } from '../../activities/internal-notes';
import type { Caller } from '../../kernel/caller';
import type { DemoActivity, Happening, Told } from './demo-plan';
import type { LivePlan } from './live-plan';

/** One thing that happens to an activity, done by the product's own function for it. */
export async function happen(live: LivePlan, activity: DemoActivity, happening: Happening): Promise<void> {
  const id = live.activityIds.get(activity);
  if (!id) throw new Error(`Not added: ${activity.title}`);
  const activities = live.app.get(Activities);
  await live.as(happening.by ?? live.reporterOf(activity.lead), async (by) => {
    switch (happening.kind) {
      case 'done': {
        const { on: day, quantity, summary: publicSummary } = happening;
        return activities.register(id, { day, quantity, publicSummary, formKey: randomUUID() }, by);
      }
      case 'told':
        return tell(activities, id, happening.told, by);
      case 'moved': {
        const { to: toOn, reason: moveReason, text: moveText } = happening;
        return activities.moveDeadline(id, { toOn, moveReason, moveText }, by);
      }
      case 'noted':
        return live.app.get(InternalNotes).write(id, authorityOf(by), happening.text, by);
      case 'confirmed':
        return activities.confirm(id, by);
    }
  });
}

async function tell(activities: Activities, id: string, told: Told, by: Caller): Promise<void> {
  const { version, status: wasStatus, publicText: wasPublicText } = await activities.find(id);
  const { status, publicText, reason = null, decidedBy = null, completedOn = null } = told;
  const said = { status, publicText, reason, decidedBy, completedOn, internalNote: null };
  await activities.report(id, { ...said, version, wasStatus, wasPublicText }, by);
}

function authorityOf(by: Caller): string {
  const [membership] = by.memberships;
  if (!membership?.authorityId) throw new Error(`${by.name} acts for no authority`);
  return membership.authorityId;
}
