import { randomUUID } from 'node:crypto';
import { Assessments } from '../../src/follow-ups/assessments';
import { Feedbacks } from '../../src/follow-ups/feedbacks';
import { FollowUps } from '../../src/follow-ups/follow-ups';
import type { TestApp } from './app';
import type { Town } from './people';

export interface Judged {
  readonly id: string;
  /** Final judgements that wait for the municipality. */
  readonly revisionIds: readonly string[];
  readonly feedbackId: string;
}

/** A follow-up in which each party has judged all that is its own, and something to tell residents. */
export async function aJudgedFollowUp(
  { app, transactions }: TestApp,
  town: Town,
  setId: string,
  kind: 'open' | 'final' | 'closed',
): Promise<Judged> {
  const { coordinator, chief, ekhamra } = town;
  const type = kind === 'final' ? 'final' : 'year';
  const feedbackId = randomUUID();
  const followUp = await transactions.asStaff(coordinator.userId, async () => {
    const period = { type, fromOn: '2026-01-01', toOn: '2026-12-31', dueOn: '2026-12-31' } as const;
    const started = await app.get(FollowUps).start(setId, period, coordinator);
    const told = { formKey: feedbackId, authorityId: ekhamra, followUpId: started.id } as const;
    const what = { kind: 'meeting', what: 'Vad det blev av', ownerFunction: 'Kommunikatören' } as const;
    await app.get(Feedbacks).plan(setId, { ...told, ...what, dueOn: '2026-06-01' }, coordinator);
    return started;
  });
  const owed = await transactions.asStaff(coordinator.userId, () => app.get(FollowUps).owed(setId));
  for (const { promiseId, authorityId } of owed) {
    const by = authorityId === ekhamra ? coordinator : chief;
    const said = { version: 0, authorityId, judgement: 'fulfilled', reason: null, publicText: '' } as const;
    await transactions.asStaff(by.userId, () =>
      app.get(Assessments).assess(followUp.id, promiseId, said, by),
    );
  }
  const states = await transactions.asStaff(coordinator.userId, () =>
    app.get(Assessments).verdicts(followUp),
  );
  if (kind === 'closed')
    await transactions.asStaff(coordinator.userId, () => app.get(FollowUps).close(followUp.id, coordinator));
  const waiting = states.filter(({ waitsFor }) => waitsFor.includes(ekhamra));
  return { id: followUp.id, revisionIds: waiting.map(({ newest }) => newest.id), feedbackId };
}
