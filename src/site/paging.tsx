import type { VNode } from 'preact';
import { inLanguage } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';
import { swiftLink } from './swift';

interface PagingProps {
  /** Of what: heard, not seen. */
  readonly label: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
  /** Where the page's content can be put in place of the old one. */
  readonly isSwift?: boolean;
}

/** The way to the page before and the page after of a long list; nothing when there is one page. */
export function Paging({ label, page, pages, addressOf, isSwift = false }: PagingProps): VNode | null {
  const { language } = usePage();
  const texts = siteTexts[language].paging;
  if (pages < 2) return null;
  const to = (other: number) => {
    const href = inLanguage(addressOf(other), language);
    return isSwift ? swiftLink(href) : { href };
  };
  return (
    <nav aria-label={label} class="button-row">
      {page > 1 && (
        <a {...to(page - 1)} id="fore" rel="prev">
          {texts.previous}
        </a>
      )}
      <span>{texts.page(page, pages)}</span>
      {page < pages && (
        <a {...to(page + 1)} id="nasta" rel="next">
          {texts.next}
        </a>
      )}
    </nav>
  );
}
