import type { VNode } from 'preact';
import { focusAreaPaths } from '../../agreements/agreement.paths';
import { Written } from '../../http/staff-content';
import { Notice } from '../../site/notice';
import { usePage } from '../../site/page-context';
import type { FoundationFaults } from '../foundation-faults';
import { foundationPath } from '../foundation.paths';
import { foundationTexts } from '../foundation.texts';

interface FoundationNoticeProps {
  readonly setId: string;
  readonly faults: FoundationFaults;
}

/** Promises that answer to no problem, or to one that nobody has asked why it is there. */
export function FoundationNotice({ setId, faults }: FoundationNoticeProps): VNode {
  const { warning } = foundationTexts[usePage().language];
  return (
    <Notice kind="warning">
      {faults.hasNoFocusArea ? (
        <p>
          {warning.none} <a href={foundationPath(setId)}>{warning.choose}</a>
        </p>
      ) : (
        <>
          <p>{warning.lacking}</p>
          <ul>
            {faults.withoutAnalysis.map(({ id, title }) => (
              <li key={id}>
                <a href={focusAreaPaths.edit(id)}>
                  <Written>{title}</Written>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
