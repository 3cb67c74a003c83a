import type { ComponentChildren, VNode } from 'preact';

/** What the page is about and its answer, on a ground of their own: the first screen of a phone. */
export function PageTop({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="page-top">{children}</div>;
}
