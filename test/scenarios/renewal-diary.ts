import { randomUUID } from 'node:crypto';
import { Activities } from '../../src/activities/activities';
import { PromiseSets } from '../../src/promises/promise-sets';
import { Renewals } from '../../src/transfer/renewals';
import type { Diary, Document } from './diary';

/** What is to become of a promise: `renew` as it stands, new words, or why it ends. */
export type Ways = Readonly<Record<string, 'renew' | { readonly words: string } | { readonly ends: string }>>;

/** The next year's draft. Promises and activities that go on keep the names that the story calls them. */
export async function carryOver(
  diary: Diary,
  before: Document,
  period: { readonly title: string; readonly years: number; readonly first: number; readonly last?: number },
  ways: Ways,
): Promise<Document> {
  const { on, coordinator } = diary;
  const { title, years, first, last = first } = period;
  return diary.as(coordinator, async () => {
    const promiseSets = on.app.get(PromiseSets);
    const input = {
      kind: 'citizen_promise',
      ...{ title, copyYears: years, copyCompleted: true, formKey: randomUUID() },
      ...{ periodStart: `${first}-01-01`, periodEnd: `${last}-12-31` },
      promises: (await promiseSets.promises(before.set.id)).flatMap(({ id, text }) => {
        const way = ways[nameOf(before.promises, id)] ?? 'renew';
        if (way === 'renew') return [id, way, text, ''];
        return 'ends' in way ? [id, 'end', text, way.ends] : [id, 'change', way.words, ''];
      }),
    } as const;
    const set = await on.app
      .get(Renewals)
      .renew(before.set.id, { ...input, promises: [...input.promises] }, coordinator);
    const promises = await promiseSets.promises(set.id);
    const activities = await on.app.get(Activities).ofSets([set.id]);
    const earlier = await on.app.get(Activities).ofSets([before.set.id]);
    const sameTitle = (name: string) => earlier.find(({ id }) => id === before.activities[name])?.title;
    return {
      set,
      promises: Object.fromEntries(
        promises.map(({ id, carriedOverFromId }) => [nameOf(before.promises, carriedOverFromId ?? ''), id]),
      ),
      activities: Object.fromEntries(
        Object.keys(before.activities).flatMap((name) =>
          activities.filter(({ title: copied }) => copied === sameTitle(name)).map(({ id }) => [name, id]),
        ),
      ),
    };
  });
}

function nameOf(known: Readonly<Record<string, string>>, id: string): string {
  const found = Object.entries(known).find(([, one]) => one === id);
  if (!found) throw new Error(`The story has no name for ${id}`);
  return found[0];
}
