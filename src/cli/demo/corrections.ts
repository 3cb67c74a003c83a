import { randomUUID } from 'node:crypto';
import { Additions } from '../../promises/additions';
import { PromiseSets } from '../../promises/promise-sets';
import { reporters } from './demo-people';
import type { Diary } from './diary';
import type { LivePlan } from './live-plan';

/** What was signed with a slip in it is put right beside the words, and both parties say yes. */
export function writeCorrections(diary: Diary, live: LivePlan): void {
  const { keeper, corrections = [] } = live.plan;
  for (const { promise: number, shouldRead, reason, on, approvedOn } of corrections) {
    const formKey = randomUUID();
    diary.on(on, () =>
      live.as(reporters[keeper], async (by) => {
        const promises = await live.app.get(PromiseSets).promises(live.setId);
        const id = promises.find((promise) => promise.number === number)?.id ?? '';
        return live.app.get(Additions).correct(id, { shouldRead, reason, formKey }, by);
      }),
    );
    diary.on(approvedOn, () => live.approve(formKey));
  }
}
