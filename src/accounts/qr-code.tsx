import type { VNode } from 'preact';
import { create } from 'qrcode';

/** Modules of white around the square, which cameras need. */
const margin = 4;

/** A square to point a camera at. The same must stand beside it in text. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  const side = modules.size + 2 * margin;
  const dots = Array.from(modules.data, (isDark, index) => ({ isDark, index })).filter(
    ({ isDark }) => isDark,
  );
  const path = dots.map(({ index }) => {
    const x = (index % modules.size) + margin;
    const y = Math.floor(index / modules.size) + margin;
    return `M${x} ${y}h1v1h-1z`;
  });
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width="220" height="220" role="img" aria-label={label}>
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
