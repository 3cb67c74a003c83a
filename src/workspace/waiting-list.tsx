import type { VNode } from 'preact';
import { useContentLanguage, Written } from '../http/staff-content';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import type { WaitingView } from './promise-set-view';
import { promiseSetTexts } from './promise-set.texts';

/** What waits for whose approval, and what was refused and why, for every party to read. */
export function WaitingList({ items }: { readonly items: readonly WaitingView[] }): VNode {
  const texts = promiseSetTexts[usePage().language].waiting;
  const written = useContentLanguage();
  return (
    <>
      <Heading level={2} id="vantar">
        {texts.title}
      </Heading>
      {items.length === 0 && <p>{texts.none}</p>}
      <ul>
        {items.map(({ id, kind, heading, waitsFor, refusals }) => (
          <li key={id}>
            <strong lang={kind === 'activity' ? written : undefined}>{heading}:</strong>{' '}
            {waitsFor.length > 0 && texts.by(waitsFor.join(` ${texts.and} `))}{' '}
            {refusals.map(({ authorityName, reason }) => (
              <span key={authorityName}>
                {texts.refused(authorityName)} <Written>{reason}</Written>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
