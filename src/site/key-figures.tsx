import type { VNode } from 'preact';
import { formatNumber } from './numbers';
import { usePage } from './page-context';
import { ShapeMark } from './shape-mark';
import { statusLook } from './status-look';
import type { StatusKey } from './status-texts';

export interface KeyFigure {
  readonly label: string;
  readonly number: number;
  /** Puts the status's shape beside the label. */
  readonly status?: StatusKey;
}

/** The two to four numbers a resident came for. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): VNode {
  const { language } = usePage();
  return (
    <dl class="key-figures">
      {figures.map(({ label, number, status }) => (
        <div key={label} class={`key-figures__item${status ? ` tone--${statusLook[status].tone}` : ''}`}>
          <dt>
            {status && <ShapeMark shape={statusLook[status].shape} />}
            {label}
          </dt>
          <dd>{formatNumber(number, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
