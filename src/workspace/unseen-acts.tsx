import type { VNode } from 'preact';
import { usePage } from '../site/page-context';
import { promiseSetTexts } from './promise-set.texts';

/** What has happened that residents have not seen, in words. */
export function UnseenActs({ acts }: { readonly acts: ReadonlyMap<string, number> }): VNode {
  const texts = promiseSetTexts[usePage().language].publication;
  const lines = Object.entries(texts.acts).flatMap(([kind, [one, many]]) => {
    const count = acts.get(kind) ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (lines.length === 0) return <p>{texts.nothing}</p>;
  return (
    <>
      <p>{texts.since}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
