import type { ComponentChildren, VNode } from 'preact';
import { Heading, type HeadingProps } from './heading';

export interface CardProps {
  readonly heading: string;
  readonly level: HeadingProps['level'];
  readonly overline?: string;
  readonly lang?: string;
  readonly href?: string;
  /** A StatusTag or Tag. */
  readonly tag?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One promise or activity among several. It stands in Cards. */
export function Card({ heading, level, overline, lang, href, tag, children }: CardProps): VNode {
  return (
    <li class="card">
      <div class="card__head">
        <Heading level={level} overline={overline} lang={lang} href={href}>
          {heading}
        </Heading>
        {tag}
      </div>
      {children}
    </li>
  );
}

export function Cards({ children }: { readonly children: ComponentChildren }): VNode {
  return <ul class="cards">{children}</ul>;
}
