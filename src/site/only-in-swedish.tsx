import { Fragment, type ComponentChildren, type VNode } from 'preact';
import { usePage } from './page-context';
import { siteTexts } from './site-texts';

/** Content nobody has translated: marked as Swedish, and said so, on an English page; nothing added on a Swedish one. */
export function OnlyInSwedish({ children }: { readonly children: ComponentChildren }): VNode {
  const { language } = usePage();
  if (language === 'sv') return <Fragment>{children}</Fragment>;
  return (
    <div class="only-in-swedish">
      <div lang="sv">{children}</div>
      <p class="quiet">{siteTexts[language].onlyInSwedish}</p>
    </div>
  );
}
