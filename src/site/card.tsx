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

interface CardsProps {
  /** Two beside each other where there is room: for cards of the same kind and size. */
  readonly isPaired?: boolean;
  readonly children: ComponentChildren;
}

export function Cards({ isPaired, children }: CardsProps): VNode {
  return <ul class={`cards${isPaired ? ' cards--paired' : ''}`}>{children}</ul>;
}
