import type { ComponentChildren, VNode } from 'preact';
import type { CardProps } from './card';
import { Heading } from './heading';

interface FoldedCardProps extends Omit<CardProps, 'href' | 'overline'> {
  /** How it goes, in words that may stand in a summary: no blocks. */
  readonly inShort?: ComponentChildren;
}

/** A card of which the name, the tag and how it goes are in sight, and the rest one click away. It stands in Cards. */
export function FoldedCard({ heading, level, lang, tag, inShort, children }: FoldedCardProps): VNode {
  return (
    <li class="card card--folded">
      <details>
        <summary>
          <span class="card__head">
            <Heading level={level} lang={lang}>
              {heading}
            </Heading>
            <span>{tag}</span>
          </span>
          {inShort}
        </summary>
        {children}
      </details>
    </li>
  );
}
