import type { ComponentChildren, VNode } from 'preact';
import { draftAnchor, type FormDraft } from './form-draft';
import { Instant } from './instant';
import { Notice } from './notice';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

interface DraftNoticeProps {
  readonly draft: FormDraft;
  /** The way to let it go. */
  readonly children: ComponentChildren;
}

/** Says that the form below holds what was never sent. */
export function DraftNotice({ draft, children }: DraftNoticeProps): VNode {
  const texts = siteTexts[usePage().language].draft;
  return (
    <div id={draftAnchor(draft.key)} class="draft">
      <Notice kind="info" title={texts.title}>
        <p>
          {texts.saved} <Instant at={draft.savedAt.toISOString()} />. {texts.text}
        </p>
        {children}
      </Notice>
    </div>
  );
}
