import { PromiseSets } from '../../promises/promise-sets';
import { Proposals } from '../../publication/proposals';
import { Publications } from '../../publication/publications';
import { reporters } from './demo-people';
import type { Diary } from './diary';
import { happen } from './happenings';
import type { LivePlan } from './live-plan';

/** Every step of the promise set on its day, taken by the person who takes it in life. */
export function writeInto(diary: Diary, live: LivePlan): void {
  const { keeper, police, steps } = live.plan;
  const { draftedOn, proposedOn, keeperApprovedOn, policeApprovedOn, signedOn, publishedOn = [] } = steps;
  const coordinator = reporters[keeper];
  const { app } = live;
  diary.on(draftedOn, () => live.as(coordinator, (by) => live.draft(by)));
  if (proposedOn) {
    diary.on(proposedOn, () => live.as(coordinator, (by) => app.get(Proposals).propose(live.setId, by)));
  }
  if (keeperApprovedOn) diary.on(keeperApprovedOn, () => live.approveFor(keeper));
  if (policeApprovedOn) diary.on(policeApprovedOn, () => live.approveFor(police));
  if (signedOn) {
    diary.on(signedOn, () =>
      live.as(coordinator, (by) => app.get(PromiseSets).sign(live.setId, signedOn, by)),
    );
    diary.on(signedOn, () => live.askPeople());
  }
  writeStories(diary, live);
  for (const day of publishedOn) {
    diary.on(day, () => live.as(coordinator, (by) => app.get(Publications).publish(live.setId, by)));
    diary.on(day, () =>
      live.as(reporters[police], (by) => app.get(Publications).publishProgress(live.setId, by)),
    );
  }
}

function writeStories(diary: Diary, live: LivePlan): void {
  for (const activity of live.plan.activities) {
    for (const happening of activity.story ?? []) {
      diary.on(happening.on, () => happen(live, activity, happening));
      if (happening.kind === 'moved' && happening.approvedOn) {
        diary.on(happening.approvedOn, () => live.approveMove(activity));
      }
    }
  }
}
