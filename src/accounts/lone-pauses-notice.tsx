import type { VNode } from 'preact';
import { formatDay } from '../kernel/day';
import { Notice } from '../site/notice';
import { usePage } from '../site/page-context';
import { accountTexts } from './account.texts';
import { lonePauseTexts } from './lone-pauses.texts';
import type { LonePause } from './lone-pauses';

/** Who is away with nobody in the place; nothing when nobody is. */
export function LonePausesNotice({ pauses }: { readonly pauses: readonly LonePause[] }): VNode | null {
  const { language } = usePage();
  const texts = lonePauseTexts[language];
  if (pauses.length === 0) return null;
  return (
    <Notice kind="warning">
      {pauses.map(({ name, authority, authorityId, role, firstOn, lastOn }) => (
        <p key={name + authorityId + role}>
          {texts.leavesNobody({
            name,
            authority,
            role: accountTexts[language].roles[role].toLowerCase(),
            from: formatDay(firstOn, language),
            to: formatDay(lastOn, language),
          })}
        </p>
      ))}
    </Notice>
  );
}
