import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kernel/caller';
import { CitizenPromises } from '../../promises/citizen-promises';
import type { CitizenPromise } from '../../promises/citizen-promise.entity';
import { PromiseSets } from '../../promises/promise-sets';
import type { RenewalWay } from '../../transfer/renewal-choices';
import { Renewals } from '../../transfer/renewals';
import type { DemoPlan, DemoPromise } from './demo-plan';
import type { LivePlan } from './live-plan';

/** The draft that goes on from the set of the period before, with the same parties. */
export async function renew(
  live: LivePlan,
  { title: earlier, ended }: NonNullable<DemoPlan['renews']>,
  by: Caller,
): Promise<void> {
  const { kind, title, periodStart, periodEnd, basis, promises } = live.plan;
  const sets = live.app.get(PromiseSets);
  const earlierId = live.laid(earlier);
  const before = await sets.promises(earlierId);
  const input = {
    ...{ kind, title, periodStart, periodEnd, copyYears: null, copyCompleted: false, formKey: randomUUID() },
    promises: before.flatMap((promise) => choiceFor(promise, promises, ended)),
  };
  live.drafted((await live.app.get(Renewals).renew(earlierId, input, by)).id);
  await sets.explain(live.setId, basis, by);
}

/** Those that are new, and then all of them in order. */
export async function writePromises(live: LivePlan, by: Caller): Promise<void> {
  const promises = live.app.get(CitizenPromises);
  for (const promise of live.plan.promises.filter(({ carries }) => !carries))
    await promises.add(live.setId, { ...wordsOf(live, promise), formKey: randomUUID() }, by);
  await putInOrder(live, by);
}

function choiceFor(
  { id, number, text }: CitizenPromise,
  promises: readonly DemoPromise[],
  ended: readonly { readonly promise: number; readonly reason: string }[],
): [string, RenewalWay, string, string] {
  const next = promises.find(({ carries }) => carries === number);
  if (next) return [id, next.text === text ? 'renew' : 'change', next.text, ''];
  return [id, 'end', text, ended.find(({ promise }) => promise === number)?.reason ?? ''];
}

async function putInOrder(live: LivePlan, by: Caller): Promise<void> {
  for (const [index, wanted] of live.plan.promises.entries()) {
    const now = await live.app.get(PromiseSets).promises(live.setId);
    const found = now.find(({ text }) => text === wanted.text);
    const number = index + 1;
    if (!found || (found.number === number && found.kind === wanted.kind)) continue;
    const edit = { ...wordsOf(live, wanted), number, wasText: wanted.text };
    await live.app.get(CitizenPromises).change(found.id, edit, by);
  }
}

const wordsOf = (live: LivePlan, { text, party, partner, kind }: DemoPromise) => ({
  ...{ text, party, kind, forMunicipalityId: null },
  actorId: partner ? live.actorId(partner) : null,
});
