import type { VNode } from 'preact';
import { Written } from '../http/staff-content';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import type { WaitingPlace } from './waiting-for-me';
import { waitingTexts } from './waiting.texts';

/** Follow-ups and questions that wait for this person, each a way to where it is done. */
export function WaitingPlaces({ places }: { readonly places: readonly WaitingPlace[] }): VNode | null {
  const { language } = usePage();
  const texts = waitingTexts[language];
  if (places.length === 0) return null;
  return (
    <>
      <Heading level={2}>{texts.title}</Heading>
      <ul>
        {places.map(({ kind, href, setTitle, count }) => (
          <li key={`${kind}-${href}`}>
            <a href={inLanguage(href, language)}>{texts.kinds[kind](count)}</a>: <Written>{setTitle}</Written>
          </li>
        ))}
      </ul>
    </>
  );
}
