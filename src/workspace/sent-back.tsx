import type { VNode } from 'preact';
import type { Refused } from '../commitments/commitments';
import { Written } from '../http/staff-content';
import { promisePaths } from '../promises/promise.paths';
import { Heading } from '../site/heading';
import { inLanguage } from '../site/links';
import { usePage } from '../site/page-context';
import { workspaceTexts } from './workspace.texts';

/** What a party did not approve, why, and the way to where it is changed and sent once more. */
export function SentBack({ refused }: { readonly refused: readonly Refused[] }): VNode | null {
  const { language } = usePage();
  const texts = workspaceTexts[language];
  if (refused.length === 0) return null;
  return (
    <>
      <Heading level={2}>{texts.sentBack}</Heading>
      <ul class="changes">
        {refused.map(({ revisionId, setId, title, by, reason }) => (
          <li key={`${revisionId} ${by}`}>
            <a href={inLanguage(promisePaths.set(setId), language)}>
              <Written>{title}</Written>
            </a>
            <br />
            <Written>{by}</Written>
            {reason && ': '}
            {reason && <Written>{reason}</Written>}
          </li>
        ))}
      </ul>
    </>
  );
}
