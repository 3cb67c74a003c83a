import type { VNode } from 'preact';
import { withSoftHyphens } from './hyphens';
import { inLanguage } from './links';
import { usePage } from './page-context';

export interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  readonly id?: string;
  /** A short line above the words, read as part of the heading. */
  readonly overline?: string;
  /** When the words are in another language than the page. */
  readonly lang?: string;
  /** Where the thing named has a page of its own. */
  readonly href?: string;
  readonly children: string;
}

export function Heading({ level, id, overline, lang, href, children }: HeadingProps): VNode {
  const { language } = usePage();
  const Level = `h${level}` as const;
  const words = withSoftHyphens(children);
  return (
    <Level id={id}>
      {overline && <span class="overline">{withSoftHyphens(overline)} </span>}
      <span lang={lang}>{href ? <a href={inLanguage(href, language)}>{words}</a> : words}</span>
    </Level>
  );
}
