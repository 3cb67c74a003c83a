import type { VNode } from 'preact';
import { inLanguage } from './links';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

interface PagingProps {
  /** Of what: heard, not seen. */
  readonly label: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
}

/** The way to the page before and the page after of a long list; nothing when there is one page. */
export function Paging({ label, page, pages, addressOf }: PagingProps): VNode | null {
  const { language } = usePage();
  const texts = siteTexts[language].paging;
  if (pages < 2) return null;
  return (
    <nav aria-label={label} class="button-row">
      {page > 1 && (
        <a href={inLanguage(addressOf(page - 1), language)} rel="prev">
          {texts.previous}
        </a>
      )}
      <span>{texts.page(page, pages)}</span>
      {page < pages && (
        <a href={inLanguage(addressOf(page + 1), language)} rel="next">
          {texts.next}
        </a>
      )}
    </nav>
  );
}
