import type { ComponentChildren, VNode } from 'preact';
import { ShapeMark } from './shape-mark';
import type { Shape, Tone } from './status-look';

export interface TagProps {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly children: ComponentChildren;
}

export function Tag({ tone, shape, children }: TagProps): VNode {
  return (
    <span class={`tag tone--${tone}`}>
      <ShapeMark shape={shape} />
      <span>{children}</span>
    </span>
  );
}
