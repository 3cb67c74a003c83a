import type { VNode } from 'preact';
import type { Shape } from './status-look';

const disc = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z';
const sheet = 'M3.5 1.5h6l3 3v10h-9z';

/** Filled outlines with holes (even-odd), so that one colour, the text's own, draws every shape. */
const filled: Partial<Record<Shape, string>> = {
  half: 'M8 1.5v13a6.5 6.5 0 0 1 0-13z',
  tick: `${disc}M4.2 8.3l1.3-1.3l1.7 1.7l3.4-3.5l1.3 1.3l-4.7 4.8z`,
  bars: `${disc}M5.3 5h1.8v6h-1.8zM8.9 5h1.8v6h-1.8z`,
  triangle: 'M8 1L15.4 14.4H.6zM7.2 5.8v4.4h1.6v-4.4zM7.2 11.2v1.7h1.6v-1.7z',
  dots: 'M1 6.5h3v3h-3zM6.5 6.5h3v3h-3zM12 6.5h3v3h-3z',
  sheet_signed: `${sheet}M4.9 8.9l1.2-1.2l1.2 1.2l2.7-2.8l1.2 1.2l-3.9 4z`,
  sheet_closed: `${sheet}M5.4 7h5.2v1.6h-5.2z`,
};

const drawn: Partial<Record<Shape, string>> = {
  ring: disc,
  half: disc,
  slash: `${disc}M3.6 12.4l8.8-8.8`,
  clock: `${disc}M8 4.4v3.8l2.6 1.8`,
  sheet: `${sheet}M6 8h4M6 11h4`,
  sheet_sent: `${sheet}M5.6 9h4.2M8 6.8l2.2 2.2l-2.2 2.2`,
  sheet_tick: `${sheet}M5.4 9.2l1.8 1.8l3.4-3.6`,
};

export function ShapeMark({ shape }: { readonly shape: Shape }): VNode {
  return (
    <svg class="shape" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {filled[shape] && <path d={filled[shape]} fill="currentColor" fill-rule="evenodd" />}
      {drawn[shape] && <path d={drawn[shape]} fill="none" stroke="currentColor" stroke-width="1.6" />}
    </svg>
  );
}
