import type { VNode } from 'preact';

/** To be copied: broken anywhere on a narrow screen, whole on the clipboard. */
export const CodeLine = ({ text }: { readonly text: string }): VNode => (
  <p class="code">
    <code>{text}</code>
  </p>
);
