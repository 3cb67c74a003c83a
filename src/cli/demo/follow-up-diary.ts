import { randomUUID } from 'node:crypto';
import { Assessments } from '../../follow-ups/assessments';
import { Feedbacks } from '../../follow-ups/feedbacks';
import { FollowUps } from '../../follow-ups/follow-ups';
import { PromiseSets } from '../../promises/promise-sets';
import { approvers } from './demo-people';
import type { Diary } from './diary';
import type { LivePlan } from './live-plan';
import type { DemoFollowUp, Side } from './set-parts';

/** Each follow-up from its start to its end, as far as the parties have come, and how residents were told. */
export function writeFollowUps(diary: Diary, live: LivePlan): void {
  for (const followUp of live.plan.followUps ?? []) write(diary, live, followUp);
  for (const { side, plannedOn, done, ...planned } of live.plan.feedbacks ?? []) {
    const [formKey, speaker] = [randomUUID(), live.speakerFor(side)];
    const feedback = { ...planned, formKey, authorityId: live.actorId(live.plan[side]), followUpId: null };
    diary.on(plannedOn, () =>
      live.as(speaker, (by) => live.app.get(Feedbacks).plan(live.setId, feedback, by)),
    );
    if (!done) continue;
    const told = { doneOn: done.on, publicNote: done.note };
    diary.on(done.on, () =>
      live.as(speaker, (by) => live.app.get(Feedbacks).done(live.setId, formKey, told, by)),
    );
  }
}

function write(diary: Diary, live: LivePlan, followUp: DemoFollowUp): void {
  const { startedOn, minutes, judgedOn, approvedOn, closedOn } = followUp;
  const followUps = live.app.get(FollowUps);
  const keeper = live.speakerFor('keeper');
  let id = '';
  diary.on(startedOn, () =>
    live.as(keeper, async (by) => {
      id = (await followUps.start(live.setId, followUp, by)).id;
    }),
  );
  diary.on(minutes.heldOn, () =>
    live.as(keeper, (by) =>
      followUps.writeMinutes(id, { ...minutes, registryNumber: null, version: 1, was: '{}' }, by),
    ),
  );
  for (const side of ['keeper', 'police'] as const) {
    const day = judgedOn[side];
    if (day) diary.on(day, () => judge(live, id, followUp, side));
    if (approvedOn) diary.on(approvedOn, () => standBehind(live, id, side));
  }
  if (closedOn) diary.on(closedOn, () => live.as(keeper, (by) => followUps.close(id, by)));
}

async function judge(live: LivePlan, id: string, followUp: DemoFollowUp, side: Side): Promise<void> {
  const authorityId = live.actorId(live.plan[side]);
  await live.as(live.speakerFor(side), async (by) => {
    const promises = await live.app.get(PromiseSets).promises(live.setId);
    for (const { promise: number, judgement, publicText, reason = null } of followUp.verdicts.filter(
      (one) => one.side === side,
    )) {
      const promiseId = promises.find((promise) => promise.number === number)?.id ?? '';
      const said = { version: 0, authorityId, judgement, publicText, reason };
      await live.app.get(Assessments).assess(id, promiseId, said, by);
    }
  });
}

async function standBehind(live: LivePlan, id: string, side: Side): Promise<void> {
  const authorityId = live.actorId(live.plan[side]);
  await live.as(approvers[live.plan[side]], async (by) => {
    const followUp = await live.app.get(FollowUps).find(id);
    const waiting = (await live.app.get(Assessments).verdicts(followUp)).filter(({ waitsFor }) =>
      waitsFor.includes(authorityId),
    );
    const revisionIds = waiting.map(({ newest }) => newest.id);
    const yes = { authorityId, revisionIds, decision: 'approved' as const, reason: null };
    await live.app.get(Assessments).decide(id, yes, by);
  });
}
