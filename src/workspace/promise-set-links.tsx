import type { VNode } from 'preact';
import { followUpPaths } from '../follow-ups/follow-up.paths';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { reviewPaths } from './review/review.paths';
import { promiseSetLinkTexts } from './promise-set-link.texts';

/** The way to the parts of a promise set that have pages of their own. */
export function PromiseSetLinks({ setId }: { readonly setId: string }): VNode {
  const { language } = usePage();
  const texts = promiseSetLinkTexts[language];
  const links = [
    { href: followUpPaths.ofSet(setId), text: texts.followUps },
    { href: reviewPaths.ofSet(setId), text: texts.review },
  ];
  return (
    <ul>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={inLanguage(href, language)}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
