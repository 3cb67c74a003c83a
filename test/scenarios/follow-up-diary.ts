import { Assessments } from '../../src/follow-ups/assessments';
import type { FollowUp } from '../../src/follow-ups/follow-up.entity';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import type { Caller } from '../../src/kernel/caller';
import type { Day } from '../../src/kernel/day';
import type { FollowUpType } from '../../src/words/follow-up-words';
import type { Judgement } from '../../src/words/judgement';
import { type Diary, type Document, idIn } from './diary';

/** By the promise's name in the story: the judgement, what residents read of it, and the reason when it is not fulfilled. */
export type Judgements = Readonly<Record<string, readonly [Judgement, publicText: string, reason?: string]>>;

export function startFollowUp(
  diary: Diary,
  { set }: Document,
  type: FollowUpType,
  fromOn: Day,
  toOn: Day,
  dueOn: Day,
): Promise<FollowUp> {
  const by = diary.coordinator;
  return diary.as(by, () => diary.on.app.get(FollowUps).start(set.id, { type, fromOn, toOn, dueOn }, by));
}

export async function judge(
  diary: Diary,
  document: Document,
  followUp: FollowUp,
  by: Caller,
  judgements: Judgements,
): Promise<void> {
  const authorityId = by.memberships[0]?.authorityId ?? '';
  for (const [name, [judgement, publicText, reason = null]] of Object.entries(judgements)) {
    const said = { version: 0, authorityId, judgement, publicText, reason };
    await diary.as(by, () =>
      diary.on.app.get(Assessments).assess(followUp.id, idIn(document.promises, name), said, by),
    );
  }
}

/** A party's own approver stands behind its final judgements. */
export async function standBehind(diary: Diary, followUp: FollowUp, by: Caller): Promise<void> {
  const authorityId = by.memberships[0]?.authorityId ?? '';
  await diary.as(by, async () => {
    const waiting = (await diary.on.app.get(Assessments).verdicts(followUp)).filter(({ waitsFor }) =>
      waitsFor.includes(authorityId),
    );
    const revisionIds = waiting.map(({ newest }) => newest.id);
    const decision = { authorityId, revisionIds, decision: 'approved', reason: null } as const;
    await diary.on.app.get(Assessments).decide(followUp.id, decision, by);
  });
}

export const close = (diary: Diary, followUp: FollowUp): Promise<void> =>
  diary.as(diary.coordinator, () => diary.on.app.get(FollowUps).close(followUp.id, diary.coordinator));
