import type { ComponentChildren, VNode } from 'preact';

/** What two parties say of the same thing: beside each other where there is room, below each other on a phone. */
export function SideBySide({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="side-by-side">{children}</div>;
}
