import { PromiseSets } from '../../promises/promise-sets';
import { Proposals } from '../../publication/proposals';
import { Publications } from '../../publication/publications';
import { writeCorrections } from './corrections';
import { reporters } from './demo-people';
import type { Diary } from './diary';
import { draft, enterSignatories } from './drafting';
import { writeFollowUps } from './follow-up-diary';
import { happen } from './happenings';
import { writeIndicators } from './indicator-diary';
import type { LivePlan } from './live-plan';
import { approveStop } from './part-happenings';
import { writeReviews } from './review-diary';

/** Every step of the promise set on its day, taken by the person who takes it in life. */
export function writeInto(diary: Diary, live: LivePlan): void {
  const { keeper, police, alsoFor = [], steps } = live.plan;
  const { draftedOn, proposedOn, keeperApprovedOn, policeApprovedOn, signedOn, publishedOn = [] } = steps;
  const coordinator = reporters[keeper];
  const { app } = live;
  diary.on(draftedOn, () => live.as(coordinator, (by) => draft(live, by)));
  if (proposedOn) {
    diary.on(proposedOn, () => live.as(coordinator, (by) => app.get(Proposals).propose(live.setId, by)));
  }
  for (const municipality of keeperApprovedOn ? [keeper, ...alsoFor] : [])
    diary.on(keeperApprovedOn ?? '', () => live.approveFor(municipality));
  if (policeApprovedOn) diary.on(policeApprovedOn, () => live.approveFor(police));
  if (signedOn) {
    diary.on(signedOn, () =>
      live.as(coordinator, (by) => app.get(PromiseSets).sign(live.setId, signedOn, by)),
    );
    diary.on(signedOn, () => live.as(coordinator, (by) => enterSignatories(live, signedOn, by)));
    diary.on(signedOn, () => live.askPeople());
  }
  writeStories(diary, live);
  writeCorrections(diary, live);
  writeFollowUps(diary, live);
  writeIndicators(diary, live);
  writeReviews(diary, live);
  for (const day of publishedOn) {
    diary.on(day, () => live.as(coordinator, (by) => app.get(Publications).publish(live.setId, by)));
    for (const other of [police, ...alsoFor])
      diary.on(day, () =>
        live.as(reporters[other], (by) => app.get(Publications).publishProgress(live.setId, by)),
      );
  }
}

function writeStories(diary: Diary, live: LivePlan): void {
  for (const activity of live.plan.activities) {
    for (const happening of activity.story ?? []) {
      diary.on(happening.on, () => happen(live, activity, happening));
      if (happening.kind === 'moved' && happening.approvedOn) {
        diary.on(happening.approvedOn, () => live.approve(live.activityIds.get(activity)));
      }
      if (happening.kind === 'stopped') diary.on(happening.approvedOn, () => approveStop(live, activity));
    }
  }
}
