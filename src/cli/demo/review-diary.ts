import { chosenAs } from '../../reviews/review.dto';
import { digestOf } from '../../reviews/reviewed-fields';
import { ReviewSubjects } from '../../reviews/review-subjects';
import { Reviews } from '../../reviews/reviews';
import { approvers } from './demo-people';
import type { Diary } from './diary';
import type { LivePlan } from './live-plan';
import type { DemoReview } from './set-parts';

/** The area chief reviews one commitment at a time, as it stands that day. */
export function writeReviews(diary: Diary, live: LivePlan): void {
  for (const review of live.plan.reviews ?? []) diary.on(review.on, () => write(live, review));
}

async function write(live: LivePlan, review: DemoReview): Promise<void> {
  const { setId, plan } = live;
  const { state, comment, wantedBy = null } = review;
  const activity = plan.activities.find(({ title }) => title === review.activity);
  const subjectId = (activity && live.activityIds.get(activity)) ?? '';
  const policeAreaId = live.actorId(plan.police);
  await live.as(approvers[plan.police], async (by) => {
    const subjects = await live.app.get(ReviewSubjects).of([setId]);
    const digest = digestOf(subjects.find(({ id }) => id === subjectId)?.fields ?? {});
    const chosen = [chosenAs({ policeAreaId, setId, subjectId, digest })];
    const [outcome] = await live.app.get(Reviews).review({ chosen, state, comment, wantedBy }, by);
    if (outcome?.refusal) throw new Error(`${review.activity}: ${outcome.refusal}`);
  });
}
