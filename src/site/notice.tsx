import type { ComponentChildren, VNode } from 'preact';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';
import type { Tone } from './status-look';

type NoticeKind = 'success' | 'info' | 'warning';

export interface NoticeProps {
  readonly kind: NoticeKind;
  /** "Klart", "Bra att veta" or "Observera" when left out. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

const tones: Record<NoticeKind, Tone> = { success: 'green', info: 'teal', warning: 'orange' };

const marks: Record<NoticeKind, string> = {
  success: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20zM6.8 12.4l1.6-1.6l2.4 2.4l5-5.1l1.6 1.6l-6.6 6.8z',
  info: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20zM10.9 6.4v2.3h2.2V6.4zM10.9 10.5v7.1h2.2v-7.1z',
  warning: 'M12 2l10.6 19H1.4zM10.9 9v6h2.2V9zM10.9 16.5v2.2h2.2v-2.2z',
};

export function Notice({ kind, title, children }: NoticeProps): VNode {
  return (
    <div class={`notice tone--${tones[kind]}`} role={kind === 'success' ? 'status' : undefined}>
      <svg
        class="notice__icon"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
      >
        <path d={marks[kind]} fill="currentColor" fill-rule="evenodd" />
      </svg>
      <div class="notice__body">
        <p class="notice__title">{title ?? siteTexts[usePage().language].notice[kind]}</p>
        {children}
      </div>
    </div>
  );
}

interface DoneNoticeProps {
  readonly texts: Readonly<Record<string, string>>;
  /** The way to undo it. */
  readonly children?: ComponentChildren;
}

/** What was just done, told once, in the words the page has for it. */
export function DoneNotice({ texts, children }: DoneNoticeProps): VNode | null {
  const { done } = usePage();
  if (done === null || !Object.hasOwn(texts, done)) return null;
  return (
    <Notice kind="success">
      <p>{texts[done]}</p>
      {children}
    </Notice>
  );
}
